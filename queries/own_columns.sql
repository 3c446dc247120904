SELECT 'partner', id, attributes FROM partner WHERE attributes IS NOT NULL
UNION ALL
SELECT 'venture', id, attributes FROM venture WHERE attributes IS NOT NULL
