-- Every partner and venture with its other names.
SELECT 'partner' AS sort, id, name, aliases AS "aliases[]", sources AS "sources[]",
       NULL AS possible_from, NULL AS begun_by, NULL AS confirmed_to, NULL AS presumed_to,
       NULL AS possible_to
FROM partner
UNION ALL
SELECT 'venture', id, name, aliases, sources,
       possible_from, begun_by, confirmed_to, presumed_to, possible_to
FROM venture
