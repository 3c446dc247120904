-- Everything that is stored of one partner or venture itself.
SELECT id, name, 'Partner' AS label, kind, aliases AS "aliases[]", domain, region AS "region[]",
       coalesce(is_group, 0) AS "group?", size, NULL AS since, NULL AS until, NULL AS phase,
       NULL AS ambition, attributes, sources AS "sources[]",
       NULL AS possible_from, NULL AS begun_by, NULL AS confirmed_to, NULL AS presumed_to,
       NULL AS possible_to
FROM partner WHERE id = :id AND :sort = 'Partner'
UNION ALL
SELECT id, name, label, kind, aliases, NULL, region, 0, NULL, since, until, phase,
       ambition, attributes, sources,
       possible_from, begun_by, confirmed_to, presumed_to, possible_to
FROM venture WHERE id = :id AND :sort = 'Venture'
