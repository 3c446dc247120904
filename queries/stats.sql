-- The counts that the statistics are made of.
-- The ids of :stand are cast because SQLite makes no index for values without a type.
WITH
stand (partner, counted) AS (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT), CAST(json_extract(value, '$[1]') AS TEXT)
    FROM json_each(:stand)
),
counted (id) AS (
    SELECT id FROM partner WHERE id NOT IN (SELECT partner FROM stand)
    UNION
    SELECT counted FROM stand
),
holding AS NOT MATERIALIZED (
    SELECT x.* FROM participation AS x
    WHERE (:day IS NULL
           OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                              ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
               AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                  WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                  ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
),
running AS NOT MATERIALIZED (
    SELECT v.* FROM venture AS v
    WHERE (:day IS NULL
           OR (CASE :evidence WHEN 'possible' THEN coalesce(v.possible_from, '0001-01-01')
                              ELSE coalesce(v.begun_by, '9999-12-31') END <= :day
               AND CASE :evidence WHEN 'possible' THEN coalesce(v.possible_to, '9999-12-31')
                                  WHEN 'presumed' THEN coalesce(v.presumed_to, '9999-12-31')
                                  ELSE coalesce(v.confirmed_to, '0001-01-01') END >= :day))
),
joining AS NOT MATERIALIZED (
    SELECT x.* FROM link AS x
    WHERE (:day IS NULL
           OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                              ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
               AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                  WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                  ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
),
facts AS MATERIALIZED (
    SELECT count(*) AS participations, count(*) FILTER (WHERE takes_part) AS taking_part,
           count(*) FILTER (WHERE sources <> '[]') AS with_source,
           count(since) AS with_since,
           count(*) FILTER (WHERE observed <> '[]') AS with_observed,
           count(*) FILTER (
               WHERE since IS NOT NULL OR until IS NOT NULL OR observed <> '[]') AS dated
    FROM holding
)
SELECT 'partners' AS name, count(*) AS number FROM counted
UNION ALL
SELECT 'alone', count(*) FROM counted
WHERE id NOT IN (SELECT coalesce(s.counted, h.partner)
                 FROM holding AS h LEFT JOIN stand AS s ON s.partner = h.partner)
UNION ALL
SELECT 'ventures.' || label, count(*) FROM running GROUP BY label
UNION ALL
SELECT 'participations', participations FROM facts
UNION ALL
SELECT 'taking_part', taking_part FROM facts
UNION ALL
SELECT 'with_source', with_source FROM facts
UNION ALL
SELECT 'with_since', with_since FROM facts
UNION ALL
SELECT 'with_observed', with_observed FROM facts
UNION ALL
SELECT 'pairs', count(*)
FROM (SELECT DISTINCT h.venture, coalesce(s.counted, h.partner)
      FROM holding AS h
      JOIN running AS r ON r.id = h.venture
      LEFT JOIN stand AS s ON s.partner = h.partner
      WHERE h.takes_part)
UNION ALL
SELECT 'links.' || relation, count(*) FROM joining GROUP BY relation
UNION ALL
SELECT 'sources', count(*) FROM source
UNION ALL
SELECT 'claims', count(*) FROM claim
UNION ALL
SELECT 'partner_facts', count(*) FROM partner
UNION ALL
SELECT 'sourced.partner', count(*) FROM partner WHERE json_array_length(sources) > 0
UNION ALL
SELECT 'sourced.venture', count(*) FROM running WHERE json_array_length(sources) > 0
UNION ALL
SELECT 'sourced.link', count(*) FROM joining WHERE json_array_length(sources) > 0
UNION ALL
SELECT 'dated.venture', count(*) FROM running WHERE since IS NOT NULL OR until IS NOT NULL
UNION ALL
SELECT 'dated.participation', dated FROM facts
UNION ALL
SELECT 'dated.link', count(*) FROM joining WHERE since IS NOT NULL OR until IS NOT NULL
