"""What the stores keep beside the facts: folded names, spans of dates, and the days of evidence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, overload

from netgraph.loading.affected import Affected, affected
from schema.changes import ChangeSet
from schema.dates import earliest, latest
from schema.evidence import End, end, window
from schema.facts import Facts, positions
from schema.names import fold, fold_name
from schema.tables import Row
from schema.vocabulary import shipped

_P = positions("participation")
_V = positions("venture")
_L = positions("link")
_VENTURE, _OBSERVED = _P["venture"], _P["observed"]
Keys = Mapping[str, Collection[str]]
Derive = Callable[[Iterable[Row]], Iterator[Row]]
"""Adds the derived columns to rows of facts."""


class Derived(Sequence[Row]):
    """Rows with their derived columns, worked out as they are asked for, batch by batch.

    A shared store works on one batch while the next is worked out; memory holds one batch.
    """

    def __init__(self, rows: Sequence[Row], derive: Derive | None) -> None:
        self._rows = rows
        self._derive = derive

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, int):
            return self[at : at + 1 or None][0]
        rows = self._rows[at]
        return list(self._derive(rows)) if self._derive else rows


class Rows(NamedTuple):
    """The rows to write, by table: fact columns, then the derived ones of `store.columns`."""

    added: dict[str, Sequence[Row]]
    updated: dict[str, Sequence[Row]]


def rows_to_write(facts: Facts, changes: ChangeSet) -> Rows:
    """Return the rows to write for a change set.

    facts: as they are with the changes applied. Facts that did not change themselves are among
    the updated rows where something that their evidence rests on did. Ordered by id, which lets
    SQLite append to its index.
    """
    added, updated = _split(facts, changes)
    days = _Days(facts, {table: {*added[table], *updated[table]} for table in facts})
    deriving: dict[str, Derive] = {
        "partner": _partners,
        "venture": days.ventures,
        "participation": days.participations,
        "link": days.links,
    }

    def derived(keys: Keys) -> dict[str, Sequence[Row]]:
        return {
            table: Derived([rows[key] for key in sorted(keys[table])], deriving.get(table))
            for table, rows in facts.items()
        }

    return Rows(derived(added), derived(updated))


def _split(facts: Facts, changes: ChangeSet) -> tuple[Keys, Keys]:
    """Return the ids of the facts to add and of those to write anew, by table."""
    new: dict[str, set[str]] = {table: set() for table in facts}
    for table, key, before, _row in changes.rows:
        if before is None:
            new[table].add(key)
    if sum(map(len, new.values())) == sum(map(len, facts.values())):
        return new, dict.fromkeys(facts, ())
    written = affected(facts, changes)
    return (
        {table: keys & new[table] for table, keys in written.items()},
        {table: keys - new[table] for table, keys in written.items()},
    )


def _partners(rows: Iterable[Row]) -> Iterator[Row]:
    return ((*row, *_folded(row[1], row[2])) for row in rows)


def _folded(name: Any, aliases: Any) -> tuple[str, str, str]:
    folded = [fold_name(alias) for alias in aliases]
    texts = [fold(text) for text in (name, *aliases)]
    return fold_name(name), _lines(folded), _lines(texts)


def _lines(texts: Iterable[str]) -> str:
    joined = "\n".join(texts)
    return f"\n{joined}\n" if joined else ""


def _spans(row: Row) -> tuple[str | None, ...]:
    since: Any = row[_V["since"]]
    until: Any = row[_V["until"]]
    return (
        earliest(since) if since else None,
        latest(since) if since else None,
        earliest(until) if until else None,
        latest(until) if until else None,
    )


class _Days:
    """The five days of each fact, from the whole of the facts."""

    def __init__(self, facts: Facts, written: Affected) -> None:
        published = positions("source")["published"]
        self.published = {
            key: str(row[published]) for key, row in facts["source"].items() if row[published]
        }
        self._dates_of: dict[Any, tuple[str, ...]] = {}
        self.takes_part = {term: known.takes_part for term, known in shipped("role").items()}
        for row in facts["term"].values():
            if row[1] == "role" and row[5] is not None:
                self.takes_part[str(row[2])] = bool(row[5])
        ventures = self._ventures_needed(facts, written)
        self.observed: dict[str, set[str]] = {key: set() for key in ventures}
        for row in facts["participation"].values():
            if row[_OBSERVED] and row[_VENTURE] in ventures:
                self.observed[str(row[_VENTURE])].update(row[_OBSERVED])  # type: ignore[arg-type]
        rows = facts["venture"]
        self.ends = {key: self._end(rows[key]) for key in ventures if key in rows}
        self.gone = self._gone(facts)

    def _ventures_needed(self, facts: Facts, written: Affected) -> set[str]:
        needed = set(written["venture"])
        if len(needed) == len(facts["venture"]):
            return needed
        needed.update(
            str(facts["participation"][key][_VENTURE]) for key in written["participation"]
        )
        for key in written["link"]:
            row = facts["link"][key]
            if row[_L["joins"]] == "venture":
                needed.update((str(row[_L["from_id"]]), str(row[_L["to_id"]])))
        return needed

    def _gone(self, facts: Facts) -> dict[str, tuple[End, ...]]:
        gone: dict[str, tuple[End, ...]] = {}
        for row in facts["link"].values():
            if row[_L["relation"]] in ("MERGED_INTO", "RENAMED_TO") and row[_L["since"]]:
                name, day = str(row[_L["from_id"]]), str(row[_L["since"]])
                gone[name] = (*gone.get(name, ()), end(None, day))
        return gone

    def _end(self, row: Row) -> End:
        since: Any = row[_V["since"]]
        until: Any = row[_V["until"]]
        return end(
            since,
            until,
            ended=row[_V["phase"]] == "ended",
            observed=self.observed[str(row[0])],
            published=self._dated(row[_V["sources"]]),
        )

    def _dated(self, sources: Any) -> tuple[str, ...]:
        """Return the dates of a fact's sources; facts share few lists of sources."""
        found = self._dates_of.get(sources)
        if found is None:
            published = self.published
            found = tuple(published[source] for source in sources if source in published)
            self._dates_of[sources] = found
        return found

    def ventures(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield the rows of ventures with what is derived."""
        for row in rows:
            days = window(
                row[_V["since"]],  # type: ignore[arg-type]
                row[_V["until"]],  # type: ignore[arg-type]
                self.observed[str(row[0])],
                self._dated(row[_V["sources"]]),
                (self.ends[str(row[0])],),
            )
            yield (*row, *_folded(row[_V["name"]], row[_V["aliases"]]), *_spans(row), *days)

    def participations(self, rows: Iterable[Any]) -> Iterator[Row]:
        """Yield the rows of participations with what is derived; most of a load passes here."""
        ends, gone, takes_part, dated = self.ends, self.gone, self.takes_part, self._dated
        for row in rows:
            _id, partner, venture, role, _period, since, until, observed, sources, *_rest = row
            bounds = (ends[venture], *gone[partner]) if partner in gone else (ends[venture],)
            days = window(since, until, observed, dated(sources) if sources else (), bounds)
            yield (*row, takes_part.get(role, True), *days)

    def links(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield the rows of links with what is derived."""
        for row in rows:
            ends: tuple[End, ...] = ()
            if row[_L["joins"]] == "venture" and row[_L["relation"]] != "SUCCEEDED_BY":
                ends = tuple(self.ends[str(row[_L[side]])] for side in ("from_id", "to_id"))
            days = window(
                row[_L["since"]],  # type: ignore[arg-type]
                row[_L["until"]],  # type: ignore[arg-type]
                (),
                self._dated(row[_L["sources"]]),
                ends,
            )
            yield (*row, *days)
