UNWIND $rows AS row
CREATE (n:Venture {id: row[0]})
SET n.label = row[1],
    n.kind = row[2],
    n.name = row[3],
    n.aliases = row[4],
    n.since = row[5],
    n.until = row[6],
    n.phase = row[7],
    n.ambition = row[8],
    n.region = row[9],
    n.sources = row[10],
    n.attributes = row[11],
    n.origin = row[12],
    n.folded_name = row[13],
    n.folded_aliases = row[14],
    n.search_text = row[15],
    n.since_earliest = date(row[16]),
    n.since_latest = date(row[17]),
    n.until_earliest = date(row[18]),
    n.until_latest = date(row[19]),
    n.possible_from = date(row[20]),
    n.begun_by = date(row[21]),
    n.confirmed_to = date(row[22]),
    n.presumed_to = date(row[23]),
    n.possible_to = date(row[24])
FOREACH (_ IN CASE row[1] WHEN 'Coalition' THEN [1] ELSE [] END | SET n:Coalition)
FOREACH (_ IN CASE row[1] WHEN 'ProgrammeLine' THEN [1] ELSE [] END | SET n:ProgrammeLine)
FOREACH (_ IN CASE row[1] WHEN 'Project' THEN [1] ELSE [] END | SET n:Project)
RETURN count(*)
