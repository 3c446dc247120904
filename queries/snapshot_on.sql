-- Who takes part in what on a day, as snapshot.sql; the levels as a text of one digit each:
-- 0 possible, 1 presumed, 2 certain.
SELECT json_group_array(x.venture), json_group_array(x.partner),
       group_concat(CASE WHEN x.begun_by <= :day AND x.confirmed_to >= :day THEN 2
                         WHEN x.begun_by <= :day
                              AND coalesce(x.presumed_to, '9999-12-31') >= :day THEN 1
                         ELSE 0 END, '')
FROM participation AS x
WHERE x.takes_part
  AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                     ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
  AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                     WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                     ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day
