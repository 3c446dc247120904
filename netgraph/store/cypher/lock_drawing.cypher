// The write lock on this node makes those who draw the same at once wait for each other.
MERGE (d:NetgraphDrawing {name: $drawing})
ON CREATE SET d.nodes = [], d.x = [], d.y = []
SET d.kept = coalesce(d.kept, 0) + 1
RETURN d.nodes AS nodes, d.x AS x, d.y AS y
