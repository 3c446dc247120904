// Who holds all of the words somewhere in name and aliases, or has this id, name or alias.
MATCH (n:Partner)
WHERE n.id = $id OR n.folded_name = $folded OR n.folded_aliases CONTAINS $between
   OR n.search_text CONTAINS $longest AND all(word IN $words WHERE n.search_text CONTAINS word)
RETURN n.id AS id, n.name AS name, 'Partner' AS label, n.kind AS kind,
       coalesce(n.aliases, []) AS aliases
UNION ALL
MATCH (n:Venture)
WHERE n.id = $id OR n.folded_name = $folded OR n.folded_aliases CONTAINS $between
   OR n.search_text CONTAINS $longest AND all(word IN $words WHERE n.search_text CONTAINS word)
RETURN n.id AS id, n.name AS name, n.label AS label, n.kind AS kind,
       coalesce(n.aliases, []) AS aliases
