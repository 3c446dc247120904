"""What a question needs of a store, and what most questions share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple, Protocol


class Reader(Protocol):
    """Something with a dialect that answers a statement with parameters.

    Lists may be parameters: the embedded store passes them as JSON, for json_each.
    Rows come back as tuples of None, str, int, float, bool and tuples of these. In SQL a column
    named "x[]" holds a JSON array and comes back as a tuple, one named "x?" comes back as a bool.
    Days are ISO texts on both sides.
    """

    @property
    def dialect(self) -> str:
        """Return "sql" or "cypher"."""
        ...

    def rows(self, statement: str, parameters: Mapping[str, object]) -> list[tuple[Any, ...]]:
        """Return all rows of a statement that only reads."""
        ...


class Scope(NamedTuple):
    """For which day and on what evidence a question is asked, and whom it counts as whom.

    day: ISO text, or None for all that is recorded. evidence: the lowest level counted.
    current_names: names of one organisation count as one. follow_parts: a part counts under its
    whole. expand_groups: the known members of a group that takes part count too.
    """

    day: str | None = None
    evidence: str = "possible"
    current_names: bool = False
    follow_parts: bool = False
    expand_groups: bool = False


class Statement(NamedTuple):
    """A statement that was asked, by the name of its files, with its parameters."""

    name: str
    parameters: dict[str, object]


ALL = Scope()
_record: ContextVar[list[Statement] | None] = ContextVar("netgraph_record", default=None)


def ask(reader: Reader, name: str, **parameters: object) -> list[tuple[Any, ...]]:
    """Return the rows of the statement that lies beside this module as NAME.sql and NAME.cypher."""
    given = {key: _plain(value) for key, value in parameters.items()}
    if (record := _record.get()) is not None:
        record.append(Statement(name, given))
    return reader.rows(statement(name, reader.dialect), spoken(given, reader.dialect))


def spoken(parameters: dict[str, Any], dialect: str) -> dict[str, Any]:
    """Return parameters as a dialect takes them.

    In Cypher, who counts as whom (`stand`, rows of partner and counted as) are maps, where each
    partner is found at once: `stand` by partner, `counting` by whom it counts as.
    """
    if dialect != "cypher" or "stand" not in parameters:
        return parameters
    maps = {"stand": 0, "counting": 1}
    return parameters | {name: _by(place, parameters["stand"]) for name, place in maps.items()}


def _by(place: int, rows: list[list[Any]]) -> dict[str, list[list[Any]]]:
    found: dict[str, list[list[Any]]] = {}
    for row in rows:
        found.setdefault(row[place], []).append(row)
    return found


@contextmanager
def recorded() -> Iterator[list[Statement]]:
    """Collect the statements that are asked meanwhile, in this thread or task, in order."""
    found: list[Statement] = []
    before = _record.set(found)
    try:
        yield found
    finally:
        _record.reset(before)


def _plain(value: object) -> object:
    # Neo4j's driver takes no named tuples.
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value


@cache
def statement(name: str, dialect: str) -> str:
    """Return the text of a statement in "sql" or "cypher"."""
    return files("queries").joinpath(f"{name}.{dialect}").read_text("utf-8")
