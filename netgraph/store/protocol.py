"""The contract that both stores keep; tests/store/ runs one suite on each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeVar

from queries.reading import Reader
from schema.facts import Facts
from schema.tables import Row

T = TypeVar("T")
Progress = Callable[[str, int, int], None]
"""Told as work goes on: what is being done, how much of it is done, how much it is in all."""
Places = Mapping[str, tuple[float, float]]
"""Where the nodes of a drawing stand, by id: x and y, y downwards."""


class LogEntry(NamedTuple):
    """A load in the log: when (UTC), by whom, by which command, from which files, how much."""

    number: int
    moment: str
    author: str
    command: str
    files: tuple[str, ...]
    added: int
    changed: int
    removed: int


class Table(NamedTuple):
    """What an analyst's own query gave."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]


class Transaction(Protocol):
    """A write that others see whole or not at all; it holds the store's lock from its start."""

    def facts(self) -> Facts:
        """Return everything that is stored."""
        ...

    def add(self, rows: Mapping[str, Sequence[Row]], progress: Progress | None = None) -> None:
        """Add facts that are not stored yet; rows by table, with their derived columns."""
        ...

    def update(self, rows: Mapping[str, Sequence[Row]], progress: Progress | None = None) -> None:
        """Write stored facts anew, by id; rows by table, with their derived columns."""
        ...

    def remove(self, ids: Mapping[str, Sequence[str]]) -> None:
        """Remove facts by id, by table."""
        ...

    def log(self, entry: LogEntry, parts: Iterable[str]) -> int:
        """Write an entry and its changes; return the number it got (that of entry is ignored)."""
        ...


class Store(Reader, Protocol):
    """A place where one network is kept. Raises StoreError where it cannot be reached or read."""

    @property
    def location(self) -> str:
        """Return where the store is, as people are told it; never a password."""
        ...

    def facts(self) -> Facts:
        """Return everything that is stored, in one read."""
        ...

    def transact(self, work: Callable[[Transaction], T], *, adopt: bool = False) -> T:
        """Do work in one write transaction and return its result; roll back where it raises.

        adopt: write into a database that holds other nodes too. work may run more than once.
        """
        ...

    def log(self) -> list[LogEntry]:
        """Return the log, newest first."""
        ...

    def log_parts(self, number: int) -> list[str]:
        """Return the texts of the changes of a log entry. Raises StoreError for an unknown one."""
        ...

    def places(self, drawing: str) -> Places:
        """Return where the nodes of a drawing were put; none where it was never kept."""
        ...

    def drawn(self, drawing: str) -> str:
        """Return what was kept of a drawing beside its places; "" where nothing was."""
        ...

    def keep_places(
        self, drawing: str, places: Places, instead_of: Places, drawn: str = ""
    ) -> bool:
        """Keep the places of a drawing; they are no facts and stand in no log.

        instead_of: the places that were read before. Return whether they still stood there; where
        somebody else put others meanwhile, nothing is kept. drawn: what else is known of the
        drawing, a text that the store need not understand. Raises StoreError.
        """
        ...

    def query(self, text: str, timeout: float) -> Table:
        """Return what an analyst's own query reads, within timeout seconds."""
        ...

    def close(self) -> None:
        """Let go of the store."""
        ...
