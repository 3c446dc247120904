// The links of one partner or venture, either way; forward: it is the first of the two.
CALL () {
  MATCH (n:Partner {id: $id})
  WHERE $joins = 'partner'
  RETURN n
  UNION ALL
  MATCH (n:Venture {id: $id})
  WHERE $joins = 'venture'
  RETURN n
}
MATCH (n)-[x:PART_OF|SUCCEEDED_BY|SUPPORTS|COOPERATES_WITH|MERGED_INTO|RENAMED_TO]-
      (other:Partner|Venture)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN type(x), startNode(x) = n, other.id, other.name, coalesce(other.label, 'Partner'),
       x.since, x.until, coalesce(x.sources, []),
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
