"""Two that share something, before their names are told."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from schema.errors import TooManyRows
from schema.evidence import LEVELS
from schema.language import _


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


Told = tuple[str, str, str, str, int, int, int, float, str | None]
"""Id and name of a and of b, shared, both sizes, jaccard, evidence."""


def told(pair: Pair, name: Name, day: str | None) -> Told:
    """Return what a row about two says, whoever they are; evidence where a day was asked for."""
    return (
        pair.a,
        name(pair.a),
        pair.b,
        name(pair.b),
        pair.shared,
        pair.size_a,
        pair.size_b,
        pair.jaccard,
        LEVELS[pair.level] if day else None,
    )


def refuse_above(most: int | None, found: int, limit: int | None) -> None:
    """Raise TooManyRows where so many pairs, or the first of them, are more than there may be."""
    if most is not None and (found if limit is None else min(found, limit)) > most:
        raise TooManyRows(_("this answer has {found} rows").format(found=found), found)
