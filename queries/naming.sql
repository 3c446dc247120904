-- Who has this id (rank 0), or this name (rank 1). A name of nothing but signs folds to nothing:
-- then :folded is null and :written the name as it is.
SELECT id, name, 'Partner' AS label, kind, 0 AS rank
FROM partner WHERE id = :id
UNION ALL
SELECT id, name, label, kind, 0
FROM venture WHERE id = :id
UNION ALL
SELECT id, name, 'Partner', kind, 1
FROM partner WHERE :folded IS NOT NULL AND folded_name = :folded
UNION ALL
SELECT id, name, label, kind, 1
FROM venture WHERE :folded IS NOT NULL AND folded_name = :folded
UNION ALL
SELECT id, name, 'Partner', kind, 1
FROM partner WHERE :written IS NOT NULL AND name = :written
UNION ALL
SELECT id, name, label, kind, 1
FROM venture WHERE :written IS NOT NULL AND name = :written
