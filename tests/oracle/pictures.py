"""Dossiers and parts of the network, as plain tuples in the order of the fields."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import Any

from schema.dates import sort_key
from tests.oracle.listings import member, members_in_order
from tests.oracle.network import Asked, Net, dated, lowest, names
from tests.oracle.standing import linked
from tests.oracle.together import Counted, counted
from tests.oracle.ways import Node, called

Row = tuple[Any, ...]
_LINEAGE = ("SUCCEEDED_BY", "MERGED_INTO", "RENAMED_TO")


def show(net: Net, node: Node, asked: Asked) -> Row:
    id, sort = node
    facts = [
        fact
        for fact in net.participations
        if id == (fact.partner if sort == "partner" else fact.venture) and net.holds(fact, asked)
    ]
    rows = [
        member(net, Counted(fact.partner, fact, net.level(fact, asked.day)), "certain", asked)
        for fact in facts
    ]
    links = _show_links(net, node, asked)
    claims = sorted(
        (claim for claim in net.claims if id in claim.about_key.split("|")),
        key=lambda claim: tuple(part or "" for part in claim[1:4]) + _rest(claim),
    )
    own = _own(net, node)
    cited = {*own[14]}
    for rows_with_sources in (rows, links):
        cited.update(source for row in rows_with_sources for source in row[-1])
    for claim in claims:
        cited.update(claim.sources + claim.value_sources)
    venture = net.ventures[id] if sort == "venture" else None
    return (
        *own,
        dated(net.level(venture, asked.day), asked) if venture else None,
        members_in_order(rows, ""),
        [link for link in links if link[:2] == ("PART_OF", True)],
        [link for link in links if link[:2] == ("PART_OF", False)],
        [link for link in links if link[0] in _LINEAGE and not link[1]],
        [link for link in links if link[0] in _LINEAGE and link[1]],
        [link for link in links if link[0] in ("SUPPORTS", "COOPERATES_WITH")],
        [claim[2:10] for claim in claims if claim.kind == "reading"],
        [claim[2:10] for claim in claims if claim.kind == "words"],
        _texts(net, cited),
    )


def _rest(claim: Any) -> Row:
    rest = (claim.field, claim.value, claim.value_sources, claim.text, claim.sources, claim.note)
    return tuple("" if one is None else one for one in rest)


def _own(net: Net, node: Node) -> Row:
    id, sort = node
    if sort == "partner":
        one = net.partners[id]
        return (
            *(id, one.name, "Partner", one.kind, one.aliases, one.domain, one.region),
            *(bool(one.is_group), one.size, None, None, None, None, one.attributes, one.sources),
        )
    two = net.ventures[id]
    return (
        *(id, two.name, two.label, two.kind, two.aliases, None, two.region, False, None),
        *(two.since, two.until, two.phase, two.ambition, two.attributes, two.sources),
    )


def _show_links(net: Net, node: Node, asked: Asked) -> list[Row]:
    rows = []
    for link in net.links:
        if link.joins != node[1] or not net.holds(link, asked):
            continue
        for near, far, forward in (
            (link.from_id, link.to_id, True),
            (link.to_id, link.from_id, False),
        ):
            if near == node[0]:
                level = dated(net.level(link, asked.day), asked)
                other = called(net, (far, node[1]))
                rows.append(
                    (link.relation, forward, *other, link.since, link.until, level, link.sources)
                )
    return sorted(
        rows, key=lambda row: (row[0], not row[1], names(row[3], row[2]), sort_key(row[5]))
    )


def _texts(net: Net, ids: Iterable[str]) -> list[Row]:
    return [net.sources[one][:5] for one in sorted(set(ids))]


def subgraph(net: Net, focus: list[Node], depth: int, asked: Asked) -> Row:
    meant = linked(net, asked)
    edges = {
        (
            *(one.partner, one.fact.venture, one.fact.role, net.takes_part(one.fact)),
            *(one.fact.since, one.fact.until, one.fact.observed),
            dated(one.level, asked),
            one.fact.sources,
        )
        for one in counted(net, asked)
    }
    links = set()
    for link in net.links:
        if not net.holds(link, asked):
            continue
        level = net.level(link, asked.day)
        between = link.joins == "partner"
        starts = meant[link.from_id] if between else {link.from_id: "certain"}
        ends = meant[link.to_id] if between else {link.to_id: "certain"}
        for start, end in product(starts.items(), ends.items()):
            if start[0] != end[0]:
                evidence = dated(lowest([level, start[1], end[1]]), asked)
                row = (start[0], link.relation, end[0], link.since, link.until, evidence)
                links.add((link.joins, (*row, link.sources)))
    shown = _within(net, focus, depth, edges, links, asked) if focus else None
    if shown is not None:
        edges = {row for row in edges if {(row[0], "partner"), (row[1], "venture")} <= shown}
        links = {
            (joins, row) for joins, row in links if {(row[0], joins), (row[2], joins)} <= shown
        }
    else:
        shown = {(row[0], "partner") for row in edges} | {(row[1], "venture") for row in edges}
        shown |= {(end, joins) for joins, row in links for end in (row[0], row[2])}
        shown |= {(one.id, "venture") for one in net.ventures.values() if net.holds(one, asked)}
        if not asked.day:
            # A name that counts as another is not shown beside it.
            shown |= {(one, "partner") for one in net.partners if one in meant[one]}
    partners = [_partner(net, id) for id, sort in sorted(shown) if sort == "partner"]
    ventures = [_venture(net, id) for id, sort in sorted(shown) if sort == "venture"]
    edge_rows = sorted(
        edges,
        key=lambda row: (
            *row[:3],
            sort_key(row[4]),
            sort_key(row[5]),
            row[6],
            row[8],
            row[7] or "",
        ),
    )
    link_rows = sorted(
        (row for _joins, row in links),
        key=lambda row: (*row[:3], sort_key(row[3]), sort_key(row[4]), row[6], row[5] or ""),
    )
    every = (*partners, *ventures, *edge_rows, *link_rows)
    cited = {source for row in every for source in row[-1]}
    return (
        *(tuple(partners), tuple(ventures), tuple(edge_rows), tuple(link_rows)),
        *(tuple(_texts(net, cited)), asked.day, asked.evidence),
    )


def _within(
    net: Net, focus: list[Node], depth: int, edges: set[Row], links: set[Row], asked: Asked
) -> set[Node]:
    meant = linked(net, asked)
    found: set[Node] = set()
    for id, sort in focus:
        found |= {(one, sort) for one in meant[id]} if sort == "partner" else {(id, sort)}
    pairs = {((row[0], "partner"), (row[1], "venture")) for row in edges}
    pairs |= {((row[0], joins), (row[2], joins)) for joins, row in links}
    for _step in range(depth):
        found |= {b for a, b in pairs if a in found} | {a for a, b in pairs if b in found}
    return found


def _partner(net: Net, id: str) -> Row:
    one = net.partners[id]
    return (
        *(id, one.name, one.aliases, one.kind, one.domain, one.region),
        *(bool(one.is_group), one.size, one.sources),
    )


def _venture(net: Net, id: str) -> Row:
    one = net.ventures[id]
    return (
        *(id, one.name, one.aliases, one.label, one.kind, one.since, one.until),
        *(one.phase, one.ambition, one.region, one.sources),
    )
