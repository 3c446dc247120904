CREATE CONSTRAINT netgraph_drawing IF NOT EXISTS FOR (n:NetgraphDrawing) REQUIRE n.name IS UNIQUE
