"""The embedded store: one SQLite file that can be mailed, read-only unless it is being written."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netgraph.store import places_sqlite as standing
from netgraph.store import sqlite_rows as convert
from netgraph.store.batches import batches
from netgraph.store.protocol import LogEntry, Places, Progress, T, Table
from netgraph.store.sqlite_bulk import indexed_after
from netgraph.store.sqlite_schema import OLDEST_SQLITE, READABLE, look, prepare
from schema.errors import ForeignDatabase, NoStore, ReadOnlyStore, StoreError
from schema.facts import Facts
from schema.language import _
from schema.tables import TABLES, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOCK_WAIT = 30.0
_CACHE = 65_536  # kB; a large load writes, and a join reads, the same pages many times


class SQLiteStore:
    """A network in a SQLite file.

    path: the file. create: make it at the first write where it is not there yet.
    Raises NoStore where the file is missing, ForeignDatabase where it is another program's.
    """

    dialect = "sql"

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        self.path = Path(path)
        self.location = str(path)
        self._reader: sqlite3.Connection | None = None
        if sqlite3.sqlite_version_info < OLDEST_SQLITE:
            raise StoreError(
                _(
                    "this Python has SQLite {found}, and netgraph needs 3.37: use a newer Python"
                ).format(found=sqlite3.sqlite_version)
            )
        if self.path.is_dir():
            raise NoStore(_("{path} is a folder, not a store").format(path=path))
        if not self.path.exists() and not create:
            raise NoStore(
                _("there is no store at {path}: load data into it first").format(path=path)
            )

    def rows(self, statement: str, parameters: Mapping[str, object]) -> list[tuple[Any, ...]]:
        """Return all rows of a statement that only reads; see `queries.reading.Reader`."""
        with self._faults():
            cursor = self._read().execute(statement, convert.parameters(parameters))
            return convert.rows(cursor)

    def facts(self) -> Facts:
        """Return everything that is stored, in one read."""
        if not self.path.exists():
            return {name: {} for name in TABLES}
        with self._faults():
            connection = self._read()
            connection.execute("BEGIN")
            try:
                return convert.facts(connection)
            finally:
                connection.execute("COMMIT")

    def transact(self, work: Callable[[_Transaction], T], *, adopt: bool = False) -> T:
        """Do work in one write transaction and return its result; roll back where it raises.

        adopt has no meaning here: a file of another program is never written to.
        """
        fresh = not self.path.exists()
        with self._faults():
            connection = self._connect("rwc")
        try:
            with self._faults():
                connection.execute("BEGIN IMMEDIATE")
                prepare(connection, self.path)
            result = work(_Transaction(connection, self))
            with self._faults():
                connection.execute("COMMIT")
            fresh = False
            return result
        finally:
            connection.close()
            if fresh:
                self.path.unlink(missing_ok=True)

    def log(self) -> list[LogEntry]:
        """Return the log, newest first."""
        if not self.path.exists():
            return []
        statement = """
            SELECT number, moment, author, command, files AS "files[]", added, changed, removed
            FROM load ORDER BY number DESC"""
        return [LogEntry(*row) for row in self.rows(statement, {})]

    def log_parts(self, number: int) -> list[str]:
        """Return the texts of the changes of a log entry. Raises StoreError for an unknown one."""
        if not self.rows("SELECT 1 FROM load WHERE number = :number", {"number": number}):
            raise StoreError(_("the log has no entry {number}").format(number=number))
        statement = "SELECT facts FROM change WHERE load = :number ORDER BY part"
        return [row[0] for row in self.rows(statement, {"number": number})]

    def places(self, drawing: str) -> Places:
        """Return where the nodes of a drawing were put; none where it was never kept."""
        if not self.path.exists():
            return {}
        with self._faults():
            return standing.read(self._read(), drawing)

    def drawn(self, drawing: str) -> str:
        """Return what was kept of a drawing beside its places; "" where nothing was."""
        if not self.path.exists():
            return ""
        with self._faults():
            return standing.read_drawn(self._read(), drawing)

    def keep_places(
        self, drawing: str, places: Places, instead_of: Places, drawn: str = ""
    ) -> bool:
        """Keep the places of a drawing; see `netgraph.store.protocol.Store`."""
        with self._faults(), closing(self._connect("rw")) as connection:
            connection.execute(f"PRAGMA busy_timeout = {standing.LOCK_WAIT}")
            connection.execute("BEGIN IMMEDIATE")
            prepare(connection, self.path)
            kept = standing.write(connection, drawing, places, instead_of, drawn)
            connection.execute("COMMIT")
            return kept

    def query(self, text: str, timeout: float) -> Table:
        """Return what an analyst's own SQL reads, within timeout seconds."""
        self._read()
        with self._faults(), closing(self._connect("ro")) as connection:
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA temp_store = MEMORY")
            alarm = threading.Timer(timeout, connection.interrupt)
            alarm.start()
            try:
                cursor = connection.execute(text)
                rows = cursor.fetchall()
            except sqlite3.OperationalError as fault:
                if fault.sqlite_errorname == "SQLITE_INTERRUPT":
                    raise StoreError(
                        _("the query was stopped after {seconds:g} seconds").format(seconds=timeout)
                    ) from None
                raise
            finally:
                alarm.cancel()
            return Table(tuple(column[0] for column in cursor.description or ()), rows)

    def close(self) -> None:
        """Let go of the file."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _read(self) -> sqlite3.Connection:
        if self._reader is None:
            if not self.path.exists():
                raise NoStore(
                    _("there is no store at {path}: load data into it first").format(path=self.path)
                )
            connection = self._connect("ro")
            try:
                self._look(connection)
            except sqlite3.OperationalError as fault:
                connection.close()
                if not fault.sqlite_errorname.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")):
                    raise
                self._roll_back_what_was_cut_off()
                connection = self._connect("ro")
                self._look(connection)
            self._reader = connection
        return self._reader

    def _look(self, connection: sqlite3.Connection) -> None:
        if look(connection, self.path) < READABLE:
            self.transact(lambda transaction: None)

    def _roll_back_what_was_cut_off(self) -> None:
        """Let SQLite undo a write that was killed half-way: a reader alone may not do that."""
        connection = self._connect("rw")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            connection.close()

    def _connect(self, mode: str) -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            timeout=_LOCK_WAIT,
            check_same_thread=False,
        )
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        return connection

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as fault:
            raise self._explained(fault) from fault

    def _explained(self, fault: sqlite3.Error) -> StoreError:
        name = getattr(fault, "sqlite_errorname", "") or ""
        told = {"path": self.path, "fault": fault}
        if "too many attached databases" in str(fault):
            return ReadOnlyStore(_("this is for reading only: the query would write"))
        if name == "SQLITE_NOTADB":
            return ForeignDatabase(_("{path} is not a netgraph store").format(**told))
        if name.startswith("SQLITE_READONLY"):
            return ReadOnlyStore(_("{path} cannot be written to").format(**told))
        if name in ("SQLITE_BUSY", "SQLITE_LOCKED"):
            return StoreError(
                _("{path} is being written by someone else: try again").format(**told)
            )
        if name.startswith("SQLITE_CANTOPEN"):
            return StoreError(_("{path} cannot be opened").format(**told))
        if name == "SQLITE_FULL":
            return StoreError(_("the disk is full: nothing was stored in {path}").format(**told))
        if name.startswith("SQLITE_CORRUPT"):
            return StoreError(_("{path} is damaged: restore a copy of it").format(**told))
        return StoreError(_("the store answered: {fault}").format(**told))


class _Transaction:
    """A write transaction on the embedded store."""

    def __init__(self, connection: sqlite3.Connection, store: SQLiteStore) -> None:
        self._connection = connection
        self._store = store

    def facts(self) -> Facts:
        with self._store._faults():
            return convert.facts(self._connection)

    def add(self, rows: Mapping[str, Sequence[Row]], progress: Progress | None = None) -> None:
        with self._store._faults(), indexed_after(self._connection, rows):
            self._write(rows, convert.insert, progress)

    def update(self, rows: Mapping[str, Sequence[Row]], progress: Progress | None = None) -> None:
        self._write(rows, convert.update, progress)

    def _write(
        self,
        rows: Mapping[str, Sequence[Row]],
        statement_for: Callable[[str], str],
        progress: Progress | None,
    ) -> None:
        with self._store._faults():
            for table, batch in batches(rows, progress):
                self._connection.executemany(statement_for(table), convert.cells(table, batch))

    def remove(self, ids: Mapping[str, Sequence[str]]) -> None:
        with self._store._faults():
            for table in reversed(TABLES):
                statement = convert.delete(table)
                self._connection.executemany(statement, ((key,) for key in ids.get(table, ())))

    def log(self, entry: LogEntry, parts: Iterable[str]) -> int:
        with self._store._faults():
            cursor = self._connection.execute(convert.LOG_ENTRY, convert.log_cells(entry))
            number = int(cursor.lastrowid or 0)
            self._connection.executemany(
                "INSERT INTO change (load, part, facts) VALUES (?, ?, ?)",
                ((number, part, text) for part, text in enumerate(parts, start=1)),
            )
            return number
