-- The links that may have begun or ended between two days, with their level on both
-- (2 certain, 1 presumed, 0 possible, NULL not).
WITH levels AS (
    SELECT x.id,
           CASE WHEN coalesce(x.possible_from, '0001-01-01') > :before
                     OR coalesce(x.possible_to, '9999-12-31') < :before THEN NULL
                WHEN x.begun_by <= :before AND x.confirmed_to >= :before THEN 2
                WHEN x.begun_by <= :before
                     AND coalesce(x.presumed_to, '9999-12-31') >= :before THEN 1
                ELSE 0 END AS before,
           CASE WHEN coalesce(x.possible_from, '0001-01-01') > :after
                     OR coalesce(x.possible_to, '9999-12-31') < :after THEN NULL
                WHEN x.begun_by <= :after AND x.confirmed_to >= :after THEN 2
                WHEN x.begun_by <= :after
                     AND coalesce(x.presumed_to, '9999-12-31') >= :after THEN 1
                ELSE 0 END AS after
    FROM link AS x
)
SELECT x.relation, x.from_id, coalesce(va.name, pa.name), x.to_id, coalesce(vb.name, pb.name),
       l.before, l.after, x.since, x.until, x.sources AS "sources[]"
FROM levels AS l
JOIN link AS x ON x.id = l.id
LEFT JOIN partner AS pa ON x.joins = 'partner' AND pa.id = x.from_id
LEFT JOIN partner AS pb ON x.joins = 'partner' AND pb.id = x.to_id
LEFT JOIN venture AS va ON x.joins = 'venture' AND va.id = x.from_id
LEFT JOIN venture AS vb ON x.joins = 'venture' AND vb.id = x.to_id
WHERE coalesce(min(l.before, 1), -1) <> coalesce(min(l.after, 1), -1)
