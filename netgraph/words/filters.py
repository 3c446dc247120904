"""The names and filters of a question, in words for its heading."""

from __future__ import annotations

from collections.abc import Sequence

from schema.language import _


def listed(names: Sequence[str]) -> str:
    """Return names as a list in a sentence: A, B and C."""
    *others, last = names
    if not others:
        return last
    return _("{names} and {last}").format(names=", ".join(others), last=last)


def unknown_words(*filters: tuple[str, str | None]) -> list[str]:
    """Return a sentence for each (vocabulary, text) whose text is no word of it, with the words."""
    from schema.vocabulary import find_term, label, terms

    said = []
    for vocabulary, text in filters:
        if text and find_term(vocabulary, text) is None:
            known = sorted(label(vocabulary, term) for term in terms(vocabulary))
            said.append(
                _("“{text}” is not a word that is known here; known are: {known}.").format(
                    text=text, known=", ".join(known)
                )
            )
    return said


def filter_words(*filters: tuple[str, str | None]) -> str:
    """Return " (kind: bank; role: member)" of (word, value) pairs; "" where none is set."""
    said = "; ".join(f"{word}: {value}" for word, value in filters if value)
    return f" ({said})" if said else ""
