WITH facts AS (
    SELECT json_extract(a.value, '$[1]') AS asked, json_extract(a.value, '$[2]') AS stands, x.*,
           (:day IS NULL
            OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                               ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
                AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                   WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                   ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day)
           ) AS holds
    FROM json_each(:partners) AS a
    CROSS JOIN participation AS x ON x.partner = json_extract(a.value, '$[0]')
    WHERE x.takes_part
),
shared AS (
    SELECT venture
    FROM facts
    WHERE holds
    GROUP BY venture
    HAVING count(DISTINCT asked) = :needed
)
SELECT v.id, v.name, v.label, v.kind, v.since, v.until, f.asked, o.id, o.name, f.role,
       f.holds AS "holds?", f.stands, f.sources AS "sources[]",
       f.possible_from, f.begun_by, f.confirmed_to, f.presumed_to, f.possible_to
FROM shared AS h
JOIN facts AS f ON f.venture = h.venture
JOIN venture AS v ON v.id = h.venture
JOIN partner AS o ON o.id = f.partner
