"""The names nearest to one that was not found, to suggest them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

from schema.names import fold

_COMPARED = 25
_ENOUGH = 0.5


class Nearest:
    """Finds near names by shared letter triples, then by likeness. Built once, asked often."""

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        """Take (id, text) pairs; an id may come with several texts."""
        self._texts = [(key, fold(text)) for key, text in named]
        self._holding: dict[str, list[int]] = defaultdict(list)
        for place, (_key, text) in enumerate(self._texts):
            for triple in _triples(text):
                self._holding[triple].append(place)

    def find(self, text: str, most: int = 3) -> list[str]:
        """Return the ids of the nearest names, best first, equal ones by id."""
        folded = fold(text)
        shared: Counter[int] = Counter()
        for triple in _triples(folded):
            shared.update(self._holding.get(triple, ()))
        scores: dict[str, float] = {}
        for place, _count in shared.most_common(_COMPARED):
            key, near = self._texts[place]
            score = SequenceMatcher(None, folded, near).ratio()
            score += 0.3 * (folded in near or near in folded)
            if score >= _ENOUGH:
                scores[key] = max(score, scores.get(key, 0.0))
        return sorted(scores, key=lambda key: (-scores[key], key))[:most]


def _triples(text: str) -> set[str]:
    padded = f"  {text} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}
