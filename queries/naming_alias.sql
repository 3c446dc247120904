-- Who has this alias; :between is the folded alias between line feeds.
SELECT id, name, 'Partner' AS label, kind
FROM partner WHERE instr(folded_aliases, :between) > 0
UNION ALL
SELECT id, name, label, kind
FROM venture WHERE instr(folded_aliases, :between) > 0
