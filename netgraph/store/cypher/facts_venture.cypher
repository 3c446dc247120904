MATCH (n:Venture)
WHERE n.id IS NOT NULL
RETURN n.id, n.label, n.kind, n.name, n.aliases, n.since, n.until, n.phase, n.ambition, n.region, n.sources, n.attributes, n.origin
