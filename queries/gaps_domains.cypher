// The domains that partners have.
MATCH (p:Partner) WHERE p.domain IS NOT NULL RETURN DISTINCT p.domain
