UNWIND $ids AS id
MATCH (a:Partner {id: split(id, '|')[0]})-[x:PART_OF|MERGED_INTO|RENAMED_TO {id: id}]->(:Partner)
DELETE x
