// The ventures with these ids, and whether they hold that day themselves; null: all of them.
CALL () {
  UNWIND $ids AS id
  MATCH (n:Venture {id: id})
  RETURN n AS v
  UNION ALL
  WITH 1 AS one
  WHERE $ids IS NULL
  MATCH (n:Venture)
  RETURN n AS v
}
RETURN v.id, v.name, coalesce(v.aliases, []), v.label, v.kind, v.since, v.until, v.phase,
       v.ambition, coalesce(v.region, []), coalesce(v.sources, []),
       ($day IS NULL
        OR (CASE $evidence WHEN 'possible' THEN coalesce(v.possible_from, date('0001-01-01'))
                           ELSE coalesce(v.begun_by, date('9999-12-31')) END <= date($day)
            AND CASE $evidence WHEN 'possible' THEN coalesce(v.possible_to, date('9999-12-31'))
                               WHEN 'presumed' THEN coalesce(v.presumed_to, date('9999-12-31'))
                               ELSE coalesce(v.confirmed_to, date('0001-01-01')) END >= date($day))) AS holds,
       v.possible_from, v.begun_by, v.confirmed_to, v.presumed_to, v.possible_to
