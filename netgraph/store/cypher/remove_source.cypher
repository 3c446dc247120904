UNWIND $ids AS id
MATCH (n:Source {id: id})
DELETE n
