UNWIND $ids AS id
MATCH (n:Claim {id: id})
DELETE n
