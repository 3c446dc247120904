"""The examples in README.md and docs/, which run as they stand there."""
