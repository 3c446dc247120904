MATCH (n:Source)
WHERE n.id IS NOT NULL
RETURN n.id, n.title, n.publisher, n.url, n.published, n.attributes, n.origin
