-- Who is part of a group, under any of its names, each as whom it counts.
WITH stands AS (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT) AS partner,
           CAST(json_extract(value, '$[1]') AS TEXT) AS counted,
           json_extract(value, '$[2]') AS level
    FROM json_each(:stand)
)
SELECT p.id, p.name, p.kind, s.level, x.sources AS "sources[]",
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
FROM json_each(:wholes) AS asked
CROSS JOIN link AS x ON x.to_id = asked.value AND x.relation = 'PART_OF' AND x.joins = 'partner'
LEFT JOIN stands AS s ON s.partner = x.from_id
JOIN partner AS p ON p.id = coalesce(s.counted, x.from_id)
WHERE (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
