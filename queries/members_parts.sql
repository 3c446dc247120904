-- The ventures that are part of these, by the links that hold.
SELECT x.to_id, x.from_id,
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
FROM json_each(:wholes) AS asked
CROSS JOIN link AS x ON x.to_id = asked.value AND x.relation = 'PART_OF'
WHERE x.joins = 'venture'
  AND (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
