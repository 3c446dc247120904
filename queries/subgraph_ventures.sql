-- The ventures with these ids, and whether they hold that day themselves; null: all of them.
SELECT v.id, v.name, v.aliases AS "aliases[]", v.label, v.kind, v.since, v.until, v.phase,
       v.ambition, v.region AS "region[]", v.sources AS "sources[]",
       (:day IS NULL
        OR (CASE :evidence WHEN 'possible' THEN coalesce(v.possible_from, '0001-01-01')
                           ELSE coalesce(v.begun_by, '9999-12-31') END <= :day
            AND CASE :evidence WHEN 'possible' THEN coalesce(v.possible_to, '9999-12-31')
                               WHEN 'presumed' THEN coalesce(v.presumed_to, '9999-12-31')
                               ELSE coalesce(v.confirmed_to, '0001-01-01') END >= :day)) AS "holds?",
       v.possible_from, v.begun_by, v.confirmed_to, v.presumed_to, v.possible_to
FROM (
    SELECT v.* FROM json_each(:ids) AS a CROSS JOIN venture AS v ON v.id = a.value
    UNION ALL
    SELECT v.* FROM venture AS v WHERE :ids IS NULL
) AS v
