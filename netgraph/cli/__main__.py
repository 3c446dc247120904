"""`python -m netgraph.cli`, for where the command itself is not on the path."""

from netgraph.cli import main

main()
