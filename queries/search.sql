-- Who holds all of the words somewhere in name and aliases, or has this id, name or alias.
SELECT id, name, 'Partner' AS label, kind, aliases AS "aliases[]"
FROM partner
WHERE id = :id OR folded_name = :folded OR instr(folded_aliases, :between) > 0
   OR instr(search_text, :longest) > 0
      AND NOT EXISTS (SELECT 1 FROM json_each(:words) WHERE instr(search_text, value) = 0)
UNION ALL
SELECT id, name, label, kind, aliases
FROM venture
WHERE id = :id OR folded_name = :folded OR instr(folded_aliases, :between) > 0
   OR instr(search_text, :longest) > 0
      AND NOT EXISTS (SELECT 1 FROM json_each(:words) WHERE instr(search_text, value) = 0)
