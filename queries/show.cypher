// Everything that is stored of one partner or venture itself.
MATCH (n:Partner {id: $id})
WHERE $sort = 'Partner'
RETURN n.id AS id, n.name AS name, 'Partner' AS label, n.kind AS kind,
       coalesce(n.aliases, []) AS aliases, n.domain AS domain, coalesce(n.region, []) AS region,
       coalesce(n.is_group, false) AS is_group, n.size AS size, null AS since, null AS until,
       null AS phase, null AS ambition, n.attributes AS attributes,
       coalesce(n.sources, []) AS sources, null AS possible_from, null AS begun_by,
       null AS confirmed_to, null AS presumed_to, null AS possible_to
UNION ALL
MATCH (n:Venture {id: $id})
WHERE $sort = 'Venture'
RETURN n.id AS id, n.name AS name, n.label AS label, n.kind AS kind,
       coalesce(n.aliases, []) AS aliases, null AS domain, coalesce(n.region, []) AS region,
       false AS is_group, null AS size, n.since AS since, n.until AS until,
       n.phase AS phase, n.ambition AS ambition, n.attributes AS attributes,
       coalesce(n.sources, []) AS sources, n.possible_from AS possible_from,
       n.begun_by AS begun_by, n.confirmed_to AS confirmed_to, n.presumed_to AS presumed_to,
       n.possible_to AS possible_to
