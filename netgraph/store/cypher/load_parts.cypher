MATCH (l:Load {number: $number})
OPTIONAL MATCH (p:LoadPart {load: $number})
WITH p ORDER BY p.part
RETURN p.facts
