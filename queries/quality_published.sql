-- The dated sources.
SELECT id, published FROM source WHERE published IS NOT NULL
