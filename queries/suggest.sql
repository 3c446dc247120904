-- The ventures that a venture is part of, or that are part of it, by links that hold; and phases.
SELECT v.id, v.phase, NULL, NULL, NULL, NULL, NULL, NULL
FROM venture AS v
UNION ALL
SELECT x.from_id, NULL, x.to_id, x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to,
       x.possible_to
FROM link AS x
WHERE x.joins = 'venture' AND x.relation = 'PART_OF'
  AND (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
