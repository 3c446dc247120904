"""The sources that answers name by id."""

from __future__ import annotations

from collections.abc import Iterable

from queries.reading import Reader, ask
from queries.subgraph import SourceText


def sources_with(reader: Reader, ids: Iterable[str]) -> list[SourceText]:
    """Return the sources with these ids, in order of id."""
    return sorted(SourceText(*row) for row in ask(reader, "sources", ids=sorted(set(ids))))
