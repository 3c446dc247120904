MATCH (f:Partner)-[x:RENAMED_TO|PART_OF]->(t:Partner)
WHERE type(x) = 'RENAMED_TO'
   OR $day IS NULL
   OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                      ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
       AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                          WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                          ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day))
RETURN type(x), f.id, t.id, coalesce(f.is_group, false), coalesce(t.is_group, false),
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
