// The ventures that may have begun or ended between two days, with their level on both
// (2 certain, 1 presumed, 0 possible, null not).
MATCH (v:Venture)
WITH v,
     CASE WHEN coalesce(v.possible_from, date('0001-01-01')) > date($before)
                OR coalesce(v.possible_to, date('9999-12-31')) < date($before) THEN null
           WHEN v.begun_by <= date($before) AND v.confirmed_to >= date($before) THEN 2
           WHEN v.begun_by <= date($before)
                AND coalesce(v.presumed_to, date('9999-12-31')) >= date($before) THEN 1
           ELSE 0 END AS before,
     CASE WHEN coalesce(v.possible_from, date('0001-01-01')) > date($after)
                OR coalesce(v.possible_to, date('9999-12-31')) < date($after) THEN null
           WHEN v.begun_by <= date($after) AND v.confirmed_to >= date($after) THEN 2
           WHEN v.begun_by <= date($after)
                AND coalesce(v.presumed_to, date('9999-12-31')) >= date($after) THEN 1
           ELSE 0 END AS after
WITH v, before, after
WHERE CASE WHEN before IS NULL THEN -1 WHEN before = 0 THEN 0 ELSE 1 END
   <> CASE WHEN after IS NULL THEN -1 WHEN after = 0 THEN 0 ELSE 1 END
RETURN v.id, v.name, before, after, v.since, v.until, coalesce(v.sources, [])
