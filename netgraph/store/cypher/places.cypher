MATCH (d:NetgraphDrawing {name: $drawing})
RETURN d.nodes AS nodes, d.x AS x, d.y AS y
