-- What texts say beside the values that stand, about anything.
SELECT kind, about_table, about_key, field, value, value_sources AS "value_sources[]", text,
       sources AS "sources[]", note
FROM claim
