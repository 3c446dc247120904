"""The library's face: one network, opened where it is kept, with a method for every question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

from netgraph.analysis import Analysis
from netgraph.pictures import Pictures
from netgraph.questions import When, scope
from netgraph.review import Review
from netgraph.store.choose import is_url, open_store
from netgraph.store.protocol import LogEntry, Progress, Store, Table
from netgraph.structure import Structure
from netgraph.upkeep import Upkeep
from schema.changes import Change, ChangeSet
from schema.errors import UsageError
from schema.language import _

if TYPE_CHECKING:
    from typing import Unpack

    import networkx

    from netgraph.loading.load import LoadResult, Preview
    from visual.map import NetworkMap
    from visual.near import Place
    from visual.places import Drawing
    from visual.report import NetworkReport
    from visual.theme import Theme


# What makes a subgraph another than that of all that is recorded: who counts as whom.
_COUNTED = ("current_names", "follow_parts", "expand_groups")


def open(  # noqa: A001 - netgraph.open is the library's door
    location: str | Path | None = None, *, create: bool | None = None
) -> NetworkGraph:
    """Open the network at a location: a file's path, or a Neo4j URL.

    location: None for the store in use (NETGRAPH_STORE, NEO4J_URI, or what `netgraph use`
    remembered). A Neo4j server's user name, password and database come from NEO4J_USERNAME,
    NEO4J_PASSWORD and NEO4J_DATABASE. create: a file need not be there yet; None: it need not
    where a location is given. Raises NoStore, StoreError.
    """
    from netgraph.config import choose_store

    choice = choose_store(None if location is None else str(location))
    may_create = location is not None if create is None else create
    return NetworkGraph(
        open_store(
            choice.location,
            username=choice.username,
            password=choice.password,
            database=choice.database,
            create=may_create,
        )
    )


class NetworkGraph(Pictures, Analysis, Structure, Review, Upkeep):
    """A network in its store; a context manager that lets go of the store at its end."""

    store: Store

    def __init__(self, store: Store) -> None:
        self.store = store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    @property
    def location(self) -> str:
        """Where the store is, as people are told it; never a password."""
        return self.store.location

    def load(
        self,
        *paths: str | Path,
        per: str | None = None,
        prune: bool = False,
        skip_bad_rows: bool = False,
        keep_personal: bool = False,
        adopt: bool = False,
        show: Callable[[Preview], object] | None = None,
        confirm: Callable[[Preview], bool] | None = None,
        progress: Progress | None = None,
    ) -> LoadResult:
        """Take files or folders in, all or nothing; see `netgraph.loading.load.load`."""
        from netgraph.loading.load import Options, load

        options = Options(per, prune, skip_bad_rows, keep_personal)
        return load(
            self.store, paths, options, adopt=adopt, show=show, confirm=confirm, progress=progress
        )

    def check(
        self,
        *paths: str | Path,
        per: str | None = None,
        prune: bool = False,
        skip_bad_rows: bool = False,
        keep_personal: bool = False,
    ) -> Preview:
        """Return what a load of these files would do and what is wrong with them; store nothing."""
        from loaders.read import read
        from netgraph.loading.load import Options, preview

        options = Options(per, prune, skip_bad_rows, keep_personal)
        return preview(read(paths), self.store.facts(), options)

    def apply(self, changes: ChangeSet, *, command: str = "apply") -> int:
        """Apply a change set, an inverse for example; return the number of its log entry.

        Raises ChangedMeanwhile where what is stored is not what the change set starts from.
        """
        from netgraph.loading.load import apply

        return apply(self.store, changes, command=command)

    def log(self) -> list[LogEntry]:
        """Return what was loaded when, by whom and from which files, newest first."""
        return self.store.log()

    def changes(self, number: int) -> ChangeSet:
        """Return the change set of a log entry. Raises StoreError for an unknown number."""
        return ChangeSet.from_parts(self.store.log_parts(number))

    def log_changes(self, number: int) -> Iterator[Change]:
        """Yield every fact that a log entry touched, before and after."""
        return iter(self.changes(number))

    def export(self, path: str | Path) -> list[Path]:
        """Write everything to a folder of CSVs or an .xlsx; return the files written.

        Loading them again changes nothing.
        """
        from loaders.export import export

        return export(self.store.facts(), path)

    def map(
        self,
        *,
        focus: Sequence[str] = (),
        depth: int = 1,
        title: str | None = None,
        made_on: date | None = None,
        theme: Theme | None = None,
        view: Literal["ventures", "partners", "both"] = "ventures",
        kind: Sequence[str] = (),
        domain: Sequence[str] = (),
        fields: Sequence[str] = (),
        public: bool = False,
        relayout: bool = False,
        **when: Unpack[When],
    ) -> NetworkMap:
        """Return the map of the network, or of what lies within depth steps of the focus names.

        Everything recorded is in it, whatever the day: as_of and evidence are where its slider
        starts, view, kind (of ventures or of partners) and domain what it opens with.
        Everybody stands where they stood on the last map of the whole, see `places`; relayout:
        placed afresh. With a focus all are placed for this map alone.
        theme: what `visual.theme_file.read_theme` made of an organisation's file; None: ours.
        fields: columns of the user's own to show too. public: for a web site, so without other
        readings, notes and addresses that are no web page; `inside` of the map says what is in it.
        Raises UsageError for an unknown field, or one for a web site that looks like a person's.
        """
        from netgraph.own import own_fields
        from netgraph.places import for_page
        from queries.naming import resolve
        from visual.map import draw

        asked = scope(**when)
        identity: When = {**when, "as_of": None, "evidence": "possible"}
        drawn = self.subgraph(*focus, depth=depth, claims=True, **identity)
        marked = [resolve(self.store, name).id for name in focus]
        kept = None
        if not focus:
            whole = self.subgraph() if any(identity.get(one) for one in _COUNTED) else drawn
            kept = for_page(self.store, whole, together=view != "ventures", relayout=relayout)
        return draw(
            drawn,
            kept=kept,
            title=title,
            made_on=made_on or datetime.now().astimezone().date(),
            focus=marked,
            theme=theme,
            day=asked.day,
            evidence=asked.evidence,
            view=view,
            kinds=kind,
            domains=domain,
            own=own_fields(self.store, fields, public=public) if fields or public else None,
            public=public,
        )

    def report(
        self,
        *,
        title: str | None = None,
        since: str | None = None,
        made_on: date | None = None,
        theme: Theme | None = None,
        public: bool = False,
        **when: Unpack[When],
    ) -> NetworkReport:
        """Return a report for a steering group, to be read and printed; see `netgraph report`.

        since: the day that changes are told from, to the day asked for, else to that of the last
        dated source; None: a year before. public: without what other texts say and without
        addresses that are no web page. Raises UsageError.
        """
        from netgraph.report.gather import Asked, gather

        today = datetime.now().astimezone().date()
        return gather(self, Asked(title, since, made_on or today, theme, public, when))

    def places(self, drawing: Drawing, *, relayout: bool = False) -> dict[str, Place]:
        """Return where the nodes of a drawing stand, by id: x and y, y downwards; and keep that.

        drawing: "overview" (ventures, by the partners they share) or "both" (partners too; one with
        the id of a venture stands under its id and a blank). It holds for every day. Those that
        were placed before stand where they stood, new ones near what they are joined to, unless
        they are more than half; relayout: all of them are placed afresh.
        """
        from netgraph.places import remembered

        found = remembered(self.store, self.subgraph(), drawing, relayout=relayout)
        return dict(found.places)

    def to_networkx(
        self, *focus: str, depth: int = 1, **when: Unpack[When]
    ) -> networkx.MultiDiGraph[str]:
        """Return the network, or what lies within depth steps of the focus names, for networkx.

        See `queries.graph.graph` for its nodes and edges.
        """
        from queries.graph import graph

        return graph(self.subgraph(*focus, depth=depth, **when))

    def cypher(self, query: str, *, timeout: float = 60.0) -> Table:
        """Return what a Cypher query reads. Raises UsageError on a store that speaks SQL."""
        return self._query(query, "cypher", timeout)

    def sql(self, query: str, *, timeout: float = 60.0) -> Table:
        """Return what an SQL query reads. Raises UsageError on a store that speaks Cypher."""
        return self._query(query, "sql", timeout)

    def _query(self, query: str, dialect: str, timeout: float) -> Table:
        if self.store.dialect != dialect:
            raise UsageError(
                _("{location} speaks {spoken}, not {asked}").format(
                    location=self.location, spoken=self.store.dialect, asked=dialect
                )
            )
        return self.store.query(query, timeout)


__all__ = ["NetworkGraph", "is_url", "open"]
