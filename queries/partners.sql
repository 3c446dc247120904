-- The partners, each with the participations of everybody who counts as it: how many ventures it
-- takes part in, and of those that fit the question the strongest evidence (2 certain,
-- 1 presumed, 0 possible) and the names they stand under.
-- The ids of :stand are cast because SQLite makes no index for values without a type.
WITH
stand (partner, counted, level) AS (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT),
           CAST(json_extract(value, '$[1]') AS TEXT), json_extract(value, '$[2]')
    FROM json_each(:stand)
),
asked (id) AS (
    SELECT DISTINCT coalesce(s.counted, x.partner)
    FROM participation AS x LEFT JOIN stand AS s ON s.partner = x.partner
    WHERE x.venture = :within
    UNION ALL
    SELECT id FROM partner WHERE :within IS NULL
),
who (counted, partner, level) AS (
    SELECT a.id, s.partner, s.level FROM asked AS a JOIN stand AS s ON s.counted = a.id
    UNION ALL
    SELECT id, id, 2 FROM asked WHERE id NOT IN (SELECT partner FROM stand)
),
held AS (
    SELECT w.counted, o.id AS partner, o.name, x.id, x.venture, x.takes_part,
           (:within IS NULL OR x.venture = :within)
           AND CASE WHEN :roles IS NULL THEN x.takes_part
                    ELSE x.role IN (SELECT value FROM json_each(:roles)) END AS fits,
           min(w.level,
               CASE WHEN x.begun_by <= :day AND x.confirmed_to >= :day THEN 2
                    WHEN x.begun_by <= :day AND coalesce(x.presumed_to, '9999-12-31') >= :day THEN 1
                    WHEN :day IS NOT NULL THEN 0 END) AS level
    FROM who AS w
    JOIN partner AS o ON o.id = w.partner
    LEFT JOIN participation AS x
      ON x.partner = w.partner
     AND (:day IS NULL
          OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                             ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
              AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                 WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                 ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
)
SELECT p.id, p.name, p.kind, p.domain, p.region AS "region[]", coalesce(p.is_group, 0) AS "group?",
       p.size,
       count(DISTINCT CASE WHEN h.takes_part THEN h.venture END),
       max(CASE WHEN h.fits THEN h.level END),
       json_group_array(DISTINCT CASE WHEN h.fits AND h.partner <> p.id THEN h.name END)
         AS "counted_from[]",
       p.sources AS "sources[]"
FROM held AS h JOIN partner AS p ON p.id = h.counted
WHERE (:kinds IS NULL OR p.kind IN (SELECT value FROM json_each(:kinds)))
  AND (:domains IS NULL OR p.domain IN (SELECT value FROM json_each(:domains)))
GROUP BY p.id
HAVING (NOT :alone OR count(h.id) = 0)
   AND (:within IS NULL AND :roles IS NULL OR max(h.fits))
