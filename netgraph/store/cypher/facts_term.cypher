MATCH (n:Term)
WHERE n.id IS NOT NULL
RETURN n.id, n.vocabulary, n.term, n.nl, n.en, n.takes_part, n.attributes, n.origin
