// The ventures that hold on the day, or the one asked about, with how many partners are known to
// take part, the domains and kinds of these, and all roles that anybody has.
MATCH (v:Venture)
WHERE v.id = $venture
   OR ($venture IS NULL
       AND ($day IS NULL
            OR (CASE $evidence WHEN 'possible' THEN coalesce(v.possible_from, date('0001-01-01'))
                               ELSE coalesce(v.begun_by, date('9999-12-31')) END <= date($day)
                AND CASE $evidence WHEN 'possible' THEN coalesce(v.possible_to, date('9999-12-31'))
                                   WHEN 'presumed' THEN coalesce(v.presumed_to, date('9999-12-31'))
                                   ELSE coalesce(v.confirmed_to, date('0001-01-01')) END
                    >= date($day))))
OPTIONAL MATCH (v)<-[x:PARTICIPATES_IN]-(o:Partner)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
UNWIND coalesce($stand[o.id], [[o.id, o.id]]) AS s
WITH v, x, x IS NOT NULL AND coalesce(x.takes_part, true) AS takes_part, s[1] AS counted
OPTIONAL MATCH (p:Partner {id: counted})
RETURN v.id, v.name, v.label, v.kind,
       count(DISTINCT CASE WHEN takes_part THEN p.id END),
       collect(DISTINCT CASE WHEN takes_part THEN p.domain END),
       collect(DISTINCT CASE WHEN takes_part THEN p.kind END),
       collect(DISTINCT x.role), coalesce(v.sources, []),
       v.possible_from, v.begun_by, v.confirmed_to, v.presumed_to, v.possible_to
