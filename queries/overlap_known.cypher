MATCH (v:Venture)
WHERE v.id IN $ventures
OPTIONAL MATCH (v)<-[x:PARTICIPATES_IN]-(o:Partner)
WHERE coalesce(x.takes_part, true)
  AND ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
UNWIND coalesce($stand[o.id], [[o.id, o.id]]) AS s
RETURN v.id, v.name, count(DISTINCT s[1])
