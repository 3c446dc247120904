// Every partner and venture with its other names.
MATCH (n:Partner|Venture)
RETURN CASE WHEN n:Partner THEN 'partner' ELSE 'venture' END AS sort, n.id AS id, n.name AS name,
       coalesce(n.aliases, []) AS aliases, coalesce(n.sources, []) AS sources,
       n.possible_from, n.begun_by, n.confirmed_to, n.presumed_to, n.possible_to
