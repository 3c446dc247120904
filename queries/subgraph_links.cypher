// The links from these partners and these ventures; null: all of them.
CALL () {
  UNWIND $partners AS id
  MATCH (n:Partner {id: id})
  RETURN n, 'partner' AS joins
  UNION ALL
  UNWIND $ventures AS id
  MATCH (n:Venture {id: id})
  RETURN n, 'venture' AS joins
  UNION ALL
  WITH 1 AS one
  WHERE $partners IS NULL
  MATCH (n:Partner)
  RETURN n, 'partner' AS joins
  UNION ALL
  WITH 1 AS one
  WHERE $ventures IS NULL
  MATCH (n:Venture)
  RETURN n, 'venture' AS joins
}
MATCH (n)-[x:PART_OF|SUCCEEDED_BY|SUPPORTS|COOPERATES_WITH|MERGED_INTO|RENAMED_TO]->
      (other:Partner|Venture)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN joins, n.id, type(x), other.id, x.since, x.until, coalesce(x.sources, []),
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
