-- The links of one partner or venture, either way; forward: it is the first of the two.
WITH linked (id, forward, other) AS (
    SELECT id, 1, to_id FROM link WHERE from_id = :id AND joins = :joins
    UNION ALL
    SELECT id, 0, from_id FROM link WHERE to_id = :id AND joins = :joins
)
SELECT x.relation, l.forward AS "forward?", l.other, coalesce(v.name, p.name),
       coalesce(v.label, 'Partner'), x.since, x.until, x.sources AS "sources[]",
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
FROM linked AS l
JOIN link AS x ON x.id = l.id
LEFT JOIN venture AS v ON v.id = l.other AND :joins = 'venture'
LEFT JOIN partner AS p ON p.id = l.other AND :joins = 'partner'
WHERE (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
