// Who has this alias; $between is the folded alias between line feeds.
MATCH (n:Partner) WHERE n.folded_aliases CONTAINS $between
RETURN n.id AS id, n.name AS name, 'Partner' AS label, n.kind AS kind
UNION ALL
MATCH (n:Venture) WHERE n.folded_aliases CONTAINS $between
RETURN n.id AS id, n.name AS name, n.label AS label, n.kind AS kind
