WITH stands AS (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT) AS partner,
           CAST(json_extract(value, '$[1]') AS TEXT) AS counted
    FROM json_each(:stand)
)
SELECT v.id, v.name, count(DISTINCT coalesce(s.counted, x.partner))
FROM json_each(:ventures) AS asked
CROSS JOIN venture AS v ON v.id = asked.value
LEFT JOIN participation AS x ON x.venture = v.id AND x.takes_part
     AND (:day IS NULL
          OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                             ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
              AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                 WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                 ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
LEFT JOIN stands AS s ON s.partner = x.partner
GROUP BY v.id, v.name
