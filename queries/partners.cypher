// The partners, each with the participations of everybody who counts as it: how many ventures it
// takes part in, and of those that fit the question the strongest evidence (2 certain,
// 1 presumed, 0 possible) and the names they stand under.
CALL () {
  MATCH (:Venture {id: $within})<-[:PARTICIPATES_IN]-(o:Partner)
  WITH DISTINCT o, [s IN coalesce($stand[o.id], []) | s[1]] AS counted
  UNWIND CASE counted WHEN [] THEN [o.id] ELSE counted END AS id
  RETURN id
  UNION
  WITH 1 AS one
  WHERE $within IS NULL
  MATCH (n:Partner)
  RETURN n.id AS id
}
MATCH (p:Partner {id: id})
WHERE ($kinds IS NULL OR p.kind IN $kinds) AND ($domains IS NULL OR p.domain IN $domains)
WITH p, [s IN coalesce($counting[p.id], []) | [s[0], s[2]]] AS others,
     $stand[p.id] IS NOT NULL AS counts_elsewhere
UNWIND CASE WHEN counts_elsewhere THEN others ELSE others + [[p.id, 2]] END AS who
MATCH (o:Partner {id: who[0]})
OPTIONAL MATCH (o)-[x:PARTICIPATES_IN]->(v:Venture)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
WITH p, o, x, v, who[1] AS stands,
     x IS NOT NULL AND coalesce(x.takes_part, true) AS takes_part,
     CASE WHEN x.begun_by <= date($day) AND x.confirmed_to >= date($day) THEN 2
          WHEN x.begun_by <= date($day)
               AND coalesce(x.presumed_to, date('9999-12-31')) >= date($day) THEN 1
          ELSE 0 END AS level
WITH p, o, x, v, takes_part,
     CASE WHEN $day IS NULL THEN null WHEN level < stands THEN level ELSE stands END AS level,
     x IS NOT NULL AND ($within IS NULL OR v.id = $within)
       AND CASE WHEN $roles IS NULL THEN takes_part ELSE x.role IN $roles END AS fits
WITH p, count(DISTINCT CASE WHEN takes_part THEN v END) AS ventures, count(x) AS held,
     max(CASE WHEN fits THEN level END) AS level, count(CASE WHEN fits THEN 1 END) AS fitting,
     collect(DISTINCT CASE WHEN fits AND o.id <> p.id THEN o.name END) AS counted_from
WHERE (NOT $alone OR held = 0) AND (($within IS NULL AND $roles IS NULL) OR fitting > 0)
RETURN p.id, p.name, p.kind, p.domain, coalesce(p.region, []), coalesce(p.is_group, false), p.size,
       ventures, level, counted_from, coalesce(p.sources, [])
