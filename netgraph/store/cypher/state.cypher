// What a server is and what its database holds, in one round trip.
CALL dbms.components() YIELD name, versions
WHERE name = 'Neo4j Kernel'
OPTIONAL MATCH (m:NetgraphMeta {id: 'netgraph'})
RETURN versions[0] AS server, m.version AS version, EXISTS { MATCH (n) WHERE NOT n:NetgraphMeta } AS filled,
       EXISTS { MATCH (n:Partner|Venture|Source|Claim|Term) } AS ours
