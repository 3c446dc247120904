UNWIND $parts AS part
CREATE (:LoadPart {load: $number, part: part[0], facts: part[1]})
RETURN count(*)
