// What texts say beside a date: its words, and other readings of it. Partners have no dates.
MATCH (c:Claim)
WHERE c.field IN ['since', 'until'] AND NOT c.about_table IN ['partner', 'partners']
RETURN c.kind, c.about_key, c.field, c.text
