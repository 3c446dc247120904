-- One step up, down, back and on from the entities at the ends of each branch.
SELECT x.branch, x.near, x.relation, x.far, coalesce(p.name, v.name), coalesce(v.label, 'Partner'),
       v.since, v.until, x.since, x.until, x.sources AS "sources[]",
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
FROM (
    SELECT 'parents' AS branch, l.from_id AS near, l.to_id AS far, l.*
    FROM json_each(:parents) AS f
    CROSS JOIN link AS l ON l.from_id = f.value
    WHERE l.relation = 'PART_OF'
    UNION ALL
    SELECT 'parts', l.to_id, l.from_id, l.*
    FROM json_each(:parts) AS f
    CROSS JOIN link AS l ON l.to_id = f.value
    WHERE l.relation = 'PART_OF'
    UNION ALL
    SELECT 'before', l.to_id, l.from_id, l.*
    FROM json_each(:before) AS f
    CROSS JOIN link AS l ON l.to_id = f.value
    WHERE l.relation IN ('SUCCEEDED_BY', 'MERGED_INTO', 'RENAMED_TO')
    UNION ALL
    SELECT 'after', l.from_id, l.to_id, l.*
    FROM json_each(:after) AS f
    CROSS JOIN link AS l ON l.from_id = f.value
    WHERE l.relation IN ('SUCCEEDED_BY', 'MERGED_INTO', 'RENAMED_TO')
) AS x
LEFT JOIN partner AS p ON p.id = x.far AND x.joins = 'partner'
LEFT JOIN venture AS v ON v.id = x.far AND x.joins = 'venture'
WHERE x.joins = :joins
  AND (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
