"""Tests of the questions: worked by hand on the Mijnstreek, and compared on random networks."""
