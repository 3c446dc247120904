// The partners with these ids; null: all of them.
CALL () {
  UNWIND $ids AS id
  MATCH (n:Partner {id: id})
  RETURN n AS p
  UNION ALL
  WITH 1 AS one
  WHERE $ids IS NULL
  MATCH (n:Partner)
  RETURN n AS p
}
RETURN p.id, p.name, coalesce(p.aliases, []), p.kind, p.domain, coalesce(p.region, []),
       coalesce(p.is_group, false), p.size, coalesce(p.sources, [])
