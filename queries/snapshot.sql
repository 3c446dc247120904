-- Who takes part in what, a row a participation, strongest evidence last; :stand says who counts
-- as whom. Levels: 0 possible, 1 presumed, 2 certain, or no day asked for.
WITH stands AS MATERIALIZED (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT) AS partner,
           CAST(json_extract(value, '$[1]') AS TEXT) AS counted,
           CASE json_extract(value, '$[2]') WHEN 'possible' THEN 0 WHEN 'presumed' THEN 1 END
               AS level
    FROM json_each(:stand)
)
SELECT x.venture, coalesce(s.counted, x.partner),
       CASE WHEN :day IS NULL THEN 2
            ELSE min(coalesce(s.level, 2),
                     CASE WHEN x.begun_by <= :day AND x.confirmed_to >= :day THEN 2
                          WHEN x.begun_by <= :day
                               AND coalesce(x.presumed_to, '9999-12-31') >= :day THEN 1
                          ELSE 0 END) END
FROM participation AS x
LEFT JOIN stands AS s ON s.partner = x.partner
WHERE x.takes_part
  AND (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
