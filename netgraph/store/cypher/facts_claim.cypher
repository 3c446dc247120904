MATCH (n:Claim)
WHERE n.id IS NOT NULL
RETURN n.id, n.kind, n.about_table, n.about_key, n.field, n.value, n.value_sources, n.text, n.sources, n.note, n.attributes, n.origin
