// The dated sources.
MATCH (s:Source)
WHERE s.published IS NOT NULL
RETURN s.id, s.published
