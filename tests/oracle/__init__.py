"""The questions answered a second time, in plain Python, from the definitions in their docstrings.

Nothing here uses the stores, the statements or what the questions share; so where all agree, the
definitions, SQL and Cypher agree.
"""
