"""The words that a network brought along, on top of the vocabularies that ship with the product."""

from __future__ import annotations

from queries.reading import Reader, ask
from schema.vocabulary import Term


def terms(reader: Reader) -> list[Term]:
    """Return the network's own terms, ordered by vocabulary and term.

    A label that it lacks is the term itself; a role that does not say so takes part.
    """
    return [
        Term(vocabulary, term, nl or en or term, en or nl or term, takes_part is not False)
        for vocabulary, term, nl, en, takes_part in sorted(ask(reader, "terms"))
    ]
