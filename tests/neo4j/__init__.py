"""A real Neo4j server for the tests: found, brought by Maven or by Docker, started and stopped."""
