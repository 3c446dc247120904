-- What texts say otherwise than the values that stand, with the days of the venture, participation or
-- link whose id the key is, if it is one.
SELECT c.about_table, c.about_key, c.field, c.value, c.text, c.sources AS "sources[]",
       c.value_sources AS "value_sources[]", coalesce(v.id, x.id, l.id) IS NOT NULL AS "dated?",
       coalesce(v.possible_from, x.possible_from, l.possible_from),
       coalesce(v.begun_by, x.begun_by, l.begun_by),
       coalesce(v.confirmed_to, x.confirmed_to, l.confirmed_to),
       coalesce(v.presumed_to, x.presumed_to, l.presumed_to),
       coalesce(v.possible_to, x.possible_to, l.possible_to)
FROM claim AS c
LEFT JOIN venture AS v ON c.about_table NOT IN ('partner', 'partners') AND v.id = c.about_key
LEFT JOIN participation AS x ON x.id = c.about_key
LEFT JOIN link AS l ON l.id = c.about_key
WHERE c.kind = 'reading'
