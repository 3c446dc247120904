-- The partners with these ids; null: all of them.
SELECT p.id, p.name, p.aliases AS "aliases[]", p.kind, p.domain, p.region AS "region[]",
       coalesce(p.is_group, 0) AS "group?", p.size, p.sources AS "sources[]"
FROM (
    SELECT p.* FROM json_each(:ids) AS a CROSS JOIN partner AS p ON p.id = a.value
    UNION ALL
    SELECT p.* FROM partner AS p WHERE :ids IS NULL
) AS p
