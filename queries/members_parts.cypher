// The ventures that are part of these, by the links that hold.
MATCH (whole:Venture)
WHERE whole.id IN $wholes
MATCH (whole)<-[x:PART_OF]-(part:Venture)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN whole.id, part.id,
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
