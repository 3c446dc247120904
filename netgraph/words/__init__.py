"""Answers in words: sentences, figures and terms that the command line and the report share."""
