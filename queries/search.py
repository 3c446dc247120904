"""Which partners and ventures a few words may mean."""

from __future__ import annotations

from typing import NamedTuple

from queries.entity import by_name
from queries.naming import readable
from queries.reading import Reader, ask
from schema.names import fold, fold_name

_EQUAL, _STARTS, _STARTS_WORDS, _INSIDE = range(4)


class Found(NamedTuple):
    """A partner or venture that was found; matched is the name or alias that it was found by."""

    id: str
    name: str
    label: str
    kind: str | None
    matched: str


def search(reader: Reader, text: str, limit: int | None = None) -> list[Found]:
    """Return the partners and ventures whose name and aliases hold all words of a text.

    Words may stand in any order and inside others; case, accents and punctuation do not count. An
    id is found where it is written exactly. Order: the id, an equal name, an equal alias, one that
    starts with the text, one with words that start with the words, the others; within these by
    name, then id. limit: at most so many. A text without any letter or digit finds nothing.
    """
    text = readable(text).strip()
    words = fold(text).split()
    if not words:
        return []
    rows = ask(
        reader,
        "search",
        id=text,
        words=words,
        longest=max(words, key=len),
        folded=fold_name(text),
        between=f"\n{fold_name(text)}\n",
    )
    found = sorted(_ranked(text, words, row) for row in rows)
    return [one for _rank, _name, one in found][:limit]


def _ranked(
    text: str, words: list[str], row: tuple[str, str, str, str | None, tuple[str, ...]]
) -> tuple[int, tuple[str, str, str], Found]:
    key, name, label, kind, aliases = row
    ranks = [(_rank(text, words, called), place) for place, called in enumerate((name, *aliases))]
    rank, place = min(ranks)
    # An equal alias comes after an equal name; further on a name is no better than an alias.
    order = 0 if key == text else 1 + rank + (rank > _EQUAL or place > 0)
    return order, by_name(name, key), Found(key, name, label, kind, (name, *aliases)[place])


def _rank(text: str, words: list[str], called: str) -> int:
    folded = fold(called)
    if fold_name(called) == fold_name(text):
        return _EQUAL
    if folded.startswith(" ".join(words)):
        return _STARTS
    begun = f" {folded}"
    if all(f" {word}" in begun for word in words):
        return _STARTS_WORDS
    return _INSIDE if all(word in folded for word in words) else _INSIDE + 1
