// Each partner that takes part in anything: in how many ventures, of how many in which anybody is
// known to; how many of each label; in how many it steers; its roles, venture by venture; the
// weakest evidence of its ventures (of each the strongest there is).
MATCH (v:Venture)<-[x:PARTICIPATES_IN]-(o:Partner)
WHERE coalesce(x.takes_part, true)
  AND ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
UNWIND coalesce($stand[o.id], [[o.id, o.id, 2]]) AS s
WITH s[1] AS partner, v, o, x, s[2] AS stands,
     CASE WHEN x.begun_by <= date($day) AND x.confirmed_to >= date($day) THEN 2
          WHEN x.begun_by <= date($day)
               AND coalesce(x.presumed_to, date('9999-12-31')) >= date($day) THEN 1
          ELSE 0 END AS level
WITH partner, v, collect(DISTINCT x.role) AS roles, collect(coalesce(x.sources, [])) AS sources,
     collect(DISTINCT CASE WHEN o.id <> partner THEN o.name END) AS names,
     max(CASE WHEN $day IS NULL THEN null WHEN level < stands THEN level ELSE stands END) AS level
WITH partner, count(*) AS ventures,
     sum(CASE v.label WHEN 'Coalition' THEN 1 ELSE 0 END) AS coalitions,
     sum(CASE v.label WHEN 'ProgrammeLine' THEN 1 ELSE 0 END) AS lines,
     sum(CASE v.label WHEN 'Project' THEN 1 ELSE 0 END) AS projects,
     sum(CASE WHEN any(role IN roles WHERE role IN $steering) THEN 1 ELSE 0 END) AS steering,
     collect(roles) AS roles, min(level) AS level, collect(names) AS names,
     collect(sources) AS sources, collect(v.id) AS ids
WITH collect([partner, ventures, coalitions, lines, projects, steering, roles, level, names,
              sources]) AS carried, collect(ids) AS of_each
CALL (of_each) {
    UNWIND of_each AS ids
    UNWIND ids AS id
    RETURN count(DISTINCT id) AS of
}
UNWIND carried AS c
MATCH (p:Partner {id: c[0]})
RETURN p.id, p.name, p.kind, p.domain, c[1], of, c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9]
