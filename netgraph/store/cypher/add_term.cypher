UNWIND $rows AS row
CREATE (n:Term {id: row[0]})
SET n.vocabulary = row[1],
    n.term = row[2],
    n.nl = row[3],
    n.en = row[4],
    n.takes_part = row[5],
    n.attributes = row[6],
    n.origin = row[7]
RETURN count(*)
