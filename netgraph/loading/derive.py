"""What the stores keep beside the facts: folded names, spans of dates, and the days of evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Any, NamedTuple

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
_PARTNER, _VENTURE, _ROLE = _P["partner"], _P["venture"], _P["role"]
_OBSERVED, _SOURCES = _P["observed"], _P["sources"]


class Affected(NamedTuple):
    """The ids of the facts whose derived columns may have changed, by table."""

    partner: set[str]
    venture: set[str]
    participation: set[str]
    link: set[str]


class Rows(NamedTuple):
    """The rows to write, by table: fact columns, then the derived ones of `store.columns`."""

    added: dict[str, list[Row]]
    updated: dict[str, list[Row]]


def rows_to_write(facts: Facts, changes: ChangeSet) -> Rows:
    """Return the rows to write for a change set.

    facts: as they are with the changes applied. Facts that did not change themselves are among
    the updated rows where something that their evidence rests on did. Ordered by id, which lets
    SQLite append to its index.
    """
    new: dict[str, set[str]] = {table: set() for table in facts}
    for table, key, before, _row in changes.rows:
        if before is None:
            new[table].add(key)
    rows = Rows({}, {})
    for table, of_table in _derived(facts, changes).items():
        in_order = sorted(of_table, key=itemgetter(0))
        fresh = new[table]
        if len(fresh) == len(in_order):
            rows.added[table] = in_order
        else:
            rows.added[table] = [row for row in in_order if row[0] in fresh]
            rows.updated[table] = [row for row in in_order if row[0] not in fresh]
    return rows


def _derived(facts: Facts, changes: ChangeSet) -> dict[str, list[Row]]:
    affected = _affected(facts, changes)
    days = _Days(facts, affected)
    rows: dict[str, list[Row]] = {}
    rows["term"] = _written(facts, changes, "term")
    rows["source"] = _written(facts, changes, "source")
    rows["partner"] = [
        (*row, *_folded(row[1], row[2])) for row in _picked(facts["partner"], affected.partner)
    ]
    rows["venture"] = [
        (*row, *_folded(row[_V["name"]], row[_V["aliases"]]), *_spans(row), *days.venture(row))
        for row in _picked(facts["venture"], affected.venture)
    ]
    picked = _picked(facts["participation"], affected.participation)
    rows["participation"] = list(days.participations(picked))
    rows["link"] = [(*row, *days.link(row)) for row in _picked(facts["link"], affected.link)]
    rows["claim"] = _written(facts, changes, "claim")
    return rows


def _picked(rows: dict[str, Row], ids: set[str]) -> Iterator[Row]:
    if len(ids) == len(rows):
        return iter(rows.values())
    return (rows[key] for key in sorted(ids))


def _written(facts: Facts, changes: ChangeSet, table: str) -> list[Row]:
    return [row for name, _key, _old, row in changes.rows if name == table and row is not None]


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


def _affected(facts: Facts, changes: ChangeSet) -> Affected:
    removes = any(row is None for _table, _key, _before, row in changes.rows)
    if not removes and len(changes) == sum(map(len, facts.values())):
        return Affected(*(set(facts[table]) for table in Affected._fields))
    touched: dict[str, set[str]] = {table: set() for table in facts}
    ventures: set[str] = set()
    renamed: set[str] = set()
    sources: set[str] = set()
    for table, key, before, row in changes.rows:
        touched[table].add(key)
        either = [one for one in (before, row) if one is not None]
        if table == "participation":
            ventures.update(str(one[_VENTURE]) for one in either)
        elif table == "link":
            renamed.update(str(one[_L["from_id"]]) for one in either)
        elif table == "source" and before is not None:
            sources.add(key)
    ventures |= touched["venture"] | _citing(facts["venture"], _V["sources"], sources)
    participations = touched["participation"] & facts["participation"].keys()
    if touched["term"]:
        participations = set(facts["participation"])
    elif len(participations) < len(facts["participation"]):
        participations |= {
            key
            for key, row in facts["participation"].items()
            if row[_VENTURE] in ventures or row[_PARTNER] in renamed
        } | _citing(facts["participation"], _SOURCES, sources)
    links = {
        key
        for key, row in facts["link"].items()
        if key in touched["link"] or row[_L["from_id"]] in ventures or row[_L["to_id"]] in ventures
    } | _citing(facts["link"], _L["sources"], sources)
    return Affected(
        touched["partner"] & facts["partner"].keys(),
        ventures & facts["venture"].keys(),
        participations,
        links,
    )


def _citing(rows: dict[str, Row], place: int, sources: set[str]) -> set[str]:
    if not sources:
        return set()
    return {key for key, row in rows.items() if not sources.isdisjoint(row[place])}  # type: ignore[arg-type]


class _Days:
    """The five days of each fact, from the whole of the facts."""

    def __init__(self, facts: Facts, affected: Affected) -> None:
        published = positions("source")["published"]
        self.published = {
            key: str(row[published]) for key, row in facts["source"].items() if row[published]
        }
        self._dates_of: dict[Any, tuple[str, ...]] = {}
        self.takes_part = {term: known.takes_part for term, known in shipped("role").items()}
        for row in facts["term"].values():
            if row[1] == "role" and row[5] is not None:
                self.takes_part[str(row[2])] = bool(row[5])
        ventures = self._ventures_needed(facts, affected)
        self.observed: dict[str, set[str]] = {key: set() for key in ventures}
        for row in facts["participation"].values():
            if row[_OBSERVED] and row[_VENTURE] in ventures:
                self.observed[str(row[_VENTURE])].update(row[_OBSERVED])  # type: ignore[arg-type]
        rows = facts["venture"]
        self.ends = {key: self._end(rows[key]) for key in ventures if key in rows}
        self.gone = self._gone(facts)

    def _ventures_needed(self, facts: Facts, affected: Affected) -> set[str]:
        needed = set(affected.venture)
        if len(needed) == len(facts["venture"]):
            return needed
        needed.update(str(facts["participation"][key][_VENTURE]) for key in affected.participation)
        for key in affected.link:
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

    def venture(self, row: Row) -> Row:
        observed = self.observed[str(row[0])]
        published = self._dated(row[_V["sources"]])
        return window(
            row[_V["since"]],  # type: ignore[arg-type]
            row[_V["until"]],  # type: ignore[arg-type]
            observed,
            published,
            (self.ends[str(row[0])],),
        )

    def participations(self, rows: Iterable[Any]) -> Iterator[Row]:
        """Yield the rows of participations with what is derived; most of a load passes here."""
        ends, gone, takes_part, dated = self.ends, self.gone, self.takes_part, self._dated
        for row in rows:
            _id, partner, venture, role, _period, since, until, observed, sources, *_rest = row
            bounds = (ends[venture], *gone[partner]) if partner in gone else (ends[venture],)
            days = window(since, until, observed, dated(sources) if sources else (), bounds)
            yield (*row, takes_part.get(role, True), *days)

    def link(self, row: Row) -> Row:
        ends: tuple[End, ...] = ()
        if row[_L["joins"]] == "venture" and row[_L["relation"]] != "SUCCEEDED_BY":
            ends = tuple(self.ends[str(row[_L[side]])] for side in ("from_id", "to_id"))
        return window(
            row[_L["since"]],  # type: ignore[arg-type]
            row[_L["until"]],  # type: ignore[arg-type]
            (),
            self._dated(row[_L["sources"]]),
            ends,
        )
