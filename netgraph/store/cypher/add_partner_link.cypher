UNWIND $rows AS row
MATCH (a:Partner {id: row[2]})
MATCH (b:Partner {id: row[4]})
CREATE (a)-[x:$(row[3]) {id: row[0]}]->(b)
SET x.relation = row[3],
    x.since = row[5],
    x.until = row[6],
    x.sources = row[7],
    x.attributes = row[8],
    x.origin = row[9],
    x.possible_from = date(row[10]),
    x.begun_by = date(row[11]),
    x.confirmed_to = date(row[12]),
    x.presumed_to = date(row[13]),
    x.possible_to = date(row[14])
RETURN count(*)
