// The participations of one partner in any role, in the columns of members.cypher.
MATCH (p:Partner {id: $id})-[x:PARTICIPATES_IN]->(v:Venture)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN x.id, p.id, p.name, p.kind, p.domain, x.role, coalesce(x.takes_part, true),
       x.since, x.until, coalesce(x.observed, []), v.id, v.name, p.id AS partner, p.name AS called,
       null, coalesce(x.sources, []),
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
