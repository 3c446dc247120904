MATCH (m:NetgraphMeta {id: 'netgraph'})
SET m.loads = m.loads + 1
CREATE (l:Load {number: m.loads})
SET l.moment = $moment, l.author = $author, l.command = $command, l.files = $files,
    l.added = $added, l.changed = $changed, l.removed = $removed
RETURN l.number
