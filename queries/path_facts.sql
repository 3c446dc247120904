-- What joins the pairs on a path: participations [partner, venture], links [joins, from, to].
SELECT x.*
FROM (
    SELECT 'PARTICIPATES_IN', p.role, 'partner', p.partner, 'venture', p.venture,
           p.since, p.until, p.sources AS "sources[]",
           p.possible_from, p.begun_by, p.confirmed_to, p.presumed_to, p.possible_to
    FROM json_each(:participations) AS f
    CROSS JOIN participation AS p ON p.partner = json_extract(f.value, '$[0]')
                                 AND p.venture = json_extract(f.value, '$[1]')
    WHERE p.takes_part
    UNION ALL
    SELECT l.relation, NULL, l.joins, l.from_id, l.joins, l.to_id,
           l.since, l.until, l.sources,
           l.possible_from, l.begun_by, l.confirmed_to, l.presumed_to, l.possible_to
    FROM json_each(:links) AS f
    CROSS JOIN link AS l ON l.from_id = json_extract(f.value, '$[1]')
                        AND l.to_id = json_extract(f.value, '$[2]')
                        AND l.joins = json_extract(f.value, '$[0]')
) AS x
WHERE (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
