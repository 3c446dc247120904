-- The ventures that may have begun or ended between two days, with their level on both
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
    FROM venture AS x
)
SELECT v.id, v.name, l.before, l.after, v.since, v.until, v.sources AS "sources[]"
FROM levels AS l
JOIN venture AS v ON v.id = l.id
WHERE coalesce(min(l.before, 1), -1) <> coalesce(min(l.after, 1), -1)
