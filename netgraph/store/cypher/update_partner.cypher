UNWIND $rows AS row
MATCH (n:Partner {id: row[0]})
SET n.name = row[1],
    n.aliases = row[2],
    n.kind = row[3],
    n.domain = row[4],
    n.region = row[5],
    n.is_group = row[6],
    n.size = row[7],
    n.sources = row[8],
    n.attributes = row[9],
    n.origin = row[10],
    n.folded_name = row[11],
    n.folded_aliases = row[12],
    n.search_text = row[13]
RETURN count(*)
