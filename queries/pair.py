"""Two that share something, before their names are told."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Pair(NamedTuple):
    """Two ids that share something, a before b in the order of names.

    level: the weakest evidence that the number shared rests on, as a place in LEVELS.
    """

    a: str
    b: str
    shared: int
    size_a: int
    size_b: int
    level: int

    @property
    def jaccard(self) -> float:
        """The part that is shared of what either has."""
        return self.shared / (self.size_a + self.size_b - self.shared)


Name = Callable[[str], str]
"""The name of an id."""
