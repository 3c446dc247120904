"""Answers drawn: the interactive map and what it is made of."""
