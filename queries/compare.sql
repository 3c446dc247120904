-- The participations in each pair of a partner and a venture of which anything may have changed
-- between two days, each with its level on both (2 certain, 1 presumed, 0 possible, NULL not).
-- :stand holds [partner, counted as, how sure before, how sure after], NULL where it does not.
-- The ids of :stand are cast because SQLite makes no index for values without a type.
WITH
stand (partner, counted, before, after) AS (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT), CAST(json_extract(value, '$[1]') AS TEXT),
           json_extract(value, '$[2]'), json_extract(value, '$[3]')
    FROM json_each(:stand)
),
levels AS NOT MATERIALIZED (
    SELECT x.id, x.partner, x.venture,
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
    FROM participation AS x
    WHERE x.takes_part
),
held AS MATERIALIZED (
    SELECT l.id, coalesce(s.counted, l.partner) AS counted, l.venture,
           CASE WHEN s.partner IS NULL THEN l.before ELSE min(l.before, s.before) END AS before,
           CASE WHEN s.partner IS NULL THEN l.after ELSE min(l.after, s.after) END AS after
    FROM levels AS l
    LEFT JOIN stand AS s ON s.partner = l.partner
),
moved AS (
    SELECT DISTINCT counted, venture
    FROM held
    WHERE coalesce(min(before, 1), -1) <> coalesce(min(after, 1), -1)
)
SELECT p.id, p.name, v.id, v.name, x.role, h.before, h.after, x.since, x.until, o.id, o.name,
       x.sources AS "sources[]"
FROM held AS h
-- Few moved, so that these come before the rest is looked up: CROSS JOIN keeps this order.
CROSS JOIN moved AS m ON m.counted = h.counted AND m.venture = h.venture
CROSS JOIN participation AS x ON x.id = h.id
CROSS JOIN partner AS p ON p.id = h.counted
CROSS JOIN partner AS o ON o.id = x.partner
CROSS JOIN venture AS v ON v.id = h.venture
WHERE h.before IS NOT NULL OR h.after IS NOT NULL
