"""Answers as people read them: a table on a terminal, CSV, JSON, Markdown, a workbook."""
