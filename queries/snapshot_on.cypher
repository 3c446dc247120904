// Who takes part in what on a day, as snapshot.cypher; each partner with its level: 0 possible,
// 1 presumed, 2 certain.
MATCH (v:Venture)
WITH v.id AS venture, COLLECT {
    MATCH (v)<-[x:PARTICIPATES_IN]-(o:Partner)
    WHERE coalesce(x.takes_part, true)
      AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                         ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
      AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                         WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                         ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)
    RETURN [o.id,
            CASE WHEN x.begun_by <= date($day) AND x.confirmed_to >= date($day) THEN 2
                 WHEN x.begun_by <= date($day)
                      AND coalesce(x.presumed_to, date('9999-12-31')) >= date($day) THEN 1
                 ELSE 0 END]
} AS partners
RETURN collect(venture), collect(partners)
