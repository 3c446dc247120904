-- The participations of these partners, in any role; null: all of them.
SELECT x.partner, x.venture, x.role, x.takes_part AS "takes_part?", x.since, x.until,
       x.observed AS "observed[]", x.sources AS "sources[]",
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
FROM (
    SELECT x.* FROM json_each(:partners) AS a CROSS JOIN participation AS x ON x.partner = a.value
    UNION ALL
    SELECT x.* FROM participation AS x WHERE :partners IS NULL
) AS x
WHERE (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
