// Who takes part in what, a row a venture with its partners collected (five times quicker than a
// row each), strongest evidence last; $stand says who counts as whom. Levels: 0 possible,
// 1 presumed, 2 certain, or no day asked for.
MATCH (v:Venture)
RETURN v.id, COLLECT {
    MATCH (v)<-[x:PARTICIPATES_IN]-(o:Partner)
    WHERE x.takes_part
      AND ($day IS NULL
           OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                              ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
               AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                                  WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                                  ELSE coalesce(x.confirmed_to, date('0001-01-01')) END
                   >= date($day)))
    WITH x, o, [s IN $stand WHERE s[0] = o.id] AS stands
    UNWIND CASE WHEN stands = [] THEN [[o.id, o.id, null]] ELSE stands END AS s
    RETURN [s[1],
            CASE WHEN $day IS NULL THEN 2
                 WHEN s[2] = 'possible' THEN 0
                 WHEN x.begun_by <= date($day) AND x.confirmed_to >= date($day)
                 THEN CASE s[2] WHEN 'presumed' THEN 1 ELSE 2 END
                 WHEN x.begun_by <= date($day)
                      AND coalesce(x.presumed_to, date('9999-12-31')) >= date($day) THEN 1
                 ELSE 0 END]
} AS partners
