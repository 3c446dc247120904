-- Made anew whenever the tables are brought up to date.
DROP VIEW IF EXISTS participation_by_name;
DROP VIEW IF EXISTS link_by_name;
DROP VIEW IF EXISTS change_by_fact;

CREATE VIEW participation_by_name AS
SELECT p.name AS partner, v.name AS venture, x.role, x.since, x.until, x.observed, x.sources,
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to,
       x.partner AS partner_id, x.venture AS venture_id
FROM participation AS x
JOIN partner AS p ON p.id = x.partner
JOIN venture AS v ON v.id = x.venture;

CREATE VIEW link_by_name AS
SELECT coalesce(pa.name, va.name) AS from_name, l.relation, coalesce(pb.name, vb.name) AS to_name,
       l.since, l.until, l.sources, l.joins, l.from_id, l.to_id
FROM link AS l
LEFT JOIN partner AS pa ON l.joins = 'partner' AND pa.id = l.from_id
LEFT JOIN partner AS pb ON l.joins = 'partner' AND pb.id = l.to_id
LEFT JOIN venture AS va ON l.joins = 'venture' AND va.id = l.from_id
LEFT JOIN venture AS vb ON l.joins = 'venture' AND vb.id = l.to_id;

CREATE VIEW change_by_fact AS
SELECT c.load, l.moment, l.author, json_extract(c.facts, '$.table') AS "table",
       coalesce(json_extract(f.value, '$[1][0]'), json_extract(f.value, '$[0][0]')) AS fact,
       (SELECT json_group_object(n.value, CASE v.type WHEN 'array' THEN json(v.value) ELSE v.value END)
        FROM json_each(c.facts, '$.columns') AS n JOIN json_each(f.value, '$[0]') AS v ON v.key = n.key
        HAVING count(*) > 0) AS before,
       (SELECT json_group_object(n.value, CASE v.type WHEN 'array' THEN json(v.value) ELSE v.value END)
        FROM json_each(c.facts, '$.columns') AS n JOIN json_each(f.value, '$[1]') AS v ON v.key = n.key
        HAVING count(*) > 0) AS after
FROM change AS c JOIN load AS l ON l.number = c.load, json_each(c.facts, '$.changes') AS f
UNION ALL -- as written before version 3
SELECT c.load, l.moment, l.author,
       json_extract(f.value, '$[0]'), json_extract(f.value, '$[1]'),
       json_extract(f.value, '$[2]'), json_extract(f.value, '$[3]')
FROM change AS c JOIN load AS l ON l.number = c.load, json_each(c.facts) AS f
WHERE json_type(c.facts) = 'array';
