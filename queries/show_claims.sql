-- What texts say about one partner or venture beside the values that stand, its facts included:
-- their keys hold its id between bars.
SELECT kind, about_table, about_key, field, value, value_sources AS "value_sources[]", text,
       sources AS "sources[]", note
FROM claim
WHERE instr('|' || about_key || '|', '|' || :id || '|') > 0
