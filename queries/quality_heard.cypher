// The ventures that are running, with every date on which a text or a list tells of them.
MATCH (v:Venture)
WHERE v.phase = 'running'
OPTIONAL MATCH (v)<-[x:PARTICIPATES_IN]-(:Partner)
WITH v, collect(coalesce(x.sources, [])) AS named, collect(coalesce(x.observed, [])) AS observed
WITH v, reduce(all = coalesce(v.sources, []), one IN named | all + one) AS named,
     reduce(all = [], one IN observed | all + one) AS observed
RETURN v.id, v.name, v.phase, coalesce(v.sources, []),
       COLLECT { MATCH (s:Source) WHERE s.id IN named AND s.published IS NOT NULL
                 RETURN DISTINCT s.published },
       observed, v.possible_from, v.begun_by, v.confirmed_to, v.presumed_to, v.possible_to
