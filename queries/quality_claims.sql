-- What texts say otherwise than the values that stand.
SELECT about_table, about_key, field, value, text, sources AS "sources[]",
       value_sources AS "value_sources[]"
FROM claim
WHERE kind = 'reading'
