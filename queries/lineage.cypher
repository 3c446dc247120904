// One step up, down, back and on from the entities at the ends of each branch.
CALL () {
    MATCH (n:Partner) WHERE $joins = 'partner' AND n.id IN $parents + $parts + $before + $after
    RETURN n
    UNION ALL
    MATCH (n:Venture) WHERE $joins = 'venture' AND n.id IN $parents + $parts + $before + $after
    RETURN n
}
CALL (n) {
    WITH n WHERE n.id IN $parents
    MATCH (n)-[x:PART_OF]->(m)
    RETURN 'parents' AS branch, x, m
    UNION ALL
    WITH n WHERE n.id IN $parts
    MATCH (n)<-[x:PART_OF]-(m)
    RETURN 'parts' AS branch, x, m
    UNION ALL
    WITH n WHERE n.id IN $before
    MATCH (n)<-[x:SUCCEEDED_BY|MERGED_INTO|RENAMED_TO]-(m)
    RETURN 'before' AS branch, x, m
    UNION ALL
    WITH n WHERE n.id IN $after
    MATCH (n)-[x:SUCCEEDED_BY|MERGED_INTO|RENAMED_TO]->(m)
    RETURN 'after' AS branch, x, m
}
WITH n, branch, x, m
WHERE ($day IS NULL
       OR (CASE $evidence WHEN 'possible' THEN coalesce(x.possible_from, date('0001-01-01'))
                          ELSE coalesce(x.begun_by, date('9999-12-31')) END <= date($day)
           AND CASE $evidence WHEN 'possible' THEN coalesce(x.possible_to, date('9999-12-31'))
                              WHEN 'presumed' THEN coalesce(x.presumed_to, date('9999-12-31'))
                              ELSE coalesce(x.confirmed_to, date('0001-01-01')) END >= date($day)))
RETURN branch, n.id, type(x), m.id, m.name, coalesce(m.label, 'Partner'),
       m.since, m.until, x.since, x.until, coalesce(x.sources, []),
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
