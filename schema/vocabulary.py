"""The words of a network (kinds, domains, roles, relations) as data, in Dutch and English.

A network may bring words of its own (roles.csv, vocabulary.csv): `own_terms` puts those on top of
the ones that ship here. A word that is in neither is kept, shown as it is, and reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from schema.language import language
from schema.names import fold

VOCABULARIES = (
    "role",
    "venture_kind",
    "partner_kind",
    "domain",
    "relation",
    "phase",
    "label",
    "evidence",
)


class Term(NamedTuple):
    """A word of a vocabulary; takes_part matters for roles only."""

    vocabulary: str
    term: str
    nl: str
    en: str
    takes_part: bool = True


Terms = dict[str, Term]
_own_terms: ContextVar[dict[str, Terms] | None] = ContextVar("netgraph_terms", default=None)


@cache
def shipped(vocabulary: str) -> Terms:
    """Return the terms that ship with the product, by term, in the order of their file."""
    return _shipped().get(vocabulary, {})


@cache
def _shipped() -> dict[str, Terms]:
    """Read vocabulary.csv, which has the columns of a network's own vocabulary."""
    import csv

    found: dict[str, Terms] = {}
    lines = files("schema").joinpath("vocabulary.csv").read_text("utf-8").splitlines()
    for vocabulary, term, nl, en, joins in csv.reader(lines[1:]):
        found.setdefault(vocabulary, {})[term] = Term(vocabulary, term, nl, en, joins != "no")
    return found


@contextmanager
def own_terms(terms: Iterable[Term]) -> Iterator[None]:
    """Put a network's own terms on top of the shipped ones for a while, in this thread or task."""
    own: dict[str, Terms] = {}
    for term in terms:
        own.setdefault(term.vocabulary, {})[term.term] = term
    before = _own_terms.set(own)
    try:
        yield
    finally:
        _own_terms.reset(before)


def terms(vocabulary: str) -> Terms:
    """Return all known terms of a vocabulary: the shipped ones, then the network's own."""
    own = (_own_terms.get() or {}).get(vocabulary)
    return shipped(vocabulary) | own if own else shipped(vocabulary)


def label(vocabulary: str, term: str | None) -> str:
    """Return the words for a term in the language in use; an unknown term as it is, None as ""."""
    if not term:
        return ""
    known = terms(vocabulary).get(term)
    if known is None:
        return term
    return known.nl if language() == "nl" else known.en


def takes_part(role: str) -> bool:
    """Return whether who has this role takes part; an unknown role does."""
    known = terms("role").get(role)
    return known is None or known.takes_part


def find_term(vocabulary: str, text: str) -> str | None:
    """Return the term that a text names, as term or as label in either language, or None."""
    known = terms(vocabulary)
    return text if text in known else _by_label(vocabulary, known).get(fold(text))


def _by_label(vocabulary: str, known: Terms) -> dict[str, str]:
    if known is shipped(vocabulary):
        return _shipped_by_label(vocabulary)
    return labels(known)


@cache
def _shipped_by_label(vocabulary: str) -> dict[str, str]:
    return labels(shipped(vocabulary))


def labels(known: Terms) -> dict[str, str]:
    """Return terms by folded term and folded label in either language; the first one wins."""
    found: dict[str, str] = {}
    for term in known.values():
        for text in (term.term.replace("_", " "), term.term, term.en, term.nl):
            found.setdefault(fold(text), term.term)
    return found
