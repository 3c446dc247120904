"""Files to networks and networks to files: one module a format, both directions in it."""
