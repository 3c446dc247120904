WITH stands AS (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT) AS partner,
           CAST(json_extract(value, '$[1]') AS TEXT) AS counted,
           json_extract(value, '$[2]') AS level
    FROM json_each(:stand)
),
facts AS (
    SELECT coalesce(s.counted, x.partner) AS counted, s.level AS stands, x.*,
           (:day IS NULL
            OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                               ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
                AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                   WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                   ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day)
           ) AS holds
    FROM json_each(:ventures) AS asked
    CROSS JOIN participation AS x ON x.venture = asked.value
    LEFT JOIN stands AS s ON s.partner = x.partner
    WHERE (:roles IS NULL AND x.takes_part OR x.role IN (SELECT value FROM json_each(:roles)))
),
shared AS (
    SELECT counted
    FROM facts
    WHERE holds
    GROUP BY counted
    HAVING count(DISTINCT venture) >= :needed
       AND (:first IS NULL OR max(venture = :first))
)
SELECT p.id, p.name, p.kind, p.domain, x.venture, x.role, o.id, o.name, x.holds AS "holds?",
       x.stands, x.sources AS "sources[]",
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
FROM shared AS h
JOIN facts AS x ON x.counted = h.counted
JOIN partner AS p ON p.id = h.counted
JOIN partner AS o ON o.id = x.partner
