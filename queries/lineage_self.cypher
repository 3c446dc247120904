MATCH (v:Venture {id: $id})
WHERE $joins = 'venture'
RETURN v.since AS since, v.until AS until, coalesce(v.sources, []) AS sources,
       v.possible_from AS possible_from, v.begun_by AS begun_by, v.confirmed_to AS confirmed_to,
       v.presumed_to AS presumed_to, v.possible_to AS possible_to
UNION ALL
MATCH (p:Partner {id: $id})
WHERE $joins = 'partner'
RETURN null AS since, null AS until, coalesce(p.sources, []) AS sources,
       null AS possible_from, null AS begun_by, null AS confirmed_to,
       null AS presumed_to, null AS possible_to
