CREATE TEXT INDEX netgraph_venture_text IF NOT EXISTS FOR (n:Venture) ON (n.search_text)
