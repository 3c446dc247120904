"""Where a partner or venture comes from and belongs: parents and parts, before and after."""

from __future__ import annotations

from typing import NamedTuple

from queries.entity import by_name
from queries.levels import known
from queries.naming import resolve
from queries.reading import ALL, Reader, Scope, ask
from schema.dates import sort_key

BRANCHES = ("parents", "parts", "before", "after")


class LineageRow(NamedTuple):
    """An entry of the tree.

    depth: 0 for the one asked about, which comes first (branch "self", no relation). branch:
    "parents" and "parts" follow PART_OF up and down, "before" and "after" follow SUCCEEDED_BY,
    MERGED_INTO and RENAMED_TO back and on. parent_row: the place in the list of the entry that
    this one hangs on, None for the first. since, until, evidence and sources are of the relation
    (of the first entry: its own); evidence is None where no day was asked for, and for a partner
    itself, which has no dates. own_since, own_until: the dates of a venture itself. again: it
    stands in this branch already (or is the one asked about), so it is not followed once more.
    """

    depth: int
    branch: str
    relation: str | None
    id: str
    name: str
    label: str
    parent_row: int | None
    since: str | None
    until: str | None
    evidence: str | None
    own_since: str | None
    own_until: str | None
    again: bool
    sources: tuple[str, ...]


class _Link(NamedTuple):
    branch: str
    near: str
    relation: str
    id: str
    name: str
    label: str
    own_since: str | None
    own_until: str | None
    since: str | None
    until: str | None
    sources: tuple[str, ...]
    possible_from: str | None
    begun_by: str | None
    confirmed_to: str | None
    presumed_to: str | None
    possible_to: str | None


_Links = dict[tuple[str, str], list[_Link]]


def lineage(reader: Reader, name: str, *, scope: Scope = ALL) -> list[LineageRow]:
    """Return parents, parts, predecessors and successors as a tree, in the order of reading.

    Each branch is followed to its end, by the links that hold on the day. The identity options
    change nothing: names and parts are shown as what they are.
    Order: the one asked about; parents, parts, before, after; in each, below the entry they hang
    on, by relation, since, name, id. Raises UnknownName, AmbiguousName.
    """
    root = resolve(reader, name)
    joins = "partner" if root.label == "Partner" else "venture"
    since, until, sources, *days = ask(reader, "lineage_self", joins=joins, id=root.id)[0]
    dated = known(scope.day, days) if joins == "venture" else None
    first = LineageRow(
        *(0, "self", None, root.id, root.name, root.label, None),
        *(since, until, dated, since, until, False, sources),
    )
    links = _links(reader, joins, root.id, scope)
    rows = [first]
    for branch in BRANCHES:
        _hang_on(rows, branch, links, scope.day)
    return rows


def _links(reader: Reader, joins: str, root: str, scope: Scope) -> _Links:
    """Return the links of all branches, by branch and the entry they lead on from."""
    found: _Links = {}
    seen = {branch: {root} for branch in BRANCHES}
    ends = {branch: [root] for branch in BRANCHES}
    while any(ends.values()):
        rows = ask(reader, "lineage", joins=joins, **ends, day=scope.day, evidence=scope.evidence)
        ends = {branch: [] for branch in BRANCHES}
        for link in (_Link(*row) for row in rows):
            found.setdefault((link.branch, link.near), []).append(link)
            if link.id not in seen[link.branch]:
                seen[link.branch].add(link.id)
                ends[link.branch].append(link.id)
    for links in found.values():
        links.sort(
            key=lambda link: (link.relation, sort_key(link.since), by_name(link.name, link.id))
        )
    return found


def _hang_on(rows: list[LineageRow], branch: str, links: _Links, day: str | None) -> None:
    """Add a branch to the rows, the first of which is the root."""
    shown = {rows[0].id}
    waiting = [(0, link) for link in reversed(links.get((branch, rows[0].id), []))]
    while waiting:
        parent, link = waiting.pop()
        again = link.id in shown
        shown.add(link.id)
        place = len(rows)
        rows.append(_row(rows[parent].depth + 1, parent, link, again=again, day=day))
        if not again:
            later = links.get((branch, link.id), [])
            waiting += [(place, below) for below in reversed(later)]


def _row(depth: int, parent: int, link: _Link, *, again: bool, day: str | None) -> LineageRow:
    return LineageRow(
        depth,
        link.branch,
        link.relation,
        link.id,
        link.name,
        link.label,
        parent,
        link.since,
        link.until,
        known(day, link[11:]),
        link.own_since,
        link.own_until,
        again,
        link.sources,
    )
