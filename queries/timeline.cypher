// The ventures, participations and links of a partner ($counted, $linked) or venture, or all
// ($every), with their dates, $dated those of which any is known; a participation once for
// everybody whom its partner counts as.
CALL () {
    MATCH (v:Venture)
    WHERE $every OR v.id = $venture
    RETURN 'venture' AS sort, v AS x, v AS a, null AS relation, null AS b,
           coalesce(v.phase = 'ended', false) AS ended, null AS counted_from, null AS stands
    UNION ALL
    MATCH (o:Partner)-[x:PARTICIPATES_IN]->(v:Venture)
    WHERE coalesce(x.takes_part, true)
    UNWIND coalesce($stand[o.id], [[o.id, o.id, null]]) AS s
    WITH o, x, v, s
    WHERE $every OR v.id = $venture OR s[1] IN $counted
    MATCH (p:Partner {id: s[1]})
    RETURN 'participation' AS sort, x, p AS a, x.role AS relation, v AS b, false AS ended,
           CASE WHEN p.id <> o.id THEN o.name END AS counted_from, s[2] AS stands
    UNION ALL
    MATCH (a:Partner|Venture)
          -[x:PART_OF|SUCCEEDED_BY|SUPPORTS|COOPERATES_WITH|MERGED_INTO|RENAMED_TO]->
          (b:Partner|Venture)
    WHERE $every OR (a:Venture AND $venture IN [a.id, b.id])
       OR (a:Partner AND (a.id IN $linked OR b.id IN $linked))
    RETURN 'link' AS sort, x, a, type(x) AS relation, b, false AS ended, null AS counted_from,
           null AS stands
}
WITH sort, x, a, relation, b, ended, counted_from, stands
WHERE (NOT $dated OR x.since IS NOT NULL OR x.until IS NOT NULL OR ended)
  AND ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN sort, x.id, a.id, a.name, relation, b.id, b.name, x.since, x.until, ended, counted_from,
       stands, coalesce(x.sources, []),
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
