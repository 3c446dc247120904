WITH stands AS (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT) AS partner,
           CAST(json_extract(value, '$[1]') AS TEXT) AS counted,
           CASE json_extract(value, '$[2]') WHEN 'possible' THEN 0 WHEN 'presumed' THEN 1 END
               AS level
    FROM json_each(:stand)
),
mine AS (
    SELECT coalesce(s.counted, x.partner) AS partner,
           max(min(coalesce(s.level, 2),
                   CASE WHEN x.begun_by <= :day AND x.confirmed_to >= :day THEN 2
                        WHEN x.begun_by <= :day
                             AND coalesce(x.presumed_to, '9999-12-31') >= :day THEN 1
                        ELSE 0 END)) AS level
    FROM participation AS x
    LEFT JOIN stands AS s ON s.partner = x.partner
    WHERE x.venture = :venture AND x.takes_part
      AND (:day IS NULL
           OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                              ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
               AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                  WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                  ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
    GROUP BY coalesce(s.counted, x.partner)
),
originals AS (
    SELECT m.partner, m.level AS mine, m.partner AS original, 2 AS level
    FROM mine AS m
    WHERE m.partner NOT IN (SELECT partner FROM stands)
    UNION ALL
    SELECT m.partner, m.level, s.partner, coalesce(s.level, 2)
    FROM mine AS m JOIN stands AS s ON s.counted = m.partner
),
pairs AS (
    SELECT x.venture, o.partner,
           min(o.mine,
               max(min(o.level,
                       CASE WHEN x.begun_by <= :day AND x.confirmed_to >= :day THEN 2
                            WHEN x.begun_by <= :day
                                 AND coalesce(x.presumed_to, '9999-12-31') >= :day THEN 1
                            ELSE 0 END))) AS level
    FROM originals AS o
    CROSS JOIN participation AS x ON x.partner = o.original
    WHERE x.takes_part AND x.venture <> :venture
      AND (:day IS NULL
           OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                              ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
               AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                  WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                  ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
    GROUP BY x.venture, o.partner
),
shared AS (
    SELECT venture, count(*) AS shared, min(level) AS level
    FROM pairs
    GROUP BY venture
    HAVING count(*) >= :minimum
)
SELECT v.id, v.name, h.shared, (SELECT count(*) FROM mine),
       (SELECT count(DISTINCT coalesce(s.counted, x.partner))
        FROM participation AS x
        LEFT JOIN stands AS s ON s.partner = x.partner
        WHERE x.venture = v.id AND x.takes_part
          AND (:day IS NULL
               OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                                  ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
                   AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                      WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                      ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))),
       h.level
FROM shared AS h
CROSS JOIN venture AS v ON v.id = h.venture
