UNWIND $partners AS a
MATCH (o:Partner {id: a[0]})-[x:PARTICIPATES_IN]->(v:Venture)
WHERE coalesce(x.takes_part, true)
WITH a, o, x, v,
     $day IS NULL
     OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                        ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
         AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                            WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                            ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)
     ) AS holds
WITH v, collect({asked: a[1], stands: a[2], original: o, fact: x, holds: holds}) AS facts,
     count(DISTINCT CASE WHEN holds THEN a[1] END) AS shared
WHERE shared = $needed
UNWIND facts AS f
WITH v, f, f.fact AS x
RETURN v.id, v.name, v.label, v.kind, v.since, v.until, f.asked, f.original.id, f.original.name,
       x.role, f.holds, f.stands, coalesce(x.sources, []),
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
