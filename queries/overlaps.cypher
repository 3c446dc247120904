MATCH (v:Venture)
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
    WITH x, o, [s IN $stand WHERE s[0] = o.id] AS stands
    UNWIND CASE WHEN stands = [] THEN [[o.id, o.id, null]] ELSE stands END AS s
    WITH s[1] AS partner,
         CASE WHEN s[2] = 'possible' THEN 0
              WHEN x.begun_by <= date($day) AND x.confirmed_to >= date($day)
              THEN CASE s[2] WHEN 'presumed' THEN 1 ELSE 2 END
              WHEN x.begun_by <= date($day)
                   AND coalesce(x.presumed_to, date('9999-12-31')) >= date($day) THEN 1
              ELSE 0 END AS level
    WITH partner, max(level) AS level
    RETURN collect(partner) AS partners,
           CASE WHEN $day IS NULL THEN [] ELSE collect(level) END AS levels
}
WITH v, partners, levels
WHERE partners <> []
RETURN v.id, v.name, partners, levels
