UNWIND $ids AS id
MATCH (a:Venture {id: split(id, '|')[0]})-[x:PART_OF|SUCCEEDED_BY|SUPPORTS|COOPERATES_WITH {id: id}]->(:Venture)
DELETE x
