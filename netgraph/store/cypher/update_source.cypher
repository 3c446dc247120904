UNWIND $rows AS row
MATCH (n:Source {id: row[0]})
SET n.title = row[1],
    n.publisher = row[2],
    n.url = row[3],
    n.published = row[4],
    n.attributes = row[5],
    n.origin = row[6]
RETURN count(*)
