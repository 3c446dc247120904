-- The participations of one partner in any role, in the columns of members.sql.
SELECT x.id, p.id, p.name, p.kind, p.domain, x.role, x.takes_part AS "takes_part?",
       x.since, x.until, x.observed AS "observed[]", v.id, v.name, p.id, p.name, NULL,
       x.sources AS "sources[]",
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
FROM participation AS x
JOIN partner AS p ON p.id = x.partner
JOIN venture AS v ON v.id = x.venture
WHERE x.partner = :id
  AND (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
