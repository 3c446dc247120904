MATCH (v:Venture)<-[x:PARTICIPATES_IN]-(o:Partner)
WHERE v.id IN $ventures
  AND ($roles IS NULL AND coalesce(x.takes_part, true) OR x.role IN $roles)
WITH v, x, o,
     $day IS NULL
     OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                        ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
         AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                            WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                            ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)
     ) AS holds
UNWIND coalesce($stand[o.id], [[o.id, o.id, null]]) AS s
WITH s[1] AS counted,
     collect({venture: v.id, fact: x, original: o, holds: holds, stands: s[2]}) AS facts,
     count(DISTINCT CASE WHEN holds THEN v.id END) AS shared,
     max(CASE WHEN holds AND v.id = $first THEN 1 ELSE 0 END) AS in_first
WHERE shared >= $needed AND ($first IS NULL OR in_first = 1)
MATCH (p:Partner {id: counted})
UNWIND facts AS f
WITH p, f, f.fact AS x
RETURN p.id, p.name, p.kind, p.domain, f.venture, x.role, f.original.id, f.original.name, f.holds,
       f.stands, coalesce(x.sources, []),
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
