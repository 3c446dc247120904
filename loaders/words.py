"""The vocabularies as a load sees them: shipped, then stored, then those that its files bring."""

from __future__ import annotations

from collections.abc import Iterable

from schema.facts import Facts, positions
from schema.language import language
from schema.names import fold
from schema.vocabulary import Term, labels, shipped

_PLACES = positions("term")
_FIELDS = ("vocabulary", "term", "nl", "en")


class Words:
    """Finds the term that a text means; nothing of it outlives the load."""

    def __init__(self, stored: Facts) -> None:
        self._own: dict[str, dict[str, Term]] = {}
        self._labels: dict[str, dict[str, str]] = {}
        for row in stored["term"].values():
            vocabulary, term, nl, en = (row[_PLACES[name]] for name in _FIELDS)
            self.add(str(vocabulary), str(term), str(nl or ""), str(en or ""))

    def add(self, vocabulary: str, term: str, nl: str | None, en: str | None) -> None:
        """Add a term of the network's own; without a label it is its own label."""
        words = Term(vocabulary, term, nl or term, en or term)
        self._own.setdefault(vocabulary, {})[term] = words
        self._labels.pop(vocabulary, None)

    def known(self, vocabulary: str) -> dict[str, Term]:
        """Return the terms of a vocabulary."""
        return shipped(vocabulary) | self._own.get(vocabulary, {})

    def find(self, vocabulary: str, text: str) -> str | None:
        """Return the term that a text names, as term or as label in either language, or None."""
        if vocabulary not in self._labels:
            known = self.known(vocabulary)
            self._labels[vocabulary] = labels(known) | {term: term for term in known}
        found = self._labels[vocabulary]
        return found.get(text) or found.get(fold(text))

    def listed(self, vocabulary: str, among: Iterable[str] | None = None) -> str:
        """Return the terms of a vocabulary with their labels, for a message."""
        known = self.known(vocabulary)
        picked = [known[term] for term in (known if among is None else among)]
        return ", ".join(
            f"{one.term} ({one.nl if language() == 'nl' else one.en})" for one in picked
        )
