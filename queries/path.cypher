// Who is joined to the partners and ventures of a frontier, by which kind of fact.
CALL () {
    MATCH (n:Partner) WHERE n.id IN $partners RETURN n
    UNION ALL
    MATCH (n:Venture) WHERE n.id IN $ventures RETURN n
}
MATCH (n)-[x:PARTICIPATES_IN|PART_OF|SUCCEEDED_BY|SUPPORTS|COOPERATES_WITH|MERGED_INTO|RENAMED_TO]
      -(m:Partner|Venture)
WHERE (CASE WHEN x:PARTICIPATES_IN THEN $participations AND coalesce(x.takes_part, true)
            ELSE $links END)
  AND ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN DISTINCT CASE WHEN x:PARTICIPATES_IN THEN 'participation' ELSE 'link' END,
       CASE WHEN n:Partner THEN 'partner' ELSE 'venture' END, n.id,
       CASE WHEN m:Partner THEN 'partner' ELSE 'venture' END, m.id
