UNWIND $ids AS id
MATCH (n:Term {id: id})
DELETE n
