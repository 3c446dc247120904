// Who has this id (rank 0), or this name (rank 1).
MATCH (n:Partner {id: $id})
RETURN n.id AS id, n.name AS name, 'Partner' AS label, n.kind AS kind, 0 AS rank
UNION ALL
MATCH (n:Venture {id: $id})
RETURN n.id AS id, n.name AS name, n.label AS label, n.kind AS kind, 0 AS rank
UNION ALL
MATCH (n:Partner {folded_name: $folded})
RETURN n.id AS id, n.name AS name, 'Partner' AS label, n.kind AS kind, 1 AS rank
UNION ALL
MATCH (n:Venture {folded_name: $folded})
RETURN n.id AS id, n.name AS name, n.label AS label, n.kind AS kind, 1 AS rank
