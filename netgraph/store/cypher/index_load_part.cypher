CREATE INDEX netgraph_load_part IF NOT EXISTS FOR (n:LoadPart) ON (n.load)
