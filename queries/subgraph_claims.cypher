// What texts say beside the values that stand, about anything.
MATCH (c:Claim)
RETURN c.kind, c.about_table, c.about_key, c.field, c.value, coalesce(c.value_sources, []), c.text,
       coalesce(c.sources, []), c.note
