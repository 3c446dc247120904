"""A report for a steering group: what the questions answer, put together and in words."""
