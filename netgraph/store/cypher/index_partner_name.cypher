CREATE INDEX netgraph_partner_name IF NOT EXISTS FOR (n:Partner) ON (n.folded_name)
