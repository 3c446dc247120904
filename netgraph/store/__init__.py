"""The stores: one contract, kept by SQLite (embedded) and Neo4j (shared)."""
