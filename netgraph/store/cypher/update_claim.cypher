UNWIND $rows AS row
MATCH (n:Claim {id: row[0]})
SET n.kind = row[1],
    n.about_table = row[2],
    n.about_key = row[3],
    n.field = row[4],
    n.value = row[5],
    n.value_sources = row[6],
    n.text = row[7],
    n.sources = row[8],
    n.note = row[9],
    n.attributes = row[10],
    n.origin = row[11]
RETURN count(*)
