"""Connections and lineage, as plain tuples in the order of the rows' fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise, product
from typing import Any, NamedTuple

from schema.dates import sort_key
from tests.oracle.network import Asked, Link, Net, Participation, dated, highest, lowest, names
from tests.oracle.standing import linked
from tests.oracle.together import counted, sources

Node = tuple[str, str]  # id, "partner" or "venture": in this order they are sorted
Row = tuple[Any, ...]


class Edge(NamedTuple):
    start: Node
    relation: str
    end: Node
    fact: Participation | Link
    level: str | None
    originals: tuple[str, ...]


def edges_of(net: Net, via: str, asked: Asked) -> Iterator[Edge]:
    if via != "links":
        for one in counted(net, asked):
            if net.takes_part(one.fact):
                behind: tuple[str, ...] = (
                    (one.fact.partner,) if one.fact.partner != one.partner else ()
                )
                yield Edge(
                    (one.partner, "partner"),
                    "PARTICIPATES_IN",
                    (one.fact.venture, "venture"),
                    one.fact,
                    one.level,
                    behind,
                )
    if via == "participations":
        return
    meant = linked(net, asked)
    for link in net.links:
        if not net.holds(link, asked):
            continue
        if link.joins == "venture":
            level = net.level(link, asked.day)
            ends = ((link.from_id, "venture"), (link.to_id, "venture"))
            yield Edge(ends[0], link.relation, ends[1], link, level, ())
            continue
        for start, end in product(meant[link.from_id].items(), meant[link.to_id].items()):
            if start[0] != end[0]:
                level = lowest([net.level(link, asked.day), start[1], end[1]])
                behind = tuple({link.from_id, link.to_id} - {start[0], end[0]})
                ends = ((start[0], "partner"), (end[0], "partner"))
                yield Edge(ends[0], link.relation, ends[1], link, level, behind)


def path(
    net: Net,
    a: Node,
    b: Node,
    via: str,
    asked: Asked,
    avoid: Iterable[Node] = (),
    max_hops: int | None = None,
) -> list[Row]:
    """All shortest ones, found by going on from each way so far until one arrives."""
    gone = {node for one in avoid for node in meant(net, one, asked)}
    edges = [edge for edge in edges_of(net, via, asked) if not {edge.start, edge.end} & gone]
    beside: dict[Node, set[Node]] = {}
    for edge in edges:
        beside.setdefault(edge.start, set()).add(edge.end)
        beside.setdefault(edge.end, set()).add(edge.start)
    starts, ends = meant(net, a, asked), meant(net, b, asked)
    if starts & ends:
        return [((), None)]
    ways: list[tuple[Node, ...]] = [(one,) for one in starts]
    seen = set(starts)
    while ways and not any(way[-1] in ends for way in ways):
        ways = [(*way, one) for way in ways for one in beside.get(way[-1], ()) if one not in seen]
        seen |= {way[-1] for way in ways}
    if max_hops is not None and ways and len(ways[0]) - 1 > max_hops:
        return []
    return [
        (steps, dated(lowest(step[11] for step in steps), asked))
        for way in sorted(way for way in ways if way[-1] in ends)
        for steps in product(*(_steps(net, edges, *hop, asked) for hop in pairwise(way)))
    ]


def meant(net: Net, node: Node, asked: Asked) -> set[Node]:
    """As whom a partner or venture is asked about."""
    if node[1] == "venture":
        return {node}
    return {(one, "partner") for one in linked(net, asked)[node[0]]}


def _steps(net: Net, edges: list[Edge], here: Node, there: Node, asked: Asked) -> list[Row]:
    found = []
    for relation in sorted({edge.relation for edge in edges}):
        for forward in (True, False):
            ends = (here, there) if forward else (there, here)
            own = [e for e in edges if (e.start, e.end) == ends and e.relation == relation]
            if own:
                facts = [edge.fact for edge in own]
                behind = {one for edge in own for one in edge.originals}
                sinces = [fact.since for fact in facts if fact.since]
                untils = [fact.until for fact in facts]
                found.append(
                    (
                        *called(net, here),
                        relation,
                        tuple(sorted({f.role for f in facts if isinstance(f, Participation)})),
                        forward,
                        *called(net, there),
                        min(sinces, key=sort_key, default=None),
                        max(untils, key=sort_key) if all(untils) else None,
                        dated(highest(edge.level for edge in own), asked),
                        tuple(sorted({net.partners[one].name for one in behind})),
                        sources(facts),
                    )
                )
    return found


def called(net: Net, node: Node) -> tuple[str, str, str]:
    """The id, name and label of a partner or venture."""
    id, sort = node
    if sort == "partner":
        return id, net.partners[id].name, "Partner"
    return id, net.ventures[id].name, net.ventures[id].label


_AFTER = ("SUCCEEDED_BY", "MERGED_INTO", "RENAMED_TO")


def lineage(net: Net, node: Node, asked: Asked) -> list[Row]:
    id, sort = node
    links = [link for link in net.links if link.joins == sort and net.holds(link, asked)]
    venture = net.ventures.get(id) if sort == "venture" else None
    own = (venture.since, venture.until) if venture else (None, None)
    level = dated(net.level(venture, asked.day), asked) if venture else None
    all_sources = venture.sources if venture else net.partners[id].sources
    rows: list[Row] = [
        (0, "self", None, *called(net, node), None, *own, level, *own, False, all_sources)
    ]
    for branch, relations, forward in (
        ("parents", ("PART_OF",), True),
        ("parts", ("PART_OF",), False),
        ("before", _AFTER, False),
        ("after", _AFTER, True),
    ):
        steps: dict[str, list[tuple[Link, str]]] = {}
        for link in links:
            if link.relation in relations:
                ends = (link.from_id, link.to_id) if forward else (link.to_id, link.from_id)
                steps.setdefault(ends[0], []).append((link, ends[1]))
        _grow(net, rows, branch, steps, (id, sort), 0, {id}, asked)
    return rows


def _grow(
    net: Net,
    rows: list[Row],
    branch: str,
    steps: dict[str, list[tuple[Link, str]]],
    node: Node,
    parent: int,
    shown: set[str],
    asked: Asked,
) -> None:
    for link, other in sorted(
        steps.get(node[0], ()),
        key=lambda step: (
            step[0].relation,
            sort_key(step[0].since),
            names(called(net, (step[1], node[1]))[1], step[1]),
        ),
    ):
        other_called = called(net, (other, node[1]))
        venture = net.ventures[other] if node[1] == "venture" else None
        own = (venture.since, venture.until) if venture else (None, None)
        level = dated(net.level(link, asked.day), asked)
        again = other in shown
        place = len(rows)
        rows.append(
            (
                *(rows[parent][0] + 1, branch, link.relation, *other_called, parent),
                *(link.since, link.until, level, *own, again, link.sources),
            )
        )
        shown.add(other)
        if not again:
            _grow(net, rows, branch, steps, (other, node[1]), place, shown, asked)
