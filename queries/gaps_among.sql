-- Where these partners take part, in one venture or in any, each as whom it counts.
WITH stands AS (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT) AS partner,
           CAST(json_extract(value, '$[1]') AS TEXT) AS counted,
           json_extract(value, '$[2]') AS level
    FROM json_each(:stand)
),
who (counted, partner, level) AS (
    SELECT counted, partner, level FROM stands
    WHERE counted IN (SELECT value FROM json_each(:partners))
    UNION ALL
    SELECT value, value, NULL FROM json_each(:partners)
    WHERE value NOT IN (SELECT partner FROM stands)
)
SELECT w.counted, v.name, w.level, x.sources AS "sources[]",
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
FROM who AS w
CROSS JOIN participation AS x ON x.partner = w.partner
JOIN venture AS v ON v.id = x.venture
WHERE x.takes_part AND (:venture IS NULL OR x.venture = :venture)
  AND (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
