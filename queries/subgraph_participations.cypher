// The participations of these partners, in any role; null: all of them.
CALL () {
  UNWIND $partners AS id
  MATCH (n:Partner {id: id})
  RETURN n AS p
  UNION ALL
  WITH 1 AS one
  WHERE $partners IS NULL
  MATCH (n:Partner)
  RETURN n AS p
}
MATCH (p)-[x:PARTICIPATES_IN]->(v:Venture)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN p.id, v.id, x.role, coalesce(x.takes_part, true), x.since, x.until,
       coalesce(x.observed, []), coalesce(x.sources, []),
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
