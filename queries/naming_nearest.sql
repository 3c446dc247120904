-- All names, for the nearest to one that nobody has.
SELECT id, name, 'Partner' AS label, kind, search_text FROM partner
UNION ALL
SELECT id, name, label, kind, search_text FROM venture
