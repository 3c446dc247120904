-- Who is joined to the partners and ventures of a frontier, by which kind of fact.
SELECT DISTINCT x.kind, x.near_sort, x.near, x.far_sort, x.far
FROM (
    SELECT 'participation' AS kind, 'partner' AS near_sort, p.partner AS near,
           'venture' AS far_sort, p.venture AS far,
           p.possible_from, p.begun_by, p.confirmed_to, p.presumed_to, p.possible_to
    FROM json_each(:partners) AS f
    CROSS JOIN participation AS p ON p.partner = f.value
    WHERE :participations AND p.takes_part
    UNION ALL
    SELECT 'participation', 'venture', p.venture, 'partner', p.partner,
           p.possible_from, p.begun_by, p.confirmed_to, p.presumed_to, p.possible_to
    FROM json_each(:ventures) AS f
    CROSS JOIN participation AS p ON p.venture = f.value
    WHERE :participations AND p.takes_part
    UNION ALL
    SELECT 'link', l.joins, l.from_id, l.joins, l.to_id,
           l.possible_from, l.begun_by, l.confirmed_to, l.presumed_to, l.possible_to
    FROM (SELECT 'partner' AS sort, value AS id FROM json_each(:partners)
          UNION ALL SELECT 'venture', value FROM json_each(:ventures)) AS f
    CROSS JOIN link AS l ON l.from_id = f.id AND l.joins = f.sort
    WHERE :links
    UNION ALL
    SELECT 'link', l.joins, l.to_id, l.joins, l.from_id,
           l.possible_from, l.begun_by, l.confirmed_to, l.presumed_to, l.possible_to
    FROM (SELECT 'partner' AS sort, value AS id FROM json_each(:partners)
          UNION ALL SELECT 'venture', value FROM json_each(:ventures)) AS f
    CROSS JOIN link AS l ON l.to_id = f.id AND l.joins = f.sort
    WHERE :links
) AS x
WHERE (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
