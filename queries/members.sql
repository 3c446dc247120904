-- The participations in these ventures, each once for everybody whom its partner counts as.
-- The ids of :stand are cast because SQLite makes no index for values without a type.
SELECT x.id, p.id, p.name, p.kind, p.domain, x.role, x.takes_part AS "takes_part?",
       x.since, x.until, x.observed AS "observed[]", v.id, v.name, o.id, o.name, s.level,
       x.sources AS "sources[]",
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
FROM json_each(:ventures) AS asked
CROSS JOIN participation AS x ON x.venture = asked.value
JOIN venture AS v ON v.id = x.venture
JOIN partner AS o ON o.id = x.partner
LEFT JOIN (SELECT CAST(json_extract(value, '$[0]') AS TEXT) AS partner,
                  CAST(json_extract(value, '$[1]') AS TEXT) AS counted,
                  json_extract(value, '$[2]') AS level
           FROM json_each(:stand)) AS s ON s.partner = x.partner
JOIN partner AS p ON p.id = coalesce(s.counted, x.partner)
WHERE (:all_roles OR x.takes_part)
  AND (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
