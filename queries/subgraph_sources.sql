-- The sources with these ids; null: all of them.
WITH asked (id) AS (
    SELECT value FROM json_each(:ids)
    UNION ALL
    SELECT id FROM source WHERE :ids IS NULL
)
SELECT s.id, s.title, s.publisher, s.url, s.published
FROM asked AS a
CROSS JOIN source AS s ON s.id = a.id
