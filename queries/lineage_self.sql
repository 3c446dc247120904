SELECT v.since, v.until, v.sources AS "sources[]",
       v.possible_from, v.begun_by, v.confirmed_to, v.presumed_to, v.possible_to
FROM venture AS v
WHERE :joins = 'venture' AND v.id = :id
UNION ALL
SELECT NULL, NULL, p.sources, NULL, NULL, NULL, NULL, NULL
FROM partner AS p
WHERE :joins = 'partner' AND p.id = :id
