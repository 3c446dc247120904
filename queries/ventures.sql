-- The ventures with the number of partners who take part, and, where they are those of a partner
-- (:of: who counts as it, with the evidence of that), its roles and the strongest evidence of them
-- (2 certain, 1 presumed, 0 possible).
-- The ids of :stand are cast because SQLite makes no index for values without a type.
WITH
stand (partner, counted) AS (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT), CAST(json_extract(value, '$[1]') AS TEXT)
    FROM json_each(:stand)
),
whose (partner, level) AS (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT), json_extract(value, '$[1]')
    FROM json_each(:of)
),
asked (id) AS (
    SELECT DISTINCT x.venture FROM whose AS w CROSS JOIN participation AS x ON x.partner = w.partner
    UNION ALL
    SELECT v.id FROM venture AS v
    WHERE :of IS NULL
      AND (:day IS NULL
           OR (CASE :evidence WHEN 'possible' THEN coalesce(v.possible_from, '0001-01-01')
                              ELSE coalesce(v.begun_by, '9999-12-31') END <= :day
               AND CASE :evidence WHEN 'possible' THEN coalesce(v.possible_to, '9999-12-31')
                                  WHEN 'presumed' THEN coalesce(v.presumed_to, '9999-12-31')
                                  ELSE coalesce(v.confirmed_to, '0001-01-01') END >= :day))
),
held AS (
    SELECT x.venture, x.role, p.id AS partner, p.kind, p.domain, w.partner AS whose,
           min(w.level,
               CASE WHEN x.begun_by <= :day AND x.confirmed_to >= :day THEN 2
                    WHEN x.begun_by <= :day AND coalesce(x.presumed_to, '9999-12-31') >= :day THEN 1
                    WHEN :day IS NOT NULL THEN 0 END) AS level
    FROM asked AS a
    CROSS JOIN participation AS x ON x.venture = a.id
    LEFT JOIN stand AS s ON s.partner = x.partner
    JOIN partner AS p ON p.id = coalesce(s.counted, x.partner)
    LEFT JOIN whose AS w ON w.partner = x.partner
    WHERE x.takes_part
      AND (:day IS NULL
           OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                              ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
               AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                  WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                  ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
)
SELECT v.id, v.name, v.label, v.kind, v.since, v.until, v.phase, count(DISTINCT h.partner),
       json_group_array(DISTINCT CASE WHEN h.whose IS NOT NULL THEN h.role END) AS "roles[]",
       max(h.level), v.region AS "region[]", v.sources AS "sources[]",
       v.possible_from, v.begun_by, v.confirmed_to, v.presumed_to, v.possible_to
FROM asked AS a
CROSS JOIN venture AS v ON v.id = a.id
LEFT JOIN held AS h ON h.venture = v.id
WHERE (:kinds IS NULL OR v.kind IN (SELECT value FROM json_each(:kinds)) OR v.label = :kind_label)
  AND (:label IS NULL OR v.label = :label)
  AND (:started_from IS NULL
       OR v.since_earliest <= :started_to AND v.since_latest >= :started_from)
  AND (:ended_from IS NULL OR v.until_earliest <= :ended_to AND v.until_latest >= :ended_from)
GROUP BY v.id
HAVING (:of IS NULL OR count(h.whose) > 0)
   AND NOT EXISTS (SELECT 1 FROM json_each(:with_kinds) AS wanted
                   WHERE NOT EXISTS (SELECT 1 FROM held AS k
                                     WHERE k.venture = v.id
                                       AND k.kind IN (SELECT value FROM json_each(wanted.value))))
   AND NOT EXISTS (SELECT 1 FROM json_each(:with_domains) AS wanted
                   WHERE NOT EXISTS (SELECT 1 FROM held AS k
                                     WHERE k.venture = v.id
                                       AND k.domain IN (SELECT value FROM json_each(wanted.value))))
