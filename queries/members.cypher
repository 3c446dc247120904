// The participations in these ventures, each once for everybody whom its partner counts as.
MATCH (v:Venture)
WHERE v.id IN $ventures
MATCH (v)<-[x:PARTICIPATES_IN]-(o:Partner)
WHERE ($all_roles OR coalesce(x.takes_part, true))
  AND ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
UNWIND coalesce($stand[o.id], [[o.id, o.id, null]]) AS s
MATCH (p:Partner {id: s[1]})
RETURN x.id, p.id, p.name, p.kind, p.domain, x.role, coalesce(x.takes_part, true),
       x.since, x.until, coalesce(x.observed, []), v.id, v.name, o.id, o.name, s[2],
       coalesce(x.sources, []),
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
