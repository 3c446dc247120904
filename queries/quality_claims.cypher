// What texts say otherwise than the values that stand.
MATCH (c:Claim)
WHERE c.kind = 'reading'
RETURN c.about_table, c.about_key, c.field, c.value, c.text, coalesce(c.sources, []),
       coalesce(c.value_sources, [])
