MATCH (p:Partner)
RETURN p.id AS id, p.name AS name, 'Partner' AS label, p.kind AS kind, p.domain AS domain
UNION ALL
MATCH (v:Venture)
RETURN v.id AS id, v.name AS name, v.label AS label, v.kind AS kind, null AS domain
