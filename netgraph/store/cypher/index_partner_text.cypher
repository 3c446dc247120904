CREATE TEXT INDEX netgraph_partner_text IF NOT EXISTS FOR (n:Partner) ON (n.search_text)
