-- The partners with these ids; null: all of them.
WITH asked (id) AS (
    SELECT value FROM json_each(:ids)
    UNION ALL
    SELECT id FROM partner WHERE :ids IS NULL
)
SELECT p.id, p.name, p.aliases AS "aliases[]", p.kind, p.domain, p.region AS "region[]",
       coalesce(p.is_group, 0) AS "group?", p.size, p.sources AS "sources[]"
FROM asked AS a
CROSS JOIN partner AS p ON p.id = a.id
