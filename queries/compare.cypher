// The participations in each pair of a partner and a venture of which anything may have changed
// between two days, each with its level on both (2 certain, 1 presumed, 0 possible, null not).
// $stand holds [partner, counted as, how sure before, how sure after], null where it does not.
MATCH (o:Partner)-[x:PARTICIPATES_IN]->(v:Venture)
WHERE coalesce(x.takes_part, true)
WITH o, x, v,
     CASE WHEN coalesce(x.possible_from, date('0001-01-01')) > date($before)
               OR coalesce(x.possible_to, date('9999-12-31')) < date($before) THEN null
          WHEN x.begun_by <= date($before) AND x.confirmed_to >= date($before) THEN 2
          WHEN x.begun_by <= date($before)
               AND coalesce(x.presumed_to, date('9999-12-31')) >= date($before) THEN 1
          ELSE 0 END AS before,
     CASE WHEN coalesce(x.possible_from, date('0001-01-01')) > date($after)
               OR coalesce(x.possible_to, date('9999-12-31')) < date($after) THEN null
          WHEN x.begun_by <= date($after) AND x.confirmed_to >= date($after) THEN 2
          WHEN x.begun_by <= date($after)
               AND coalesce(x.presumed_to, date('9999-12-31')) >= date($after) THEN 1
          ELSE 0 END AS after
UNWIND coalesce($stand[o.id], [[o.id, o.id, 2, 2]]) AS s
WITH o, x, v, s[1] AS counted,
     CASE WHEN before < s[2] OR s[2] IS NULL OR before IS NULL
          THEN CASE WHEN s[2] IS NULL THEN null ELSE before END ELSE s[2] END AS before,
     CASE WHEN after < s[3] OR s[3] IS NULL OR after IS NULL
          THEN CASE WHEN s[3] IS NULL THEN null ELSE after END ELSE s[3] END AS after
WITH counted, v, collect([x, o, before, after]) AS facts
WHERE any(fact IN facts
          WHERE CASE WHEN fact[2] IS NULL THEN -1 WHEN fact[2] = 0 THEN 0 ELSE 1 END
             <> CASE WHEN fact[3] IS NULL THEN -1 WHEN fact[3] = 0 THEN 0 ELSE 1 END)
MATCH (p:Partner {id: counted})
UNWIND facts AS fact
WITH p, v, fact[0] AS x, fact[1] AS o, fact[2] AS before, fact[3] AS after
WHERE before IS NOT NULL OR after IS NOT NULL
RETURN p.id, p.name, v.id, v.name, x.role, before, after, x.since, x.until, o.id, o.name,
       coalesce(x.sources, [])
