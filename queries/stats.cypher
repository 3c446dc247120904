// The counts that the statistics are made of.
MATCH (o:Partner)
UNWIND [s IN coalesce($stand[o.id], [[o.id, o.id]]) | s[1]] AS counted
WITH counted,
     EXISTS {
       MATCH (o)-[x:PARTICIPATES_IN]->(:Venture)
       WHERE ($day IS NULL
              OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                                 ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
                  AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                                     WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                                     ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
     } AS known
WITH counted, max(CASE WHEN known THEN 1 ELSE 0 END) AS known
WITH count(*) AS partners, count(CASE known WHEN 0 THEN 1 END) AS alone
UNWIND [['partners', partners], ['alone', alone]] AS row
RETURN row[0] AS name, row[1] AS number
UNION ALL
MATCH (v:Venture)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(v.possible_from, date('0001-01-01'))
                          ELSE coalesce(v.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(v.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(v.presumed_to, date('9999-12-31'))
                              ELSE coalesce(v.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN 'ventures.' + v.label AS name, count(*) AS number
UNION ALL
MATCH (:Partner)-[x:PARTICIPATES_IN]->(:Venture)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
WITH count(*) AS participations,
     count(CASE WHEN coalesce(x.takes_part, true) THEN 1 END) AS taking_part,
     count(CASE WHEN size(coalesce(x.sources, [])) > 0 THEN 1 END) AS with_source,
     count(x.since) AS with_since,
     count(CASE WHEN size(coalesce(x.observed, [])) > 0 THEN 1 END) AS with_observed,
     count(CASE WHEN x.since IS NOT NULL OR x.until IS NOT NULL
                     OR size(coalesce(x.observed, [])) > 0 THEN 1 END) AS dated
UNWIND [['participations', participations], ['taking_part', taking_part],
        ['with_source', with_source], ['with_since', with_since],
        ['with_observed', with_observed], ['dated.participation', dated]] AS row
RETURN row[0] AS name, row[1] AS number
UNION ALL
MATCH (o:Partner)-[x:PARTICIPATES_IN]->(v:Venture)
WHERE coalesce(x.takes_part, true)
  AND ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
  AND ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(v.possible_from, date('0001-01-01'))
                          ELSE coalesce(v.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(v.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(v.presumed_to, date('9999-12-31'))
                              ELSE coalesce(v.confirmed_to, date('0001-01-01')) END >= date($day)))
WITH DISTINCT v, o
UNWIND [s IN coalesce($stand[o.id], [[o.id, o.id]]) | s[1]] AS counted
WITH DISTINCT v, counted
WITH count(*) AS number
RETURN 'pairs' AS name, number
UNION ALL
MATCH (:Partner|Venture)
      -[x:PART_OF|SUCCEEDED_BY|SUPPORTS|COOPERATES_WITH|MERGED_INTO|RENAMED_TO]->
      (:Partner|Venture)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN 'links.' + type(x) AS name, count(*) AS number
UNION ALL
MATCH (s:Source)
WITH count(*) AS number
RETURN 'sources' AS name, number
UNION ALL
MATCH (c:Claim)
WITH count(*) AS number
RETURN 'claims' AS name, number
UNION ALL
MATCH (p:Partner)
WITH count(*) AS facts, count(CASE WHEN size(coalesce(p.sources, [])) > 0 THEN 1 END) AS sourced
UNWIND [['partner_facts', facts], ['sourced.partner', sourced]] AS row
RETURN row[0] AS name, row[1] AS number
UNION ALL
MATCH (v:Venture)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(v.possible_from, date('0001-01-01'))
                          ELSE coalesce(v.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(v.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(v.presumed_to, date('9999-12-31'))
                              ELSE coalesce(v.confirmed_to, date('0001-01-01')) END >= date($day)))
WITH count(CASE WHEN size(coalesce(v.sources, [])) > 0 THEN 1 END) AS sourced,
     count(CASE WHEN v.since IS NOT NULL OR v.until IS NOT NULL THEN 1 END) AS dated
UNWIND [['sourced.venture', sourced], ['dated.venture', dated]] AS row
RETURN row[0] AS name, row[1] AS number
UNION ALL
MATCH (:Partner|Venture)
      -[x:PART_OF|SUCCEEDED_BY|SUPPORTS|COOPERATES_WITH|MERGED_INTO|RENAMED_TO]->
      (:Partner|Venture)
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
WITH count(CASE WHEN size(coalesce(x.sources, [])) > 0 THEN 1 END) AS sourced,
     count(CASE WHEN x.since IS NOT NULL OR x.until IS NOT NULL THEN 1 END) AS dated
UNWIND [['sourced.link', sourced], ['dated.link', dated]] AS row
RETURN row[0] AS name, row[1] AS number
