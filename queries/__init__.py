"""Questions and their typed answers; a question is sibling files: a .py, a .sql and a .cypher."""
