// The links from these partners and these ventures; null: all of them.
CALL () {
  MATCH (n:Partner)
  WHERE $partners IS NULL OR n.id IN $partners
  MATCH (n)-[x:PART_OF|SUCCEEDED_BY|SUPPORTS|COOPERATES_WITH|MERGED_INTO|RENAMED_TO]->(to:Partner)
  RETURN 'partner' AS joins, n, x, to
  UNION ALL
  MATCH (n:Venture)
  WHERE $ventures IS NULL OR n.id IN $ventures
  MATCH (n)-[x:PART_OF|SUCCEEDED_BY|SUPPORTS|COOPERATES_WITH|MERGED_INTO|RENAMED_TO]->(to:Venture)
  RETURN 'venture' AS joins, n, x, to
}
WITH joins, n, x, to
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN joins, n.id, type(x), to.id, x.since, x.until, coalesce(x.sources, []),
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
