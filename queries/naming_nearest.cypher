// All names, for the nearest to one that nobody has.
MATCH (n:Partner)
RETURN n.id AS id, n.name AS name, 'Partner' AS label, n.kind AS kind, n.search_text AS search_text
UNION ALL
MATCH (n:Venture)
RETURN n.id AS id, n.name AS name, n.label AS label, n.kind AS kind, n.search_text AS search_text
