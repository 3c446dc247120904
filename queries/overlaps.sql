WITH stands AS (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT) AS partner,
           CAST(json_extract(value, '$[1]') AS TEXT) AS counted,
           CASE json_extract(value, '$[2]') WHEN 'possible' THEN 0 WHEN 'presumed' THEN 1 END
               AS level
    FROM json_each(:stand)
),
held AS (
    SELECT x.venture, coalesce(s.counted, x.partner) AS partner,
           max(min(coalesce(s.level, 2),
                   CASE WHEN x.begun_by <= :day AND x.confirmed_to >= :day THEN 2
                        WHEN x.begun_by <= :day
                             AND coalesce(x.presumed_to, '9999-12-31') >= :day THEN 1
                        ELSE 0 END)) AS level
    FROM participation AS x
    LEFT JOIN stands AS s ON s.partner = x.partner
    WHERE x.takes_part
      AND (:day IS NULL
           OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                              ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
               AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                  WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                  ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
    GROUP BY x.venture, coalesce(s.counted, x.partner)
)
SELECT v.id, v.name, json_group_array(h.partner) AS "partners[]",
       CASE WHEN :day IS NULL THEN '[]' ELSE json_group_array(h.level) END AS "levels[]"
FROM held AS h
JOIN venture AS v ON v.id = h.venture
GROUP BY h.venture
