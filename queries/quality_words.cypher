// The words that facts use, and how often.
MATCH (p:Partner)
WHERE p.kind IS NOT NULL
RETURN 'partner_kind' AS vocabulary, p.kind AS word, count(*) AS number
UNION ALL
MATCH (p:Partner)
WHERE p.domain IS NOT NULL
RETURN 'domain' AS vocabulary, p.domain AS word, count(*) AS number
UNION ALL
MATCH (v:Venture)
WHERE v.kind IS NOT NULL
RETURN 'venture_kind' AS vocabulary, v.kind AS word, count(*) AS number
UNION ALL
MATCH (v:Venture)
WHERE v.phase IS NOT NULL
RETURN 'phase' AS vocabulary, v.phase AS word, count(*) AS number
UNION ALL
MATCH (:Partner)-[x:PARTICIPATES_IN]->(:Venture)
RETURN 'role' AS vocabulary, x.role AS word, count(*) AS number
