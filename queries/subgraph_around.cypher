// Everything one step away: from ventures, from partners by their participations ($taking_part)
// and from partners by their links ($linked); direct: by a participation.
MATCH (n:Partner)
WHERE n.id IN $taking_part
MATCH (n)-[x:PARTICIPATES_IN]->(other:Venture)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN true AS direct, 'Venture' AS sort, other.id AS id
UNION
MATCH (n:Venture)
WHERE n.id IN $ventures
MATCH (n)<-[x:PARTICIPATES_IN]-(other:Partner)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN true AS direct, 'Partner' AS sort, other.id AS id
UNION
MATCH (n:Partner)
WHERE n.id IN $linked
MATCH (n)-[x:PART_OF|SUCCEEDED_BY|SUPPORTS|COOPERATES_WITH|MERGED_INTO|RENAMED_TO]-(other:Partner)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN false AS direct, 'Partner' AS sort, other.id AS id
UNION
MATCH (n:Venture)
WHERE n.id IN $ventures
MATCH (n)-[x:PART_OF|SUCCEEDED_BY|SUPPORTS|COOPERATES_WITH|MERGED_INTO|RENAMED_TO]-(other:Venture)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN false AS direct, 'Venture' AS sort, other.id AS id
