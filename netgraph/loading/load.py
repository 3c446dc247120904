"""A load from files to the log: read, resolve, diff, preview, apply in one transaction."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from loaders.interpret import interpret
from loaders.read import read
from netgraph.loading.derive import rows_to_write
from netgraph.loading.diff import after, diff
from netgraph.store.protocol import LogEntry, Progress, Store, Transaction
from schema.changes import ChangeSet
from schema.errors import ChangedMeanwhile, LoadError, Problem
from schema.facts import Facts
from schema.language import _, ngettext
from schema.network import check
from schema.pause import collection_paused

if TYPE_CHECKING:
    from loaders.interpret import IncomingTable
    from loaders.read import Reading


class Preview(NamedTuple):
    """What a load would do: everything worth saying about the files, and what it changes.

    empty_before: nothing was stored yet.
    """

    problems: tuple[Problem, ...]
    changes: ChangeSet
    empty_before: bool

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep anything from being stored."""
        return tuple(one for one in self.problems if one.severity == "error")


class LoadResult(NamedTuple):
    """What a load did; number is that of its log entry, None where nothing was changed."""

    preview: Preview
    number: int | None


class Options(NamedTuple):
    """How to take files in.

    per: the day (EDTF) on which their participations hold. prune: remove what the same file wrote
    and no longer holds. skip_bad_rows: leave out rows that cannot be read. keep_personal: also
    take columns that look like a person's name, mail or phone.
    """

    per: str | None = None
    prune: bool = False
    skip_bad_rows: bool = False
    keep_personal: bool = False


class _Stopped(Exception):
    """Ends a transaction without a change and without an error."""

    def __init__(self, preview: Preview) -> None:
        self.preview = preview


def load(
    store: Store,
    paths: Sequence[str | Path],
    options: Options,
    *,
    adopt: bool = False,
    show: Callable[[Preview], object] | None = None,
    confirm: Callable[[Preview], bool] | None = None,
    progress: Progress | None = None,
) -> LoadResult:
    """Take files in, all or nothing.

    show is given the preview before anything is written, and may raise to stop.
    confirm is asked outside the transaction whether to go on, where anything changes.
    Raises LoadError with all problems; ChangedMeanwhile where what is stored changed while
    confirm was asking.
    """
    with collection_paused():
        return _load(store, paths, options, adopt, show, confirm, progress)


def _load(
    store: Store,
    paths: Sequence[str | Path],
    options: Options,
    adopt: bool,
    show: Callable[[Preview], object] | None,
    confirm: Callable[[Preview], bool] | None,
    progress: Progress | None,
) -> LoadResult:
    reading = read(paths)
    expected = None
    if confirm is not None:
        expected = preview(reading, store.facts(), options)
        _refuse(expected)
        if expected.changes and not confirm(expected):
            return LoadResult(expected, None)

    def work(transaction: Transaction) -> LoadResult:
        stored = transaction.facts()
        found = preview(reading, stored, options)
        _refuse(found)
        if expected is not None and found.changes != expected.changes:
            raise ChangedMeanwhile(
                _("someone else changed the store in the meantime: nothing was stored, try again")
            )
        if show is not None:
            show(found)
        if not found.changes:
            raise _Stopped(found)
        files = tuple(f"{one.name} sha256:{one.sha256}" for one in reading.files)
        return LoadResult(found, write(transaction, stored, found.changes, "load", files, progress))

    try:
        return store.transact(work, adopt=adopt)
    except _Stopped as stop:
        return LoadResult(stop.preview, None)


def apply(
    store: Store, changes: ChangeSet, *, command: str, progress: Progress | None = None
) -> int:
    """Apply a change set as it stands and return the number of its log entry.

    Raises ChangedMeanwhile where what is stored is not what the change set starts from.
    """

    def work(transaction: Transaction) -> int:
        stored = transaction.facts()
        if any(stored[table].get(key) != before for table, key, before, _row in changes.rows):
            raise ChangedMeanwhile(
                _("what is stored has changed since: the change can no longer be made")
            )
        return write(transaction, stored, changes, command, (), progress)

    return store.transact(work)


def preview(reading: Reading, stored: Facts, options: Options) -> Preview:
    """Return what taking these files in would change in the stored facts, and what is wrong."""
    incoming = interpret(
        reading.sheets,
        stored,
        per=options.per,
        skip_bad_rows=options.skip_bad_rows,
        keep_personal=options.keep_personal,
    )
    problems = (*reading.problems, *incoming.problems)
    changes = diff(incoming.tables, stored, prune=options.prune)
    if not any(one.severity == "error" for one in problems):
        problems += _checked(after(stored, changes), incoming.tables)
    return Preview(problems, changes, not any(stored.values()))


def _checked(facts: Facts, tables: Sequence[IncomingTable]) -> tuple[Problem, ...]:
    """Return what is wrong between the facts; notices only about those of the files."""
    if not check(facts):
        return ()
    places = {
        (table.table, key): (table.file, table.sheet, row)
        for table in tables
        for key, row in zip(table.keys, table.places, strict=True)
    }
    found = check(facts, places)
    return tuple(one for one in found if one.severity == "error" or one.file)


def write(
    transaction: Transaction,
    stored: Facts,
    changes: ChangeSet,
    command: str,
    files: tuple[str, ...],
    progress: Progress | None,
) -> int:
    """Write a change set and its log entry; return the number of the entry."""
    rows = rows_to_write(after(stored, changes), changes)
    removed: dict[str, list[str]] = {}
    for table, key, _before, row in changes.rows:
        if row is None:
            removed.setdefault(table, []).append(key)
    transaction.remove({"participation": removed.pop("participation", [])})
    transaction.add(rows.added, progress)
    transaction.update(rows.updated, progress)
    transaction.remove(removed)
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    entry = LogEntry(0, moment, _author(), command, files, *changes.totals())
    return transaction.log(entry, changes.parts())


def _author() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return _("unknown")


def _refuse(found: Preview) -> None:
    count = len(found.errors)
    if count:
        message = ngettext(
            "{count} thing is wrong: nothing was stored",
            "{count} things are wrong: nothing was stored",
            count,
        )
        raise LoadError(message.format(count=count), found.problems)
