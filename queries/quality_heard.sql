-- The ventures that are running, with every date on which a text or a list tells of them.
SELECT v.id, v.name, v.phase, v.sources AS "sources[]",
       (SELECT json_group_array(DISTINCT s.published)
        FROM (SELECT value FROM json_each(v.sources)
              UNION
              SELECT e.value FROM participation AS x, json_each(x.sources) AS e
              WHERE x.venture = v.id) AS named
        JOIN source AS s ON s.id = named.value
        WHERE s.published IS NOT NULL) AS "published[]",
       (SELECT json_group_array(DISTINCT e.value)
        FROM participation AS x, json_each(x.observed) AS e
        WHERE x.venture = v.id) AS "observed[]",
       v.possible_from, v.begun_by, v.confirmed_to, v.presumed_to, v.possible_to
FROM venture AS v
WHERE v.phase = 'running'
