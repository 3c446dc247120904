-- The links from these partners and these ventures; null: all of them.
SELECT x.joins, x.from_id, x.relation, x.to_id, x.since, x.until, x.sources AS "sources[]",
       x.possible_from, x.begun_by, x.confirmed_to, x.presumed_to, x.possible_to
FROM (
    SELECT x.* FROM json_each(:partners) AS a CROSS JOIN link AS x ON x.from_id = a.value
    WHERE x.joins = 'partner'
    UNION ALL
    SELECT x.* FROM json_each(:ventures) AS a CROSS JOIN link AS x ON x.from_id = a.value
    WHERE x.joins = 'venture'
    UNION ALL
    SELECT x.* FROM link AS x WHERE :partners IS NULL AND x.joins = 'partner'
    UNION ALL
    SELECT x.* FROM link AS x WHERE :ventures IS NULL AND x.joins = 'venture'
) AS x
WHERE (:day IS NULL
       OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                          ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
           AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                              WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                              ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
