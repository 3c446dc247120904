// Pairs of coalitions that hold on the day, of both of which participants are known, that share
// none; those of one venture, which comes first, or all.
MATCH (v:Coalition)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(v.possible_from, date('0001-01-01'))
                          ELSE coalesce(v.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(v.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(v.presumed_to, date('9999-12-31'))
                              ELSE coalesce(v.confirmed_to, date('0001-01-01')) END >= date($day)))
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
    UNWIND coalesce($stand[o.id], [[o.id, o.id]]) AS s
    RETURN collect(DISTINCT s[1]) AS partners
}
WITH v, partners
WHERE partners <> []
WITH collect([v, partners]) AS known
UNWIND [one IN known WHERE $venture IS NULL OR one[0].id = $venture] AS one
UNWIND known AS two
WITH one[0] AS a, one[1] AS of_a, two[0] AS b, two[1] AS of_b
WHERE CASE WHEN $venture IS NULL THEN a.id < b.id ELSE b.id <> $venture END
  AND none(partner IN of_a WHERE partner IN of_b)
RETURN a.id, a.name, a.kind, coalesce(a.sources, []),
       a.possible_from, a.begun_by, a.confirmed_to, a.presumed_to, a.possible_to,
       b.id, b.name, b.kind, coalesce(b.sources, []),
       b.possible_from, b.begun_by, b.confirmed_to, b.presumed_to, b.possible_to
