UNWIND $ids AS id
MATCH (:Partner {id: split(id, '|')[0]})-[x:PARTICIPATES_IN {id: id}]->(:Venture {id: split(id, '|')[1]})
DELETE x
