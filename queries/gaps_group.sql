-- Whether a partner is a group, and of how many.
SELECT coalesce(is_group, 0) AS "group?", size FROM partner WHERE id = :id
