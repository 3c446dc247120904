-- The words that facts use, and how often.
SELECT 'partner_kind' AS vocabulary, kind AS word, count(*) AS number
FROM partner WHERE kind IS NOT NULL GROUP BY kind
UNION ALL
SELECT 'domain', domain, count(*) FROM partner WHERE domain IS NOT NULL GROUP BY domain
UNION ALL
SELECT 'venture_kind', kind, count(*) FROM venture WHERE kind IS NOT NULL GROUP BY kind
UNION ALL
SELECT 'phase', phase, count(*) FROM venture WHERE phase IS NOT NULL GROUP BY phase
UNION ALL
SELECT 'role', role, count(*) FROM participation GROUP BY role
