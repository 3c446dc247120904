-- Everything one step away: from ventures, from partners by their participations (:taking_part)
-- and from partners by their links (:linked); direct: by a participation.
SELECT 1 AS "direct?", 'Venture' AS sort, x.venture AS id
FROM json_each(:taking_part) AS a
CROSS JOIN participation AS x ON x.partner = a.value
WHERE (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
UNION
SELECT 1, 'Partner', x.partner
FROM json_each(:ventures) AS a
CROSS JOIN participation AS x ON x.venture = a.value
WHERE (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
UNION
SELECT 0, 'Partner', CASE x.from_id WHEN a.value THEN x.to_id ELSE x.from_id END
FROM json_each(:linked) AS a
CROSS JOIN link AS x ON x.from_id = a.value OR x.to_id = a.value
WHERE x.joins = 'partner'
  AND (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
UNION
SELECT 0, 'Venture', CASE x.from_id WHEN a.value THEN x.to_id ELSE x.from_id END
FROM json_each(:ventures) AS a
CROSS JOIN link AS x ON x.from_id = a.value OR x.to_id = a.value
WHERE x.joins = 'venture'
  AND (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
