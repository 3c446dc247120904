-- The ventures, participations and links of a partner (:counted, :whose facts those are, :linked)
-- or venture, or all (:every), with their dates, :dated those of which any is known; a participation
-- once for everybody whom its partner counts as. Where all are read, x.id > '' has SQLite go by the
-- table: it would go by an index, and look each row up.
WITH stands AS (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT) AS partner,
           CAST(json_extract(value, '$[1]') AS TEXT) AS counted,
           json_extract(value, '$[2]') AS level
    FROM json_each(:stand)
),
fact (sort, id, a_id, a, relation, b_id, b, since, until, ended, counted_from, stands, sources,
      possible_from, begun_by, confirmed_to, presumed_to, possible_to) AS (
    SELECT 'venture', id, id, name, NULL, NULL, NULL, since, until, coalesce(phase = 'ended', 0),
           NULL, NULL, sources, possible_from, begun_by, confirmed_to, presumed_to, possible_to
    FROM (SELECT * FROM venture WHERE :every UNION ALL SELECT * FROM venture WHERE id = :venture)
    UNION ALL
    SELECT 'participation', x.id, p.id, p.name, x.role, v.id, v.name, x.since, x.until, 0,
           CASE WHEN p.id <> o.id THEN o.name END, s.level, x.sources,
           x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
    FROM (
        SELECT x.* FROM participation AS x WHERE :every AND x.id > ''
        UNION ALL
        SELECT x.* FROM participation AS x WHERE x.venture = :venture
        UNION ALL
        SELECT x.* FROM json_each(:whose) AS w CROSS JOIN participation AS x ON x.partner = w.value
    ) AS x
    LEFT JOIN stands AS s ON s.partner = x.partner
    JOIN partner AS p ON p.id = coalesce(s.counted, x.partner)
    JOIN partner AS o ON o.id = x.partner
    JOIN venture AS v ON v.id = x.venture
    WHERE x.takes_part
      AND (:every OR x.venture = :venture OR p.id IN (SELECT value FROM json_each(:counted)))
    UNION ALL
    SELECT 'link', x.id, x.from_id, coalesce(va.name, pa.name), x.relation,
           x.to_id, coalesce(vb.name, pb.name), x.since, x.until, 0, NULL, NULL, x.sources,
           x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
    FROM (
        SELECT x.* FROM link AS x WHERE :every
        UNION ALL
        SELECT x.* FROM link AS x
        WHERE x.joins = 'venture' AND (x.from_id = :venture OR x.to_id = :venture)
        UNION ALL
        SELECT x.* FROM link AS x
        WHERE x.joins = 'partner' AND (x.from_id IN (SELECT value FROM json_each(:linked))
                                       OR x.to_id IN (SELECT value FROM json_each(:linked)))
    ) AS x
    LEFT JOIN venture AS va ON x.joins = 'venture' AND va.id = x.from_id
    LEFT JOIN venture AS vb ON x.joins = 'venture' AND vb.id = x.to_id
    LEFT JOIN partner AS pa ON x.joins = 'partner' AND pa.id = x.from_id
    LEFT JOIN partner AS pb ON x.joins = 'partner' AND pb.id = x.to_id
)
SELECT sort, id, a_id, a, relation, b_id, b, since, until, ended AS "ended?", counted_from, stands,
       sources AS "sources[]", possible_from, begun_by, confirmed_to, presumed_to, possible_to
FROM fact AS x
WHERE (NOT :dated OR x.since IS NOT NULL OR x.until IS NOT NULL OR x.ended)
  AND (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
