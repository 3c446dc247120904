// Where these partners take part, in one venture or in any, each as whom it counts.
UNWIND $partners AS counted
WITH counted, [s IN coalesce($counting[counted], []) | [s[0], s[2]]]
     + CASE WHEN $stand[counted] IS NOT NULL THEN [] ELSE [[counted, null]] END AS stands
UNWIND stands AS s
MATCH (:Partner {id: s[0]})-[x:PARTICIPATES_IN]->(v:Venture)
WHERE coalesce(x.takes_part, true) AND ($venture IS NULL OR v.id = $venture)
  AND ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN counted, v.name, s[1], coalesce(x.sources, []),
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
