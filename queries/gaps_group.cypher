// Whether a partner is a group, and of how many.
MATCH (p:Partner {id: $id}) RETURN coalesce(p.is_group, false), p.size
