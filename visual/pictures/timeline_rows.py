"""The rows of a timeline: ventures under those that they are part of, with their days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from queries.subgraph import Subgraph, VentureNode
from schema.dates import LAST_DAY
from schema.evidence import Window
from schema.names import fold


class Row(NamedTuple):
    """A venture; depth: how deep it is nested; windows: when it, or a partner in it, was there."""

    venture: VentureNode
    depth: int
    parent: VentureNode | None
    windows: tuple[Window, ...]

    @property
    def dated(self) -> bool:
        """Return whether any of its days is known."""
        return any(any(window) for window in self.windows)


class Rows(NamedTuple):
    """Ventures with parts, then ventures that are part of nothing; undated: of the latter."""

    nested: list[Row]
    alone: list[Row]
    undated: list[Row]
    before: list[tuple[str, str]]  # ids of ventures: who was succeeded by whom


class Segment(NamedTuple):
    """Days on which a level of evidence holds; None where nothing is known of that side."""

    level: str
    first: str | None
    last: str | None


def rows(subgraph: Subgraph, windows: Mapping[str, Sequence[Window]] | None = None) -> Rows:
    """Return the ventures of a subgraph in reading order: earliest first, parts under wholes.

    windows: by id of a venture, in place of its own days; then only these ventures are there.
    """
    shown = [one for one in subgraph.ventures if windows is None or one.id in windows]
    days = {one.id: tuple(windows[one.id]) if windows else _own(one) for one in shown}
    by_id = {one.id: one for one in shown}
    parents = _parents(subgraph, by_id)
    parts: dict[str, list[VentureNode]] = {}
    for part, whole in parents.items():
        parts.setdefault(whole, []).append(by_id[part])
    order = {one.id: (_first(days[one.id]), fold(one.name), one.id) for one in shown}
    nested: list[Row] = []

    def add(one: VentureNode, depth: int) -> None:
        parent = by_id.get(parents.get(one.id, ""))
        nested.append(Row(one, depth, parent, days[one.id]))
        for part in sorted(parts.get(one.id, ()), key=lambda other: order[other.id]):
            add(part, depth + 1)

    tops = sorted((one for one in shown if one.id not in parents), key=lambda one: order[one.id])
    for top in tops:
        if top.id in parts:
            add(top, 0)
    single = [Row(one, 0, None, days[one.id]) for one in tops if one.id not in parts]
    return Rows(
        nested,
        [row for row in single if row.dated],
        [row for row in single if not row.dated],
        [
            (link.from_id, link.to_id)
            for link in subgraph.links
            if link.relation == "SUCCEEDED_BY" and {link.from_id, link.to_id} <= by_id.keys()
        ],
    )


def segments(windows: Iterable[Window]) -> list[Segment]:
    """Return when each level holds, weakest first: a stronger one is drawn over a weaker one."""
    found: list[Segment] = []
    for begin, begun, confirmed, presumed, end in windows:
        found.append(Segment("possible", begin or begun, end))
        if begun is not None:
            found.append(Segment("presumed", begun, presumed))
            if confirmed is not None and confirmed >= begun:
                found.append(Segment("certain", begun, confirmed))
    order = ("possible", "presumed", "certain")
    return sorted(found, key=lambda one: order.index(one.level))


def _own(venture: VentureNode) -> tuple[Window, ...]:
    return (venture.window,) if venture.window else ()


def _first(windows: Sequence[Window]) -> str:
    days = [window.possible_from or window.begun_by for window in windows]
    return min((day for day in days if day), default=LAST_DAY)


def _parents(subgraph: Subgraph, shown: Mapping[str, VentureNode]) -> dict[str, str]:
    """The first venture that each is part of, as long as nothing is then part of itself."""
    parents: dict[str, str] = {}
    for link in subgraph.links:
        one, whole = link.from_id, link.to_id
        if link.relation != "PART_OF" or one in parents or not {one, whole} <= shown.keys():
            continue
        top: str | None = whole
        while top is not None and top != one:
            top = parents.get(top)
        if top is None:
            parents[one] = whole
    return parents
