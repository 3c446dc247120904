"""Names one letter apart, held against every pair compared with every other."""

from __future__ import annotations

import re
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from queries.alike import alike, near

_LETTERS = "ab 1"


@st.composite
def texts(draw: st.DrawFn) -> list[str]:
    """Draw texts that are a few edits away from a few others, most of them near to another."""
    found = []
    for base in draw(st.lists(st.text(_LETTERS, min_size=6, max_size=12), max_size=3)):
        for _copy in range(draw(st.integers(1, 12))):
            text = base
            for at in draw(st.lists(st.integers(0, 12), max_size=2)):
                middle = draw(st.sampled_from(("", "c", "2", text[at : at + 1] + "a")))
                text = text[:at] + middle + text[at + 1 :]
            found.append(text)
    return found


def apart(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(texts())
def test_near_is_what_comparing_all_pairs_finds(found: list[str]) -> None:
    assert near(found) == {
        (a, b)
        for a, b in combinations(sorted({*found}), 2)
        if min(len(a), len(b)) >= 8
        and re.findall(r"\d+", a) == re.findall(r"\d+", b)
        and apart(a, b)
    }


def test_many_that_share_a_half() -> None:
    # More than are held against each other one by one: all but the last differ in one letter.
    names = {
        f"k{number}": (f"Regionaal Platform {letter}",)
        for number, letter in enumerate("abcdefghijkl")
    }
    names["z"] = ("Regionaal Platvorm z",)
    keys = sorted(names)[:-1]
    assert [*alike(names)] == [*combinations(keys, 2)]
