"""Names that may mean the same: folded to the same, or one letter apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from schema.names import fold_name

_SHORTEST = 8
_FIGURES = re.compile(r"\d+")


def alike(names: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Yield pairs of ids whose names may mean the same, each pair once, the first by id first.

    names: for each id its name, then its other names. Two go together where any of these fold to
    the same, or where their names are one letter more, less or other, of eight letters or more
    with the same figures in them. The time it takes grows with the number of names.
    """
    places: dict[str, set[str]] = {}
    for key, called in names.items():
        for text in called:
            places.setdefault(fold_name(text), set()).add(key)
    found = {pair for keys in places.values() for pair in _pairs(keys)}
    found |= {
        pair
        for keys in _near(names).values()
        for pair in _pairs(keys)
        if _one_apart(*(fold_name(names[key][0]) for key in pair))
    }
    yield from sorted(found)


def _near(names: Mapping[str, Sequence[str]]) -> dict[str, set[str]]:
    """Return ids by their name with any one letter left out, and by the name itself."""
    places: dict[str, set[str]] = {}
    for key, called in names.items():
        name = fold_name(called[0])
        if len(name) >= _SHORTEST:
            for at in range(len(name) + 1):
                places.setdefault(name[:at] + name[at + 1 :], set()).add(key)
    return places


def _pairs(keys: set[str]) -> Iterator[tuple[str, str]]:
    ordered = sorted(keys)
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            yield one, other


def _one_apart(one: str, other: str) -> bool:
    if one == other or _FIGURES.findall(one) != _FIGURES.findall(other):
        return False
    short, long = sorted((one, other), key=len)
    start = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    rest = short[start + 1 :] if len(short) == len(long) else short[start:]
    return len(long) - len(short) <= 1 and rest == long[start + 1 :]
