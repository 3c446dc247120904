UNWIND $ids AS id
MATCH (n:Partner {id: id})
DELETE n
