UNWIND $rows AS row
MATCH (:Partner {id: row[1]})-[x:PARTICIPATES_IN {id: row[0]}]->(:Venture {id: row[2]})
SET x.role = row[3],
    x.period = row[4],
    x.since = row[5],
    x.until = row[6],
    x.observed = row[7],
    x.sources = row[8],
    x.attributes = row[9],
    x.origin = row[10],
    x.takes_part = row[11],
    x.possible_from = date(row[12]),
    x.begun_by = date(row[13]),
    x.confirmed_to = date(row[14]),
    x.presumed_to = date(row[15]),
    x.possible_to = date(row[16])
RETURN count(*)
