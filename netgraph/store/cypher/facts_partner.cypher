MATCH (n:Partner)
WHERE n.id IS NOT NULL
RETURN n.id, n.name, n.aliases, n.kind, n.domain, n.region, n.is_group, n.size, n.sources, n.attributes, n.origin
