MATCH (p:Partner)
WHERE p.attributes IS NOT NULL
RETURN 'partner' AS sort, p.id AS id, p.attributes AS attributes
UNION ALL
MATCH (v:Venture)
WHERE v.attributes IS NOT NULL
RETURN 'venture' AS sort, v.id AS id, v.attributes AS attributes
