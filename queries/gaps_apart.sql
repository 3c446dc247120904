-- Pairs of coalitions that hold on the day, of both of which participants are known, that share
-- none; those of one venture, which comes first, or all.
WITH stands AS (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT) AS partner,
           CAST(json_extract(value, '$[1]') AS TEXT) AS counted
    FROM json_each(:stand)
),
held AS (
    SELECT DISTINCT x.venture, coalesce(s.counted, x.partner) AS partner
    FROM venture AS v
    CROSS JOIN participation AS x ON x.venture = v.id
    LEFT JOIN stands AS s ON s.partner = x.partner
    WHERE v.label = 'Coalition' AND x.takes_part
      AND (:day IS NULL
           OR (CASE :evidence WHEN 'possible' THEN coalesce(v.possible_from, '0001-01-01')
                              ELSE coalesce(v.begun_by, '9999-12-31') END <= :day
               AND CASE :evidence WHEN 'possible' THEN coalesce(v.possible_to, '9999-12-31')
                                  WHEN 'presumed' THEN coalesce(v.presumed_to, '9999-12-31')
                                  ELSE coalesce(v.confirmed_to, '0001-01-01') END >= :day
               AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                                  ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
               AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                  WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                  ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
),
known AS (SELECT DISTINCT venture FROM held),
apart AS (
    SELECT a.venture AS a, b.venture AS b
    FROM known AS a
    CROSS JOIN known AS b
    WHERE a.venture = :venture AND b.venture <> :venture
    UNION ALL
    SELECT a.venture, b.venture
    FROM known AS a
    JOIN known AS b ON a.venture < b.venture
    WHERE :venture IS NULL
    EXCEPT
    SELECT a.venture, b.venture
    FROM held AS a
    JOIN held AS b ON b.partner = a.partner
    WHERE :venture IS NULL OR a.venture = :venture
)
SELECT a.id, a.name, a.kind, a.sources AS "sources_a[]",
       a.possible_from, a.begun_by, a.confirmed_to, a.presumed_to, a.possible_to,
       b.id, b.name, b.kind, b.sources AS "sources_b[]",
       b.possible_from, b.begun_by, b.confirmed_to, b.presumed_to, b.possible_to
FROM apart
JOIN venture AS a ON a.id = apart.a
JOIN venture AS b ON b.id = apart.b
