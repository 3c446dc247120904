MATCH (l:Load)
RETURN l.number, l.moment, l.author, l.command, l.files, l.added, l.changed, l.removed
ORDER BY l.number DESC
