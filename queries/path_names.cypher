MATCH (p:Partner) WHERE p.id IN $partners
RETURN 'partner' AS sort, p.id AS id, p.name AS name, 'Partner' AS label
UNION ALL
MATCH (v:Venture) WHERE v.id IN $ventures
RETURN 'venture' AS sort, v.id AS id, v.name AS name, v.label AS label
