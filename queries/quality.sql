-- What is worth looking at in facts by themselves: no source, no date, ended without an end, and
-- groups without known members. Names are looked up only for what is found.
WITH fact (sort, id, joins, from_id, relation, to_id, since, until, seen, sources,
           possible_from, begun_by, confirmed_to, presumed_to, possible_to) AS NOT MATERIALIZED (
    SELECT 'partner', id, 'partner', id, NULL, NULL, 'no', 'dates', 1, sources,
           NULL, NULL, NULL, NULL, NULL
    FROM partner
    UNION ALL
    SELECT 'venture', id, 'venture', id, NULL, NULL, since, until, 0, sources,
           possible_from, begun_by, confirmed_to, presumed_to, possible_to
    FROM venture
    UNION ALL
    SELECT 'participation', id, NULL, partner, role, venture, since, until, observed <> '[]',
           sources, possible_from, begun_by, confirmed_to, presumed_to, possible_to
    FROM participation
    UNION ALL
    SELECT 'link', id, joins, from_id, relation, to_id, since, until, 0, sources,
           possible_from, begun_by, confirmed_to, presumed_to, possible_to
    FROM link
),
found AS (
    SELECT 'no_source' AS problem, * FROM fact WHERE sources = '[]'
    UNION ALL
    SELECT 'undated', * FROM fact WHERE since IS NULL AND until IS NULL AND NOT seen
)
SELECT f.problem, f.sort, f.id,
       CASE WHEN f.joins = 'venture' THEN (SELECT name FROM venture AS v WHERE v.id = f.from_id)
            ELSE (SELECT name FROM partner AS p WHERE p.id = f.from_id) END AS name,
       f.relation,
       CASE WHEN f.joins = 'partner' THEN (SELECT name FROM partner AS p WHERE p.id = f.to_id)
            ELSE (SELECT name FROM venture AS v WHERE v.id = f.to_id) END AS other,
       f.sources AS "sources[]",
       f.possible_from, f.begun_by, f.confirmed_to, f.presumed_to, f.possible_to
FROM found AS f
UNION ALL
SELECT 'no_end', 'venture', id, name, phase, NULL, sources,
       possible_from, begun_by, confirmed_to, presumed_to, possible_to
FROM venture WHERE phase = 'ended' AND coalesce(until, '..') = '..'
UNION ALL
SELECT 'group', 'partner', p.id, p.name, NULL, NULL, p.sources,
       NULL, NULL, NULL, NULL, NULL
FROM partner AS p
WHERE p.is_group
  AND NOT EXISTS (SELECT 1 FROM link AS l
                  WHERE l.to_id = p.id AND l.joins = 'partner' AND l.relation = 'PART_OF')
