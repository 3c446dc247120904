// The write lock on this node makes writers wait for each other; it comes first in a transaction.
MERGE (m:NetgraphMeta {id: 'netgraph'})
ON CREATE SET m.version = $version, m.loads = 0
SET m.locked = coalesce(m.locked, 0) + 1
RETURN EXISTS { MATCH (n:Partner|Venture|Source|Claim|Term) } AS filled
