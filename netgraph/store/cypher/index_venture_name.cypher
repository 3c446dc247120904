CREATE INDEX netgraph_venture_name IF NOT EXISTS FOR (n:Venture) ON (n.folded_name)
