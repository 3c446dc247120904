"""Questions and their typed answers; a question is sibling files: overlap.py, overlap.cypher, overlap.sql."""
