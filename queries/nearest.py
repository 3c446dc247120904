"""What somebody may have meant by a name that nobody has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from difflib import SequenceMatcher
from heapq import nlargest

from queries.entity import Entity, by_name
from queries.reading import Reader, ask
from schema.names import fold

_MOST = 5
_COMPARED = 200  # the slow comparison is for the names with the most pairs of letters in common
_ALIKE = 0.6


def nearest(reader: Reader, name: str, among: Collection[str]) -> list[Entity]:
    """Return up to five partners or ventures that a wrong name may have meant, best first.

    First those with every word of it in a name or alias, the shortest first; then those with one
    spelled much like it. Ties are in order of name and id.
    """
    typed = fold(name)
    if not typed:
        return []
    known = [
        (entity, row[4].strip("\n").split("\n"))
        for row in sorted(ask(reader, "naming_nearest"), key=lambda row: (row[0], row[2]))
        if (entity := Entity(*row[:4])).sort in among
    ]
    found = dict.fromkeys((*_holding(typed, known), *_alike(typed, known)))
    return list(found)[:_MOST]


def _holding(typed: str, known: Iterable[tuple[Entity, list[str]]]) -> list[Entity]:
    words = typed.split()
    found = [
        (min(lengths), by_name(entity.name, entity.id), entity)
        for entity, texts in known
        if (lengths := [len(text) for text in texts if all(_holds(text, word) for word in words)])
    ]
    return [entity for _length, _key, entity in sorted(found)]


def _holds(text: str, word: str) -> bool:
    """Return whether a word is in a text; a very short one must stand by itself there."""
    return word in text and (len(word) > 2 or word in text.split())


def _alike(typed: str, known: Iterable[tuple[Entity, list[str]]]) -> list[Entity]:
    pairs = set(_pairs(f" {typed} "))
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(typed)
    shared = (
        (sum(pair in padded for pair in pairs) / (len(padded) + len(typed)), place, text, entity)
        for place, (entity, texts) in enumerate(known)
        for text in texts
        if (padded := f" {text} ")
    )
    best: dict[Entity, float] = {}
    for _share, _place, text, entity in nlargest(_COMPARED, shared):
        matcher.set_seq1(text)
        if (ratio := matcher.ratio()) >= _ALIKE:
            best[entity] = max(ratio, best.get(entity, 0.0))
    return sorted(best, key=lambda entity: (-best[entity], by_name(entity.name, entity.id)))


def _pairs(text: str) -> Iterator[str]:
    return (text[place : place + 2] for place in range(len(text) - 1))
