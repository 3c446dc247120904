// The ventures with the number of partners who take part, and, where they are those of a partner
// ($of: who counts as it, with the evidence of that), its roles and the strongest evidence of them
// (2 certain, 1 presumed, 0 possible).
CALL () {
  UNWIND $of AS whose
  MATCH (:Partner {id: whose[0]})-[:PARTICIPATES_IN]->(n:Venture)
  RETURN n AS v
  UNION
  WITH 1 AS one
  WHERE $of IS NULL
  MATCH (n:Venture)
  WHERE ($day IS NULL
         OR (CASE $evidence WHEN 'possible' THEN coalesce(n.possible_from, date('0001-01-01'))
                            ELSE coalesce(n.begun_by, date('9999-12-31')) END <= date($day)
             AND CASE $evidence WHEN 'possible' THEN coalesce(n.possible_to, date('9999-12-31'))
                                WHEN 'presumed' THEN coalesce(n.presumed_to, date('9999-12-31'))
                                ELSE coalesce(n.confirmed_to, date('0001-01-01')) END >= date($day)))
  RETURN n AS v
}
WITH v
WHERE ($kinds IS NULL OR v.kind IN $kinds OR v.label = $kind_label)
  AND ($label IS NULL OR v.label = $label)
  AND ($started_from IS NULL
       OR (v.since_earliest <= date($started_to) AND v.since_latest >= date($started_from)))
  AND ($ended_from IS NULL
       OR (v.until_earliest <= date($ended_to) AND v.until_latest >= date($ended_from)))
OPTIONAL MATCH (v)<-[x:PARTICIPATES_IN]-(o:Partner)
WHERE coalesce(x.takes_part, true)
  AND ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
WITH v, x, o, [s IN coalesce($stand[o.id], []) | s[1]] AS stands,
     [w IN coalesce($of, []) WHERE w[0] = o.id | w[1]] AS whose,
     CASE WHEN x.begun_by <= date($day) AND x.confirmed_to >= date($day) THEN 2
          WHEN x.begun_by <= date($day)
               AND coalesce(x.presumed_to, date('9999-12-31')) >= date($day) THEN 1
          ELSE 0 END AS level
UNWIND CASE WHEN o IS NULL THEN [null] WHEN stands = [] THEN [o.id] ELSE stands END AS counted
OPTIONAL MATCH (p:Partner {id: counted})
WITH v, x, p, size(whose) > 0 AS asked,
     CASE WHEN $day IS NULL OR whose = [] THEN null
          WHEN level < whose[0] THEN level ELSE whose[0] END AS level
WITH v, count(DISTINCT p) AS partners, collect(DISTINCT p.kind) AS kinds,
     collect(DISTINCT p.domain) AS domains, max(level) AS level,
     collect(DISTINCT CASE WHEN asked THEN x.role END) AS roles,
     count(CASE WHEN asked THEN 1 END) AS asked
WHERE ($of IS NULL OR asked > 0)
  AND all(wanted IN $with_kinds WHERE any(kind IN wanted WHERE kind IN kinds))
  AND all(wanted IN $with_domains WHERE any(domain IN wanted WHERE domain IN domains))
RETURN v.id, v.name, v.label, v.kind, v.since, v.until, v.phase, partners, roles, level,
       coalesce(v.region, []), coalesce(v.sources, []),
       v.possible_from, v.begun_by, v.confirmed_to, v.presumed_to, v.possible_to
