SELECT x.relation, x.from_id, x.to_id,
       coalesce(f.is_group, 0) AS "from_group?", coalesce(t.is_group, 0) AS "to_group?",
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
FROM link AS x
JOIN partner AS f ON f.id = x.from_id
JOIN partner AS t ON t.id = x.to_id
WHERE x.joins = 'partner'
  AND (x.relation = 'RENAMED_TO'
       OR x.relation = 'PART_OF'
          AND (:day IS NULL
               OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                                  ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
                   AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                      WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                      ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day)))
