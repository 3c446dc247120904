// The ventures that a venture is part of, or that are part of it, by links that hold; and phases.
MATCH (v:Venture)
RETURN v.id AS id, v.phase AS phase, null AS whole, null AS possible_from, null AS begun_by,
       null AS confirmed_to, null AS presumed_to, null AS possible_to
UNION ALL
MATCH (a:Venture)-[x:PART_OF]->(b:Venture)
WHERE $day IS NULL
   OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                      ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
       AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                          WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                          ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day))
RETURN a.id AS id, null AS phase, b.id AS whole, x.possible_from AS possible_from,
       x.begun_by AS begun_by, x.confirmed_to AS confirmed_to, x.presumed_to AS presumed_to,
       x.possible_to AS possible_to
