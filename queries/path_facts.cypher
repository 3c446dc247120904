// What joins the pairs on a path: participations [partner, venture], links [joins, from, to].
CALL () {
    UNWIND $participations AS f
    MATCH (n:Partner {id: f[0]})-[x:PARTICIPATES_IN]->(m:Venture {id: f[1]})
    WHERE coalesce(x.takes_part, true)
    RETURN 'partner' AS near, n, x, 'venture' AS far, m
    UNION ALL
    UNWIND $links AS f
    WITH f WHERE f[0] = 'partner'
    MATCH (n:Partner {id: f[1]})-[x:PART_OF|MERGED_INTO|RENAMED_TO]->(m:Partner {id: f[2]})
    RETURN 'partner' AS near, n, x, 'partner' AS far, m
    UNION ALL
    UNWIND $links AS f
    WITH f WHERE f[0] = 'venture'
    MATCH (n:Venture {id: f[1]})
          -[x:PART_OF|SUCCEEDED_BY|SUPPORTS|COOPERATES_WITH]->(m:Venture {id: f[2]})
    RETURN 'venture' AS near, n, x, 'venture' AS far, m
}
WITH near, n, x, far, m
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN type(x), x.role, near, n.id, far, m.id, x.since, x.until, coalesce(x.sources, []),
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
