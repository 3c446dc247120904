-- Every partner and venture with its other names.
SELECT 'partner' AS sort, id, name, aliases AS "aliases[]", sources AS "sources[]" FROM partner
UNION ALL
SELECT 'venture', id, name, aliases, sources FROM venture
