// The sources with these ids; null: all of them.
CALL () {
  UNWIND $ids AS id
  MATCH (n:Source {id: id})
  RETURN n AS s
  UNION ALL
  WITH 1 AS one
  WHERE $ids IS NULL
  MATCH (n:Source)
  RETURN n AS s
}
RETURN s.id, s.title, s.publisher, s.url, s.published
