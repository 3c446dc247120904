-- Who has this id (rank 0), or this name (rank 1).
SELECT id, name, 'Partner' AS label, kind, 0 AS rank
FROM partner WHERE id = :id
UNION ALL
SELECT id, name, label, kind, 0
FROM venture WHERE id = :id
UNION ALL
SELECT id, name, 'Partner', kind, 1
FROM partner WHERE folded_name = :folded
UNION ALL
SELECT id, name, label, kind, 1
FROM venture WHERE folded_name = :folded
