-- The ventures that hold on the day, or the one asked about, with how many partners are known to
-- take part, the domains and kinds of these, and all roles that anybody has.
WITH stands AS (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT) AS partner,
           CAST(json_extract(value, '$[1]') AS TEXT) AS counted
    FROM json_each(:stand)
)
SELECT v.id, v.name, v.label, v.kind,
       count(DISTINCT CASE WHEN x.takes_part THEN p.id END),
       json_group_array(DISTINCT CASE WHEN x.takes_part THEN p.domain END) AS "domains[]",
       json_group_array(DISTINCT CASE WHEN x.takes_part THEN p.kind END) AS "kinds[]",
       json_group_array(DISTINCT x.role) AS "roles[]",
       v.sources AS "sources[]",
       v.possible_from, v.begun_by, v.confirmed_to, v.presumed_to, v.possible_to
FROM venture AS v
LEFT JOIN participation AS x ON x.venture = v.id
     AND (:day IS NULL
          OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                             ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
              AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                 WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                 ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
LEFT JOIN stands AS s ON s.partner = x.partner
LEFT JOIN partner AS p ON p.id = coalesce(s.counted, x.partner)
WHERE v.id = :venture
   OR (:venture IS NULL
       AND (:day IS NULL
            OR (CASE :evidence WHEN 'possible' THEN coalesce(v.possible_from, '0001-01-01')
                               ELSE coalesce(v.begun_by, '9999-12-31') END <= :day
                AND CASE :evidence WHEN 'possible' THEN coalesce(v.possible_to, '9999-12-31')
                                   WHEN 'presumed' THEN coalesce(v.presumed_to, '9999-12-31')
                                   ELSE coalesce(v.confirmed_to, '0001-01-01') END >= :day)))
GROUP BY v.id
