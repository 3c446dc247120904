-- The domains that partners have.
SELECT DISTINCT domain FROM partner WHERE domain IS NOT NULL
