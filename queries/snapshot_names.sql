SELECT id, name, 'Partner' AS label, kind, domain FROM partner
UNION ALL
SELECT id, name, label, kind, NULL FROM venture
