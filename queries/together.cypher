UNWIND $partners AS asked
WITH asked,
     coalesce($counting[asked], [])
     + CASE WHEN $stand[asked] IS NOT NULL THEN [] ELSE [[asked, asked, null]] END
       AS stands
UNWIND stands AS s
MATCH (:Partner {id: s[0]})-[x:PARTICIPATES_IN]->(v:Venture)
WHERE coalesce(x.takes_part, true)
  AND ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
WITH asked, v,
     max(CASE WHEN s[2] = 'possible' THEN 0
              WHEN x.begun_by <= date($day) AND x.confirmed_to >= date($day)
              THEN CASE s[2] WHEN 'presumed' THEN 1 ELSE 2 END
              WHEN x.begun_by <= date($day)
                   AND coalesce(x.presumed_to, date('9999-12-31')) >= date($day) THEN 1
              ELSE 0 END) AS mine
WITH asked, collect([v.id, mine]) AS all_mine
UNWIND all_mine AS m
WITH asked, size(all_mine) AS size, m[0] AS venture, m[1] AS mine
MATCH (:Venture {id: venture})<-[x:PARTICIPATES_IN]-(o:Partner)
WHERE coalesce(x.takes_part, true)
  AND ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
UNWIND coalesce($stand[o.id], [[o.id, o.id, null]]) AS s
WITH asked, size, venture, mine, s[1] AS partner,
     max(CASE WHEN s[2] = 'possible' THEN 0
              WHEN x.begun_by <= date($day) AND x.confirmed_to >= date($day)
              THEN CASE s[2] WHEN 'presumed' THEN 1 ELSE 2 END
              WHEN x.begun_by <= date($day)
                   AND coalesce(x.presumed_to, date('9999-12-31')) >= date($day) THEN 1
              ELSE 0 END) AS theirs
WHERE partner <> asked
WITH asked, size, partner, count(*) AS shared,
     min(CASE WHEN mine < theirs THEN mine ELSE theirs END) AS level
WHERE shared >= $minimum
CALL (partner) {
    UNWIND [s IN coalesce($counting[partner], []) | s[0]]
           + CASE WHEN $stand[partner] IS NOT NULL THEN [] ELSE [partner] END
           AS original
    MATCH (:Partner {id: original})-[x:PARTICIPATES_IN]->(v:Venture)
    WHERE coalesce(x.takes_part, true)
      AND ($day IS NULL
           OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                              ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
               AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                                  WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                                  ELSE coalesce(x.confirmed_to, date('0001-01-01')) END
                   >= date($day)))
    RETURN count(DISTINCT v) AS theirs
}
MATCH (a:Partner {id: asked})
MATCH (b:Partner {id: partner})
RETURN a.id, a.name, b.id, b.name, shared, size, theirs, level
