SELECT 'partner', p.id, p.name, 'Partner'
FROM json_each(:partners) AS f CROSS JOIN partner AS p ON p.id = f.value
UNION ALL
SELECT 'venture', v.id, v.name, v.label
FROM json_each(:ventures) AS f CROSS JOIN venture AS v ON v.id = f.value
