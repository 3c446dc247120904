UNWIND $ids AS id
MATCH (n:Venture {id: id})
DELETE n
