MATCH (t:Term)
RETURN t.vocabulary, t.term, t.nl, t.en, t.takes_part
