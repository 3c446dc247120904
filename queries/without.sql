-- Who takes part in what in one of these roles; :stand says who counts as whom.
WITH stands AS MATERIALIZED (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT) AS partner,
           CAST(json_extract(value, '$[1]') AS TEXT) AS counted
    FROM json_each(:stand)
)
SELECT DISTINCT x.venture, coalesce(s.counted, x.partner)
FROM participation AS x
LEFT JOIN stands AS s ON s.partner = x.partner
WHERE x.takes_part
  AND x.role IN (SELECT value FROM json_each(:roles))
  AND (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
