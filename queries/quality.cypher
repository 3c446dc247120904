// What is worth looking at in facts by themselves: no source, no date, ended without an end, and
// groups without known members.
CALL () {
  MATCH (p:Partner)
  RETURN 'partner' AS sort, p.id AS id, p.name AS name, null AS relation, null AS other,
         true AS dated, coalesce(p.sources, []) AS sources,
         [null, null, null, null, null] AS days
  UNION ALL
  MATCH (v:Venture)
  RETURN 'venture' AS sort, v.id AS id, v.name AS name, null AS relation, null AS other,
         v.since IS NOT NULL OR v.until IS NOT NULL AS dated, coalesce(v.sources, []) AS sources,
         [v.possible_from, v.begun_by, v.confirmed_to, v.presumed_to,
          v.possible_to] AS days
  UNION ALL
  MATCH (p:Partner)-[x:PARTICIPATES_IN]->(v:Venture)
  RETURN 'participation' AS sort, x.id AS id, p.name AS name, x.role AS relation, v.name AS other,
         x.since IS NOT NULL OR x.until IS NOT NULL OR size(coalesce(x.observed, [])) > 0 AS dated,
         coalesce(x.sources, []) AS sources,
         [x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to,
          x.possible_to] AS days
  UNION ALL
  MATCH (a:Partner|Venture)
        -[x:PART_OF|SUCCEEDED_BY|SUPPORTS|COOPERATES_WITH|MERGED_INTO|RENAMED_TO]->
        (b:Partner|Venture)
  RETURN 'link' AS sort, x.id AS id, a.name AS name, type(x) AS relation, b.name AS other,
         x.since IS NOT NULL OR x.until IS NOT NULL AS dated, coalesce(x.sources, []) AS sources,
         [x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to,
          x.possible_to] AS days
}
WITH sort, id, name, relation, other, dated, sources, days
UNWIND [what IN ['no_source', 'undated']
        WHERE CASE what WHEN 'no_source' THEN sources = [] ELSE NOT dated END] AS what
RETURN what, sort, id, name, relation, other, sources, days[0] AS possible_from,
       days[1] AS begun_by, days[2] AS confirmed_to, days[3] AS presumed_to, days[4] AS possible_to
UNION ALL
MATCH (v:Venture)
WHERE v.phase = 'ended' AND coalesce(v.until, '..') = '..'
RETURN 'no_end' AS what, 'venture' AS sort, v.id AS id, v.name AS name, v.phase AS relation,
       null AS other, coalesce(v.sources, []) AS sources, v.possible_from AS possible_from,
       v.begun_by AS begun_by, v.confirmed_to AS confirmed_to, v.presumed_to AS presumed_to,
       v.possible_to AS possible_to
UNION ALL
MATCH (p:Partner)
WHERE coalesce(p.is_group, false)
  AND NOT EXISTS { MATCH (p)<-[:PART_OF]-(:Partner) }
RETURN 'group' AS what, 'partner' AS sort, p.id AS id, p.name AS name, null AS relation,
       null AS other, coalesce(p.sources, []) AS sources, null AS possible_from, null AS begun_by,
       null AS confirmed_to, null AS presumed_to, null AS possible_to
