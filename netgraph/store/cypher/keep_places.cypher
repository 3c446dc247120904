MATCH (d:NetgraphDrawing {name: $drawing})
SET d.nodes = $nodes, d.x = $x, d.y = $y, d.drawn = $drawn
