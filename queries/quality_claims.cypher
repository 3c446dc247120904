// What texts say otherwise than the values that stand, with the days of the venture, participation or
// link whose id the key is, if it is one.
MATCH (c:Claim)
WHERE c.kind = 'reading'
OPTIONAL MATCH (v:Venture {id: c.about_key})
WHERE NOT c.about_table IN ['partner', 'partners']
CALL (c) {
  OPTIONAL MATCH (p:Partner {id: split(c.about_key, '|')[0]})-[x]->(:Partner|Venture)
  WHERE x.id = c.about_key
  RETURN x AS of_partner
}
CALL (c) {
  OPTIONAL MATCH (o:Venture {id: split(c.about_key, '|')[0]})-[x]->(:Venture)
  WHERE x.id = c.about_key
  RETURN x AS of_venture
}
WITH c, coalesce(v, of_partner, of_venture) AS fact
RETURN c.about_table, c.about_key, c.field, c.value, c.text, coalesce(c.sources, []),
       coalesce(c.value_sources, []), fact IS NOT NULL, fact.possible_from, fact.begun_by,
       fact.confirmed_to, fact.presumed_to, fact.possible_to
