"""The errors a user can mend, each one sentence that says what is wrong, where, and what to do.

NetgraphError
├── UsageError              the question itself cannot be asked like this
│   ├── BadDate             a text that is no date of ours
│   ├── TooManyRows         more rows than were asked for at most; carries how many
│   ├── BadName: UnknownName     no partner or venture is called this; carries candidates
│   └── BadName: AmbiguousName   several are called this; carries candidates
├── LoadError               a file cannot be taken in; carries the problems, all of them
├── StoreError              the store cannot be reached, read or written
│   ├── NoStore             no store was named, or it is not there
│   ├── ForeignDatabase     the database holds other people's nodes
│   └── ReadOnlyStore       a question tried to write
└── ChangedMeanwhile        the store changed between preview and apply
"""

from __future__ import annotations

from typing import NamedTuple


class NetgraphError(Exception):
    """Base of every error that a user can mend; its text is a whole sentence."""


class UsageError(NetgraphError):
    """The question cannot be asked like this."""


class BadDate(UsageError):
    """A text that is no date in the subset of EDTF that netgraph reads."""


class TooManyRows(UsageError):
    """The answer would have more rows than there may be; found: how many."""

    def __init__(self, message: str, found: int) -> None:
        super().__init__(message)
        self.found = found


class BadName(UsageError):
    """A name that does not lead to one partner or venture.

    candidates: (id, name) pairs, best first.
    """

    def __init__(self, message: str, candidates: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(message)
        self.candidates = candidates


class UnknownName(BadName):
    """No partner or venture is called this."""


class AmbiguousName(BadName):
    """More than one partner or venture is called this."""


class Problem(NamedTuple):
    """One thing wrong with an input file, with its place; empty parts are unknown.

    row counts as the file's own program shows it, headings included.
    severity is "error" (nothing is stored) or "notice" (read all the same).
    """

    message: str
    file: str = ""
    sheet: str = ""
    row: int | None = None
    column: str = ""
    value: str = ""
    severity: str = "error"


class LoadError(NetgraphError):
    """Files that cannot be taken in; problems holds every one found, not the first only."""

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


class StoreError(NetgraphError):
    """The store cannot be reached, read or written."""


class NoStore(StoreError):
    """No store was named, or there is none where it should be."""


class ForeignDatabase(StoreError):
    """The database holds other nodes than ours."""


class ReadOnlyStore(StoreError):
    """A question tried to write, or a store cannot be written to."""


class ChangedMeanwhile(NetgraphError):
    """The store changed between the preview and its being applied."""
