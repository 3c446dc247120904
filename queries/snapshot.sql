-- Who takes part in what, whatever the day: one row with lists of equal length, which is quicker
-- than a row each. Without a day there are no levels.
SELECT json_group_array(venture), json_group_array(partner), NULL
FROM participation
WHERE takes_part
