// What is worth looking at in facts by themselves: no source, no date, ended without an end, and
// groups without known members.
CALL () {
  MATCH (p:Partner)
  RETURN 'partner' AS sort, p.id AS id, p.name AS name, null AS relation, null AS other,
         true AS dated, coalesce(p.sources, []) AS sources
  UNION ALL
  MATCH (v:Venture)
  RETURN 'venture' AS sort, v.id AS id, v.name AS name, null AS relation, null AS other,
         v.since IS NOT NULL OR v.until IS NOT NULL AS dated, coalesce(v.sources, []) AS sources
  UNION ALL
  MATCH (p:Partner)-[x:PARTICIPATES_IN]->(v:Venture)
  RETURN 'participation' AS sort, x.id AS id, p.name AS name, x.role AS relation, v.name AS other,
         x.since IS NOT NULL OR x.until IS NOT NULL OR size(coalesce(x.observed, [])) > 0 AS dated,
         coalesce(x.sources, []) AS sources
  UNION ALL
  MATCH (a:Partner|Venture)
        -[x:PART_OF|SUCCEEDED_BY|SUPPORTS|COOPERATES_WITH|MERGED_INTO|RENAMED_TO]->
        (b:Partner|Venture)
  RETURN 'link' AS sort, x.id AS id, a.name AS name, type(x) AS relation, b.name AS other,
         x.since IS NOT NULL OR x.until IS NOT NULL AS dated, coalesce(x.sources, []) AS sources
}
WITH sort, id, name, relation, other, dated, sources
UNWIND [what IN ['no_source', 'undated']
        WHERE CASE what WHEN 'no_source' THEN sources = [] ELSE NOT dated END] AS what
RETURN what, sort, id, name, relation, other, sources
UNION ALL
MATCH (v:Venture)
WHERE v.phase = 'ended' AND coalesce(v.until, '..') = '..'
RETURN 'no_end' AS what, 'venture' AS sort, v.id AS id, v.name AS name, v.phase AS relation,
       null AS other, coalesce(v.sources, []) AS sources
UNION ALL
MATCH (p:Partner)
WHERE coalesce(p.is_group, false)
  AND NOT EXISTS { MATCH (p)<-[:PART_OF]-(:Partner) }
RETURN 'group' AS what, 'partner' AS sort, p.id AS id, p.name AS name, null AS relation,
       null AS other, coalesce(p.sources, []) AS sources
