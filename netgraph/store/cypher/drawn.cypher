MATCH (d:NetgraphDrawing {name: $drawing})
RETURN d.drawn AS drawn
