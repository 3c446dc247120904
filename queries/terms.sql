SELECT vocabulary, term, nl, en, takes_part AS "takes_part?" FROM term
