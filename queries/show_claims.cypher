// What texts say about one partner or venture beside the values that stand, its facts included:
// their keys hold its id between bars.
MATCH (c:Claim)
WHERE '|' + c.about_key + '|' CONTAINS '|' + $id + '|'
RETURN c.kind, c.about_table, c.about_key, c.field, c.value, coalesce(c.value_sources, []), c.text,
       coalesce(c.sources, []), c.note
