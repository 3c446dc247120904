-- What is worth looking at in facts by themselves: no source, no date, ended without an end, and
-- groups without known members.
WITH fact (sort, id, name, relation, other, since, until, seen, sources,
           possible_from, begun_by, confirmed_to, presumed_to, possible_to) AS (
    SELECT 'partner', id, name, NULL, NULL, 'no', 'dates', 1, sources, NULL, NULL, NULL, NULL, NULL
    FROM partner
    UNION ALL
    SELECT 'venture', id, name, NULL, NULL, since, until, 0, sources,
           possible_from, begun_by, confirmed_to, presumed_to, possible_to
    FROM venture
    UNION ALL
    SELECT 'participation', x.id, p.name, x.role, v.name, x.since, x.until, x.observed <> '[]',
           x.sources, x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to,
           x.possible_to
    FROM participation AS x
    JOIN partner AS p ON p.id = x.partner
    JOIN venture AS v ON v.id = x.venture
    UNION ALL
    SELECT 'link', l.id, coalesce(pa.name, va.name), l.relation, coalesce(pb.name, vb.name),
           l.since, l.until, 0, l.sources,
           l.possible_from, l.begun_by, l.confirmed_to, l.presumed_to,
           l.possible_to
    FROM link AS l
    LEFT JOIN partner AS pa ON l.joins = 'partner' AND pa.id = l.from_id
    LEFT JOIN partner AS pb ON l.joins = 'partner' AND pb.id = l.to_id
    LEFT JOIN venture AS va ON l.joins = 'venture' AND va.id = l.from_id
    LEFT JOIN venture AS vb ON l.joins = 'venture' AND vb.id = l.to_id
)
SELECT 'no_source', sort, id, name, relation, other, sources AS "sources[]",
       possible_from, begun_by, confirmed_to, presumed_to, possible_to
FROM fact WHERE sources = '[]'
UNION ALL
SELECT 'undated', sort, id, name, relation, other, sources,
       possible_from, begun_by, confirmed_to, presumed_to, possible_to
FROM fact WHERE since IS NULL AND until IS NULL AND NOT seen
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
