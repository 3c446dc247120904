"""The shared store: a Neo4j server, 5.26 or newer, from a laptop to Aura or a cluster."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING, Any

from netgraph.store.batches import batches
from netgraph.store.neo4j_faults import faults
from netgraph.store.protocol import LogEntry, Places, Progress, T, Table
from schema.errors import ForeignDatabase, NoStore, StoreError
from schema.facts import Facts, no_facts
from schema.language import _
from schema.tables import TABLES, Row

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction, Session

VERSION = 1
OLDEST = (5, 26)
_RETRY_SECONDS = 15.0
_CONNECT_SECONDS = 10.0
_PARTS = 10  # texts of the log sent in one go
_SCHEMA = (
    *(f"constraint_{name}" for name in ("meta", "partner", "venture", "source", "claim", "term")),
    "constraint_load",
    "constraint_drawing",
    "index_load_part",
    *(f"index_{name}_{what}" for name in ("partner", "venture") for what in ("name", "text")),
    "await_indexes",
)
_INDEXES = {f"netgraph_{name.split('_', 1)[1]}" for name in _SCHEMA if name != "await_indexes"}


class Neo4jStore:
    """A network in a Neo4j database.

    url: bolt://, neo4j:// or one of their secure forms, without user name and password.
    Raises NoStore for a URL that holds a password.
    """

    dialect = "cypher"

    def __init__(
        self,
        url: str,
        *,
        username: str | None = None,
        password: str | None = None,
        database: str | None = None,
    ) -> None:
        if "@" in re.sub(r"^[^/]*//|[/?#].*$", "", url):
            raise NoStore(
                _(
                    "leave user name and password out of the URL: "
                    "put them in NEO4J_USERNAME and NEO4J_PASSWORD"
                )
            )
        self.location = url if database is None else f"{url} ({database})"
        self._url = url
        self._auth = (username or "neo4j", password) if password is not None else None
        self._database = database
        self._connected: Driver | None = None
        self._bookmarks: Any = None
        self._known = False

    def rows(self, statement: str, parameters: Mapping[str, object]) -> list[tuple[Any, ...]]:
        """Return all rows of a statement that only reads; see `queries.reading.Reader`."""
        self._look()
        return self._read(statement, parameters)

    def facts(self) -> Facts:
        """Return everything that is stored, in one read."""
        if not self._look():
            return no_facts()
        with faults(self.location), self._session("READ") as session:
            return session.execute_read(_facts)

    def transact(self, work: Callable[[_Transaction], T], *, adopt: bool = False) -> T:
        """Do work in one write transaction and return its result; roll back where it raises.

        adopt: write into a database that holds other nodes too; still not where those carry our
        labels. work may run more than once: the driver tries again after a passing fault.
        """
        if not self._look(writing=True, adopt=adopt):
            self._prepare()
        with faults(self.location), self._session("WRITE") as session:
            return session.execute_write(lambda transaction: work(_locked(transaction)))

    def log(self) -> list[LogEntry]:
        """Return the log, newest first."""
        if not self._look():
            return []
        return [LogEntry(*row) for row in self._read(_text("loads"), {})]

    def log_parts(self, number: int) -> list[str]:
        """Return the texts of the changes of a log entry. Raises StoreError for an unknown one."""
        found = self._read(_text("load_parts"), {"number": number}) if self._look() else []
        if not found:
            raise StoreError(_("the log has no entry {number}").format(number=number))
        return [row[0] for row in found if row[0] is not None]

    def places(self, drawing: str) -> Places:
        """Return where the nodes of a drawing were put; none where it was never kept."""
        return _stand(self._read(_text("places"), {"drawing": drawing}) if self._look() else [])

    def drawn(self, drawing: str) -> str:
        """Return what was kept of a drawing beside its places; "" where nothing was."""
        found = self._read(_text("drawn"), {"drawing": drawing}) if self._look() else []
        return "".join(text for (text,) in found if isinstance(text, str))

    def keep_places(
        self, drawing: str, places: Places, instead_of: Places, drawn: str = ""
    ) -> bool:
        """Keep the places of a drawing; see `netgraph.store.protocol.Store`."""
        if not self._look():
            return False
        self._prepare()

        def work(transaction: ManagedTransaction) -> bool:
            if _stand(_run(transaction, _text("lock_drawing"), {"drawing": drawing})) != instead_of:
                return False
            x, y = ([place[axis] for place in places.values()] for axis in (0, 1))
            values = {"drawing": drawing, "nodes": [*places], "x": x, "y": y, "drawn": drawn}
            transaction.run(_text("keep_places"), values).consume()
            return True

        with faults(self.location), self._session("WRITE") as session:
            return session.execute_write(work)

    def query(self, text: str, timeout: float) -> Table:
        """Return what an analyst's own Cypher reads, within timeout seconds."""
        import neo4j

        self._look()
        with faults(self.location, timeout=timeout), self._session("READ") as session:
            result = session.run(neo4j.Query(text, timeout=timeout))
            columns = tuple(result.keys())
            return Table(columns, [_plain_row(record.values()) for record in result])

    def close(self) -> None:
        """Let go of the connections."""
        if self._connected is not None:
            self._connected.close()
            self._connected = None

    def _driver(self) -> Driver:
        if self._connected is None:
            import neo4j

            with faults(self.location):
                self._connected = neo4j.GraphDatabase.driver(
                    self._url,
                    auth=self._auth,
                    connection_timeout=_CONNECT_SECONDS,
                    max_transaction_retry_time=_RETRY_SECONDS,
                    notifications_min_severity="OFF",
                    user_agent="netgraph",
                )
            self._bookmarks = neo4j.GraphDatabase.bookmark_manager()
        return self._connected

    def _session(self, mode: str) -> Session:
        return self._driver().session(
            database=self._database, default_access_mode=mode, bookmark_manager=self._bookmarks
        )

    def _read(self, statement: str, parameters: Mapping[str, object]) -> list[tuple[Any, ...]]:
        def work(transaction: ManagedTransaction) -> list[tuple[Any, ...]]:
            return _run(transaction, statement, parameters)

        with faults(self.location), self._session("READ") as session:
            return session.execute_read(work)

    def _look(self, *, writing: bool = False, adopt: bool = False) -> bool:
        """Return whether the database holds a network of ours, once seen; refuse other people's."""
        if self._known:
            return True
        with faults(self.location):
            # At once, where a managed transaction would go on trying.
            self._driver().verify_connectivity()
        server, version, filled, ours = self._read(_text("state"), {})[0]
        if _version(server) < OLDEST:
            raise StoreError(
                _("Neo4j {found} is too old: netgraph needs 5.26 or newer").format(found=server)
            )
        if version is not None and version > VERSION:
            raise StoreError(
                _("{place} was filled by a newer netgraph: update this one").format(
                    place=self.location
                )
            )
        if version is None and filled and (ours or not (writing and adopt)):
            raise ForeignDatabase(self._foreign(ours))
        self._known = version is not None
        return self._known

    def _foreign(self, ours: bool) -> str:
        if ours:
            message = _(
                "{place} holds nodes of somebody else, with labels that netgraph uses too: "
                "use another database"
            )
        else:
            message = _(
                "{place} holds nodes of somebody else: use another database, "
                "or load with --adopt to write beside them"
            )
        return message.format(place=self.location)

    def _prepare(self) -> None:
        """Make the constraints and indexes that are not there yet; each has its file's name."""
        there = {row[0] for row in self._read(_text("indexes"), {})}
        if there >= _INDEXES:
            return
        with faults(self.location), self._session("WRITE") as session:
            for name in _SCHEMA:
                session.run(_text(name)).consume()


class _Transaction:
    """A write transaction on a Neo4j server; it holds the lock of the meta node."""

    def __init__(self, transaction: ManagedTransaction, *, filled: bool) -> None:
        self._transaction = transaction
        self._filled = filled

    def facts(self) -> Facts:
        return _facts(self._transaction) if self._filled else no_facts()

    def add(self, rows: Mapping[str, Sequence[Row]], progress: Progress | None = None) -> None:
        self._write("add", rows, progress)

    def update(self, rows: Mapping[str, Sequence[Row]], progress: Progress | None = None) -> None:
        self._write("update", rows, progress)

    def remove(self, ids: Mapping[str, Sequence[str]]) -> None:
        for table in reversed(TABLES):
            keys = ids.get(table)
            for name in _statements("remove", table) if keys else ():
                self._transaction.run(_text(name), ids=keys).consume()

    def log(self, entry: LogEntry, parts: Iterable[str]) -> int:
        values = entry._asdict() | {"files": list(entry.files)}
        number = int(_run(self._transaction, _text("add_load"), values)[0][0])
        numbered = enumerate(parts, start=1)
        while batch := list(islice(numbered, _PARTS)):
            self._transaction.run(_text("add_load_part"), number=number, parts=batch)
        return number

    def _write(
        self, verb: str, rows: Mapping[str, Sequence[Row]], progress: Progress | None
    ) -> None:
        self._filled = True
        for table, batch in batches(rows, progress):
            for name in _statements(verb, table):
                chosen = _joining(name, batch) if table == "link" else batch
                if chosen:
                    # Not consumed, and the statement returns something: the server then answers
                    # before it is done, and works while the next batch is made and sent.
                    self._transaction.run(_text(name), rows=chosen)


def _locked(transaction: ManagedTransaction) -> _Transaction:
    filled = _run(transaction, _text("lock"), {"version": VERSION})[0][0]
    return _Transaction(transaction, filled=filled)


def _statements(verb: str, table: str) -> tuple[str, ...]:
    if table == "link":
        return (f"{verb}_partner_link", f"{verb}_venture_link")
    return (f"{verb}_{table}",)


def _joining(name: str, batch: Sequence[Row]) -> list[Row]:
    """Return the links that a statement is for: between partners, or between ventures."""
    side = name.split("_")[1]
    return [row for row in batch if row[1] == side]


@cache
def _text(name: str) -> str:
    return files("netgraph.store").joinpath("cypher", f"{name}.cypher").read_text("utf-8")


def _run(
    transaction: ManagedTransaction, statement: str, parameters: Mapping[str, object]
) -> list[tuple[Any, ...]]:
    result = transaction.run(statement, dict(parameters))
    return [_plain_row(record.values()) for record in result]


def _stand(rows: Sequence[tuple[Any, ...]]) -> Places:
    """What is no list, or as long as the others, is not of our making: none stand anywhere."""
    lists = [row for row in rows if all(isinstance(one, tuple) for one in row)]
    ours = [row for row in lists if len({len(one) for one in row}) == 1]
    return {node: (x, y) for row in ours for node, x, y in zip(*row, strict=True)}


def _facts(transaction: ManagedTransaction) -> Facts:
    found: Facts = {}
    for table in TABLES:
        rows: Iterable[Row] = _run(transaction, _text(f"facts_{table}"), {})
        if table == "participation":
            rows = (row for (of_venture,) in rows for row in of_venture)  # type: ignore[union-attr, misc]
        found[table] = {str(row[0]): row for row in sorted(rows, key=lambda row: str(row[0]))}
    return found


def _plain_row(values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple([_plain(value) if type(value) not in _SIMPLE else value for value in values])


def _plain(value: Any) -> Any:
    """Return a value of the driver as netgraph's own: tuples, and days as ISO texts."""
    if isinstance(value, list):
        return _plain_row(value)
    if hasattr(value, "iso_format"):
        return value.iso_format()
    if hasattr(value, "items"):
        return {key: _plain(one) for key, one in value.items()}
    return value


_SIMPLE = frozenset((str, int, float, bool, type(None)))


def _version(server: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", server)[:2])
