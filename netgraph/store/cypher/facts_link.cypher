MATCH (a:Partner|Venture)-[x:PART_OF|SUCCEEDED_BY|SUPPORTS|COOPERATES_WITH|MERGED_INTO|RENAMED_TO]->(b:Partner|Venture)
WHERE x.id IS NOT NULL
RETURN x.id, CASE WHEN a:Partner THEN 'partner' ELSE 'venture' END, a.id, type(x), b.id, x.since, x.until, x.sources, x.attributes, x.origin
