MATCH (:Venture {id: $venture})<-[x:PARTICIPATES_IN]-(o:Partner)
WHERE coalesce(x.takes_part, true)
  AND ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
UNWIND coalesce($stand[o.id], [[o.id, o.id, null]]) AS s
WITH s[1] AS partner,
     max(CASE WHEN s[2] = 'possible' THEN 0
              WHEN x.begun_by <= date($day) AND x.confirmed_to >= date($day)
              THEN CASE s[2] WHEN 'presumed' THEN 1 ELSE 2 END
              WHEN x.begun_by <= date($day)
                   AND coalesce(x.presumed_to, date('9999-12-31')) >= date($day) THEN 1
              ELSE 0 END) AS mine
WITH collect([partner, mine]) AS all_mine
UNWIND all_mine AS m
WITH size(all_mine) AS size, m[0] AS partner, m[1] AS mine,
     coalesce($counting[m[0]], [])
     + CASE WHEN $stand[m[0]] IS NOT NULL THEN [] ELSE [[m[0], m[0], null]] END AS stands
UNWIND stands AS s
MATCH (:Partner {id: s[0]})-[x:PARTICIPATES_IN]->(v:Venture)
WHERE coalesce(x.takes_part, true) AND v.id <> $venture
  AND ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
WITH size, v, partner, mine,
     max(CASE WHEN s[2] = 'possible' THEN 0
              WHEN x.begun_by <= date($day) AND x.confirmed_to >= date($day)
              THEN CASE s[2] WHEN 'presumed' THEN 1 ELSE 2 END
              WHEN x.begun_by <= date($day)
                   AND coalesce(x.presumed_to, date('9999-12-31')) >= date($day) THEN 1
              ELSE 0 END) AS theirs
WITH size, v, count(*) AS shared, min(CASE WHEN mine < theirs THEN mine ELSE theirs END) AS level
WHERE shared >= $minimum
CALL (v) {
    MATCH (v)<-[x:PARTICIPATES_IN]-(o:Partner)
    WHERE coalesce(x.takes_part, true)
      AND ($day IS NULL
           OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                              ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
               AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                                  WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                                  ELSE coalesce(x.confirmed_to, date('0001-01-01')) END
                   >= date($day)))
    WITH o.id AS partner, [s IN coalesce($stand[o.id], []) | s[1]] AS stands
    UNWIND CASE WHEN stands = [] THEN [partner] ELSE stands END AS counted
    RETURN count(DISTINCT counted) AS theirs
}
RETURN v.id, v.name, shared, size, theirs, level
