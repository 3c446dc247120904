// The links that may have begun or ended between two days, with their level on both
// (2 certain, 1 presumed, 0 possible, null not).
MATCH (a:Partner|Venture)
      -[x:PART_OF|SUCCEEDED_BY|SUPPORTS|COOPERATES_WITH|MERGED_INTO|RENAMED_TO]->
      (b:Partner|Venture)
WITH a, x, b,
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
WITH a, x, b, before, after
WHERE CASE WHEN before IS NULL THEN -1 WHEN before = 0 THEN 0 ELSE 1 END
   <> CASE WHEN after IS NULL THEN -1 WHEN after = 0 THEN 0 ELSE 1 END
RETURN type(x), a.id, a.name, b.id, b.name, before, after, x.since, x.until,
       coalesce(x.sources, [])
