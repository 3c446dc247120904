"""A subgraph as the rows that the page's scripts read: nodes, lines, dossiers and sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from queries.subgraph import (
    LinkEdge,
    ParticipationEdge,
    PartnerNode,
    SourceText,
    Subgraph,
    VentureNode,
)
from schema.language import _, ngettext
from schema.vocabulary import label
from visual.layout import Box, place
from visual.looks import Look, looks, partner_key, venture_key
from visual.texts import inverse
from visual.words import capital, day, period

Row = dict[str, Any]
_STRENGTH = {"possible": 0, "presumed": 1, "certain": 2, None: 2}
_NAMED = 600  # up to so many nodes, the layout keeps room for names
_UNKNOWN = (None, "", "unknown")


class Content(NamedTuple):
    """What a page shows. Nodes are numbered: ventures first, then partners, each by id."""

    nodes: list[Row]
    edges: list[Row]
    dossiers: list[Row]
    sources: list[Row]
    looks: list[Row]


class _Numbers(NamedTuple):
    ventures: Mapping[str, int]
    partners: Mapping[str, int]
    sources: Mapping[str, int]

    def cited(self, ids: Iterable[str]) -> list[int]:
        return [self.sources[id] for id in ids if id in self.sources]

    def ends(self, link: LinkEdge) -> tuple[int, int] | None:
        """A link's two ends, both ventures or both partners; None where one is not shown."""
        for of in (self.ventures, self.partners):
            if link.from_id in of and link.to_id in of:
                return of[link.from_id], of[link.to_id]
        return None


def content(subgraph: Subgraph, focus: Sequence[str] = ()) -> Content:
    """Return all that the page needs to know of a subgraph, placed and put into words."""
    at = _Numbers(
        {venture.id: number for number, venture in enumerate(subgraph.ventures)},
        {node.id: number for number, node in enumerate(subgraph.partners, len(subgraph.ventures))},
        {source.id: number for number, source in enumerate(subgraph.sources)},
    )
    edges = [*_members(subgraph.participations, at), *_links(subgraph.links, at)]
    known = looks(subgraph.ventures, subgraph.partners)
    joined = _joined(edges)
    dossiers = [_venture(node, len(joined[i]), at) for i, node in enumerate(subgraph.ventures)]
    for i, partner in enumerate(subgraph.partners, len(dossiers)):
        dossiers.append(_partner(partner, len(joined[i]), at))
    nodes = _placed(dossiers, edges, joined, len(subgraph.ventures))
    shown = [*subgraph.ventures, *subgraph.partners]
    for node, item in zip(nodes, shown, strict=True):
        if item.id in focus:
            node["focus"] = True
    return Content(
        nodes, edges, dossiers, list(map(_source, subgraph.sources)), _legend(known, nodes)
    )


def _members(participations: Iterable[ParticipationEdge], at: _Numbers) -> list[Row]:
    """One line for each partner in a venture, with all its roles; the strongest decides its look."""
    roles: dict[tuple[int, int], list[ParticipationEdge]] = defaultdict(list)
    for edge in participations:
        if edge.partner in at.partners and edge.venture in at.ventures:
            roles[at.partners[edge.partner], at.ventures[edge.venture]].append(edge)
    rows = []
    for (partner, venture), held in roles.items():
        best = max(held, key=lambda edge: (edge.takes_part, _STRENGTH.get(edge.evidence, 0)))
        rows.append(
            {
                "from": partner,
                "to": venture,
                "line": "member" if best.takes_part else "aside",
                "evidence": best.evidence,
                "roles": [_role(edge, at) for edge in held],
            }
        )
    return rows


def _role(edge: ParticipationEdge, at: _Numbers) -> Row:
    row: Row = {"words": label("role", edge.role), "sources": at.cited(edge.sources)}
    if not edge.takes_part:
        row["aside"] = True
    notes = [period(edge.since, edge.until)]
    if edge.observed:
        seen = ", ".join(day(observed) for observed in edge.observed)
        notes.append(_("seen on: {days}").format(days=seen))
    row["notes"] = [note for note in notes if note]
    if edge.evidence:
        row["evidence"] = label("evidence", edge.evidence)
    return row


def _links(links: Iterable[LinkEdge], at: _Numbers) -> list[Row]:
    rows = []
    for link in links:
        ends = at.ends(link)
        if ends is None:
            continue
        words = label("relation", link.relation)
        when = period(link.since, link.until)
        rows.append(
            {
                "from": ends[0],
                "to": ends[1],
                "line": "part" if link.relation == "PART_OF" else "link",
                "mutual": link.relation == "COOPERATES_WITH",
                "evidence": link.evidence,
                "words": words,
                "inverse": inverse(link.relation) or f"← {words}",
                "notes": [when] if when else [],
                "level": label("evidence", link.evidence),
                "sources": at.cited(link.sources),
            }
        )
    return rows


def _joined(edges: Iterable[Row]) -> dict[int, set[int]]:
    """With whom a node takes part, or who takes part in it."""
    found: dict[int, set[int]] = defaultdict(set)
    for edge in edges:
        if edge["line"] == "member":
            found[edge["from"]].add(edge["to"])
            found[edge["to"]].add(edge["from"])
    return found


def _venture(venture: VentureNode, members: int, at: _Numbers) -> Row:
    kind = label("label", venture.label) if venture.kind in _UNKNOWN else None
    counted = ngettext("{count} member", "{count} members", members).format(count=members)
    facts = [
        (_("Begin"), day(venture.since) if venture.since else _("not recorded")),
        (_("End"), day(venture.until) if venture.until else _("not recorded")),
        (_("Phase"), label("phase", venture.phase)),
        (_("Region"), ", ".join(venture.region)),
        (_("Ambition"), venture.ambition or ""),
    ]
    return {
        "venture": True,
        "name": venture.name,
        "aliases": list(venture.aliases),
        "look": venture_key(venture),
        "kind": capital(kind or label("venture_kind", venture.kind)),
        "count": counted if members else _("no members known"),
        "facts": [fact for fact in facts if fact[1]],
        "period": period(venture.since, venture.until),
        "phase": label("phase", venture.phase),
        "region": ", ".join(venture.region),
        "sources": at.cited(venture.sources),
    }


def _partner(partner: PartnerNode, seats: int, at: _Numbers) -> Row:
    kind = _("partner, kind unknown")
    if partner.kind not in _UNKNOWN:
        kind = label("partner_kind", partner.kind)
    counted = ngettext("takes part in {count} venture", "takes part in {count} ventures", seats)
    group = ""
    if partner.group:
        group = _("a named group of organisations")
        if partner.size:
            group = _("a group of {count} organisations").format(count=partner.size)
    facts = [
        (_("Domain"), label("domain", partner.domain)),
        (_("Group"), group),
        (_("Region"), ", ".join(partner.region)),
    ]
    return {
        "name": partner.name,
        "aliases": list(partner.aliases),
        "look": partner_key(partner),
        "kind": capital(kind),
        "count": counted.format(count=seats) if seats else _("no participations known"),
        "facts": [fact for fact in facts if fact[1]],
        "domain": label("domain", partner.domain),
        "region": ", ".join(partner.region),
        "sources": at.cited(partner.sources),
    }


def _placed(
    dossiers: Sequence[Row], edges: Sequence[Row], joined: Mapping[int, set[int]], ventures: int
) -> list[Row]:
    sizes = [_size(len(joined.get(i, ())), i < ventures) for i in range(len(dossiers))]
    boxes = [Box(size + 4, size + 4) for size in sizes]
    if len(dossiers) <= _NAMED:
        boxes = [_box(size, row) for size, row in zip(sizes, dossiers, strict=True)]
    members = [(edge["from"], edge["to"]) for edge in edges if "roles" in edge]
    links = [(edge["from"], edge["to"]) for edge in edges if "roles" not in edge]
    places = place(ventures, boxes, members, links)
    return [
        {"id": i, "x": x, "y": y, "size": sizes[i], "group": dossiers[i]["look"]}
        for i, (x, y) in enumerate(places)
    ]


def _size(joined: int, venture: bool) -> float:
    """The radius: its surface grows with the number of members or of ventures."""
    radius = min(8 + 2.6 * sqrt(joined), 28) if venture else min(5 + 1.5 * sqrt(joined), 15)
    return round(radius, 1)


def _box(size: float, dossier: Row) -> Box:
    """The room for a shape and its name in lines below it; ventures are named first."""
    letter, height = (3.4, 8.0) if dossier.get("venture") else (2.7, 6.0)
    length = min(len(dossier["name"]), 60)
    lines = max(1, -(-length // 20))
    half_width = max(size, min(length, 20) * letter) + 3
    return Box(half_width, size + 3 + height * lines, height * lines)


def _source(source: SourceText) -> Row:
    """A source's words; its address is a link only where it is a plain http(s) one."""
    row: Row = {
        "title": source.title or source.id,
        "publisher": source.publisher or "",
        "published": day(source.published) if source.published else "",
    }
    if source.url:
        row["url" if _is_web(source.url) else "address"] = source.url
    return row


def _is_web(url: str) -> bool:
    if not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _legend(known: Mapping[str, Look], nodes: Sequence[Row]) -> list[Row]:
    used: dict[str, int] = defaultdict(int)
    for node in nodes:
        used[node["group"]] += 1
    return [{**look._asdict(), "count": used[look.key]} for look in known.values()]
