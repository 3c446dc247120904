-- Each partner that takes part in anything: in how many ventures, of how many in which anybody is
-- known to; how many of each label; in how many it steers; its roles, venture by venture; the
-- weakest evidence of its ventures (of each the strongest there is).
WITH stands AS (
    SELECT CAST(json_extract(value, '$[0]') AS TEXT) AS partner,
           CAST(json_extract(value, '$[1]') AS TEXT) AS counted,
           json_extract(value, '$[2]') AS level
    FROM json_each(:stand)
),
held AS (
    SELECT coalesce(s.counted, x.partner) AS partner, x.partner AS original, x.venture, x.role,
           x.sources,
           min(coalesce(s.level, 2),
               CASE WHEN :day IS NULL THEN NULL
                    WHEN x.begun_by <= :day AND x.confirmed_to >= :day THEN 2
                    WHEN x.begun_by <= :day AND coalesce(x.presumed_to, '9999-12-31') >= :day THEN 1
                    ELSE 0 END) AS level
    FROM participation AS x
    LEFT JOIN stands AS s ON s.partner = x.partner
    WHERE x.takes_part
      AND (:day IS NULL
           OR (CASE :evidence WHEN 'possible' THEN coalesce(x.possible_from, '0001-01-01')
                              ELSE coalesce(x.begun_by, '9999-12-31') END <= :day
               AND CASE :evidence WHEN 'possible' THEN coalesce(x.possible_to, '9999-12-31')
                                  WHEN 'presumed' THEN coalesce(x.presumed_to, '9999-12-31')
                                  ELSE coalesce(x.confirmed_to, '0001-01-01') END >= :day))
),
in_venture AS (
    SELECT h.partner, v.label, max(h.level) AS level, json_group_array(DISTINCT h.role) AS roles,
           max(h.role IN (SELECT value FROM json_each(:steering))) AS steers
    FROM held AS h
    JOIN venture AS v ON v.id = h.venture
    GROUP BY h.partner, h.venture
),
carried AS (
    SELECT partner, count(*) AS ventures,
           sum(label = 'Coalition') AS coalitions, sum(label = 'ProgrammeLine') AS lines,
           sum(label = 'Project') AS projects, sum(steers) AS steering,
           json_group_array(json(roles)) AS roles, min(level) AS level
    FROM in_venture
    GROUP BY partner
),
origins AS (
    SELECT h.partner,
           json_group_array(DISTINCT CASE WHEN h.original <> h.partner
                                          THEN (SELECT o.name FROM partner AS o
                                                WHERE o.id = h.original) END) AS names,
           json_group_array(json(h.sources)) AS sources
    FROM held AS h
    GROUP BY h.partner
)
SELECT p.id, p.name, p.kind, p.domain, c.ventures, (SELECT count(DISTINCT venture) FROM held),
       c.coalitions, c.lines, c.projects, c.steering, c.roles AS "roles[]", c.level,
       o.names AS "counted_from[]", o.sources AS "sources[]"
FROM carried AS c
JOIN origins AS o ON o.partner = c.partner
JOIN partner AS p ON p.id = c.partner
