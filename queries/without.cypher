// Who takes part in what in one of these roles; $stand says who counts as whom.
MATCH (o:Partner)-[x:PARTICIPATES_IN]->(v:Venture)
WHERE x.takes_part
  AND x.role IN $roles
  AND ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
WITH DISTINCT v.id AS venture, o.id AS partner
UNWIND [s IN coalesce($stand[partner], [[partner, partner]]) | s[1]] AS counted
RETURN DISTINCT venture, counted
