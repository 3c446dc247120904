"""Names that may mean the same: equal when folded, or one letter apart.

Two texts that are one letter apart have their first half or their second half in common, so only
those that share a half need be held against each other; and where many share one, only those of
which the other half is the same when a letter is left out (Mor and Fraenkel 1982, A hash code
method for detecting and correcting spelling errors). A figure is never the letter that differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from schema.names import fold_name

_SHORTEST = 8
_FIGURES = re.compile(r"\d+")
# So many that share a half are held against each other one by one.
_FEW = 8


def alike(names: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Yield pairs of ids whose names may mean the same, each pair once, the first by id first.

    names: for each id its name, then its other names. Two go together where any of these fold to
    the same, or where their names are one letter more, less or other, of eight letters or more
    with the same figures in them. The time it takes grows with the number of names and of pairs.
    """
    first: dict[str, str] = {}
    same: dict[str, set[str]] = {}
    called: dict[str, list[str]] = {}
    for key, texts in names.items():
        folded = [fold_name(text) for text in texts]
        called.setdefault(folded[0], []).append(key)
        for name in folded:
            if (other := first.setdefault(name, key)) != key:
                same.setdefault(name, {other}).add(key)
    found = {pair for keys in same.values() for pair in combinations(sorted(keys), 2)}
    for one, other in near(called):
        found |= {(min(a, b), max(a, b)) for a in called[one] for b in called[other] if a != b}
    yield from sorted(found)


def near(names: Iterable[str]) -> set[tuple[str, str]]:
    """Return the pairs of different texts that are one letter apart, the first in order first.

    Of eight letters or more, with the same figures in the same order.
    """
    by_figures: dict[tuple[str, ...], list[str]] = {}
    for name in names:
        if len(name) >= _SHORTEST:
            by_figures.setdefault(tuple(_FIGURES.findall(name)), []).append(name)
    return {
        pair
        for of in by_figures.values()
        if len(of) > 1
        for from_start in (True, False)
        for block in _blocks(of, from_start)
        for pair in _within(block, from_start)
    }


# A text, and how much of it, from its start or from its end, it shares with the others.
_Shares = tuple[str, int]


def _blocks(names: Iterable[str], from_start: bool) -> Iterable[list[_Shares]]:
    """Return those that have a half in common, where that are two or more.

    The half is that of the shorter of the two: each is put away as that, and as the longer one.
    """
    first: dict[int, _Shares] = {}
    more: dict[int, list[_Shares]] = {}
    for name in names:
        for length in (len(name), len(name) - 1):
            half = length // 2 if from_start else length - length // 2
            text = name[:half] if from_start else name[-half:]
            # What hashes the same by chance is told apart when it is compared.
            key = hash((length, text))
            if (other := first.setdefault(key, (name, half)))[0] != name:
                more.setdefault(key, [other]).append((name, half))
    return more.values()


def _within(block: list[_Shares], from_start: bool) -> Iterator[tuple[str, str]]:
    groups: Iterable[Iterable[str]] = [[name for name, _half in block]]
    if len(block) > _FEW:
        places: dict[str, set[str]] = {}
        for name, half in block:
            rest = name[half:] if from_start else name[:-half]
            for less in _less(rest):
                places.setdefault(less, set()).add(name)
        groups = places.values()
    for group in groups:
        for one, other in combinations(sorted(group), 2):
            if _one_apart(one, other):
                yield one, other


def _less(text: str) -> Iterator[str]:
    """Yield a text and what it is without each of its letters."""
    yield text
    for at, letter in enumerate(text):
        if not letter.isdecimal():
            yield text[:at] + text[at + 1 :]


def _one_apart(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if one == other or len(long) - len(short) > 1:
        return False
    start = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    rest = short[start + 1 :] if len(short) == len(long) else short[start:]
    return rest == long[start + 1 :]
