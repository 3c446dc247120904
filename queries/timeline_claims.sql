-- What texts say beside a date: its words, and other readings of it. Partners have no dates.
SELECT kind, about_key, field, text
FROM claim
WHERE field IN ('since', 'until') AND about_table NOT IN ('partner', 'partners')
