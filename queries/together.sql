WITH stands AS (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT) AS partner,
           CAST(json_extract(value, '$[1]') AS TEXT) AS counted,
           CASE json_extract(value, '$[2]') WHEN 'possible' THEN 0 WHEN 'presumed' THEN 1 END
               AS level
    FROM json_each(:stand)
),
originals AS (
    SELECT g.value AS partner, g.value AS original, 2 AS level
    FROM json_each(:partners) AS g
    WHERE g.value NOT IN (SELECT partner FROM stands)
    UNION ALL
    SELECT g.value, s.partner, coalesce(s.level, 2)
    FROM json_each(:partners) AS g JOIN stands AS s ON s.counted = g.value
),
mine AS (
    SELECT o.partner, x.venture,
           max(min(o.level,
                   CASE WHEN x.begun_by <= :day AND x.confirmed_to >= :day THEN 2
                        WHEN x.begun_by <= :day
                             AND coalesce(x.presumed_to, '9999-12-31') >= :day THEN 1
                        ELSE 0 END)) AS level
    FROM originals AS o
    CROSS JOIN participation AS x ON x.partner = o.original
    WHERE x.takes_part
      AND (:day IS NULL
           OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                              ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
               AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                  WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                  ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
    GROUP BY o.partner, x.venture
),
theirs AS (
    SELECT m.partner AS asked, m.venture, m.level AS mine,
           coalesce(s.counted, x.partner) AS partner,
           max(min(coalesce(s.level, 2),
                   CASE WHEN x.begun_by <= :day AND x.confirmed_to >= :day THEN 2
                        WHEN x.begun_by <= :day
                             AND coalesce(x.presumed_to, '9999-12-31') >= :day THEN 1
                        ELSE 0 END)) AS level
    FROM mine AS m
    CROSS JOIN participation AS x ON x.venture = m.venture
    LEFT JOIN stands AS s ON s.partner = x.partner
    WHERE x.takes_part AND coalesce(s.counted, x.partner) <> m.partner
      AND (:day IS NULL
           OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                              ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
               AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                  WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                  ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
    GROUP BY m.partner, m.venture, coalesce(s.counted, x.partner)
),
shared AS (
    SELECT asked, partner, count(*) AS shared, min(min(mine, level)) AS level
    FROM theirs
    GROUP BY asked, partner
    HAVING count(*) >= :minimum
),
whose AS (
    SELECT partner, partner AS original FROM shared
    WHERE partner NOT IN (SELECT partner FROM stands)
    UNION
    SELECT h.partner, s.partner FROM shared AS h JOIN stands AS s ON s.counted = h.partner
),
sizes AS (
    SELECT w.partner, count(DISTINCT x.venture) AS size
    FROM whose AS w
    CROSS JOIN participation AS x ON x.partner = w.original
    WHERE x.takes_part
      AND (:day IS NULL
           OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                              ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
               AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                  WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                  ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
    GROUP BY w.partner
),
own AS (SELECT partner, count(*) AS size FROM mine GROUP BY partner)
SELECT a.id, a.name, b.id, b.name, h.shared, o.size, z.size, h.level
FROM shared AS h
JOIN own AS o ON o.partner = h.asked
JOIN sizes AS z ON z.partner = h.partner
CROSS JOIN partner AS a ON a.id = h.asked
CROSS JOIN partner AS b ON b.id = h.partner
