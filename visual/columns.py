"""The facts of a subgraph as the page reads them: tables, numbers instead of ids.

A table has its number of rows and its columns by name, each as visual/packing.py writes it: they
deflate well and are made in one pass; assets/model.js reads them. Words stand once beside the codes
they are for, dates once as text and in words, windows once each.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from queries.subgraph import (
    Claim,
    LinkEdge,
    ParticipationEdge,
    PartnerNode,
    SourceText,
    Subgraph,
    VentureNode,
)
from schema.evidence import LEVELS
from schema.vocabulary import label
from visual.links import is_web
from visual.looks import partner_look, venture_look
from visual.packing import Packing
from visual.texts import inverse
from visual.words import day

Columns = dict[str, Any]
Table = dict[str, tuple[Any, ...]]
_PLACE = 10
"""Places on the map go to one decimal: the page holds them as whole numbers, so many times."""


def columns(subgraph: Subgraph, packing: Packing) -> Columns:
    """Return all that is recorded of a subgraph, in the language in use; its numbers in packing.

    Nodes are numbered, ventures first, then partners, in the order of the subgraph; sources and
    windows have numbers of their own. Both ends of each participation have to be there.
    """
    ventures = _table(subgraph.ventures, VentureNode)
    partners = _table(subgraph.partners, PartnerNode)
    members = _table(subgraph.participations, ParticipationEdge)
    first = len(subgraph.ventures)
    venture = dict(zip(ventures["id"], range(first), strict=True))
    nodes = first + len(subgraph.partners)
    partner = dict(zip(partners["id"], range(first, nodes), strict=True))
    joined, ends = _linked(subgraph.links, venture, partner)
    links = _table(joined, LinkEdge)
    source = {one.id: number for number, one in enumerate(subgraph.sources)}
    windows: dict[Any, int] = {None: 0}

    def cited(table: Table) -> Columns:
        return packing.column(
            table["sources"], lambda ids: [source[one] for one in ids if one in source]
        )

    def held(table: Table) -> Columns:
        return packing.column(
            table["window"], lambda window: windows.setdefault(window, len(windows))
        )

    def some(table: Table, *names: str) -> Columns:
        return {name: packing.column(table[name]) for name in names}

    found: Columns = {
        "ventures": {
            "rows": first,
            "key": ventures["id"],
            "name": ventures["name"],
            **some(ventures, "aliases", "label", "kind", "since", "until"),
            **some(ventures, "phase", "ambition", "region"),
            "look": packing.column(ventures["label"], venture_look),
            "window": held(ventures),
            "sources": cited(ventures),
        },
        "partners": {
            "rows": nodes - first,
            "key": partners["id"],
            "name": partners["name"],
            **some(partners, "aliases", "kind", "domain", "region"),
            "group": packing.column(tuple(map(_group, partners["group"], partners["size"]))),
            "look": packing.column(partners["domain"], partner_look),
            "sources": cited(partners),
        },
        "members": {
            "rows": len(subgraph.participations),
            "partner": packing.numbers(map(partner.__getitem__, members["partner"]), nodes),
            "venture": packing.numbers(map(venture.__getitem__, members["venture"]), nodes),
            **some(members, "role", "since", "until", "observed"),
            "window": held(members),
            "sources": cited(members),
        },
        "links": {
            "rows": len(joined),
            "from": packing.numbers((start for start, _stop in ends), nodes),
            "to": packing.numbers((stop for _start, stop in ends), nodes),
            **some(links, "relation", "since", "until"),
            "window": held(links),
            "sources": cited(links),
        },
        "sources": [_source(one) for one in subgraph.sources],
        "claims": [_claim(one, venture, partner, source) for one in subgraph.claims],
    }
    found["windows"] = list(windows)
    found["dates"] = {text: day(text) for text in _dates(found, subgraph)}
    found["words"] = _words(found, dict(zip(members["role"], members["takes_part"], strict=True)))
    return found


def overview_tables(
    nodes: Sequence[Columns], edges: Sequence[Columns], packing: Packing
) -> Columns:
    """Return the network of networks as pyvis holds it, in tables: circles, and who is tied."""
    count = len(nodes)
    places = {
        name: packing.numbers(round(_PLACE * node[name]) for node in nodes)
        for name in ("x", "y", "size")
    }
    ends = {name: packing.numbers((edge[name] for edge in edges), count) for name in ("from", "to")}
    return {"nodes": {"rows": count, **places}, "edges": {"rows": len(edges), **ends}}


def _table(rows: Sequence[tuple[Any, ...]], kind: Any) -> Table:
    """The columns of rows by name."""
    held = zip(*rows, strict=True) if rows else [()] * len(kind._fields)
    return dict(zip(kind._fields, held, strict=True))


def _group(group: bool, size: int | None) -> int:
    """How many a partner stands for: 0 where it is no group."""
    return (size or 1) if group else 0


def _linked(
    links: Iterable[LinkEdge], venture: Mapping[str, int], partner: Mapping[str, int]
) -> tuple[list[LinkEdge], list[tuple[int, int]]]:
    """The links whose ends are both ventures or both partners of the picture, and these ends."""
    found, ends = [], []
    for link in links:
        for of in (venture, partner):
            if link.from_id in of and link.to_id in of:
                found.append(link)
                ends.append((of[link.from_id], of[link.to_id]))
                break
    return found, ends


def _source(source: SourceText) -> list[str | None]:
    """Title, publisher, date, and the address: as a link, or else as the text it is."""
    web = is_web(source.url)
    return [
        source.title or source.id,
        source.publisher,
        source.published,
        source.url if web else None,
        None if web else source.url,
    ]


def _claim(
    claim: Claim, venture: Mapping[str, int], partner: Mapping[str, int], source: Mapping[str, int]
) -> list[Any]:
    """What kind, about which nodes, by which key, and what is said by which sources."""
    parts = claim.about_key.split("|")
    of = [number[part] for part in parts for number in (venture, partner) if part in number]
    return [
        claim.kind,
        of,
        claim.about_table,
        claim.about_key,
        claim.field,
        claim.value,
        [source[one] for one in claim.value_sources if one in source],
        claim.text,
        [source[one] for one in claim.sources if one in source],
        claim.note,
    ]


def _dates(found: Columns, subgraph: Subgraph) -> list[str]:
    dates: set[str | None] = {source.published for source in subgraph.sources}
    for table in ("ventures", "members", "links"):
        dates.update(found[table]["since"]["of"], found[table]["until"]["of"])
    dates.update(*found["members"]["observed"]["of"])
    return sorted(date for date in dates if date)


def _words(found: Columns, roles: Mapping[str, bool]) -> Columns:
    """The words for the codes in use, by vocabulary; roles: whether they take part."""
    ventures, partners = found["ventures"], found["partners"]
    said: dict[str, Sequence[str | None]] = {
        "label": ventures["label"]["of"],
        "venture_kind": ventures["kind"]["of"],
        "phase": ventures["phase"]["of"],
        "partner_kind": partners["kind"]["of"],
        "domain": partners["domain"]["of"],
        "evidence": LEVELS,
    }
    words: Columns = {
        vocabulary: {code: label(vocabulary, code) for code in sorted(filter(None, codes))}
        for vocabulary, codes in said.items()
    }
    words["role"] = {role: [label("role", role), roles[role]] for role in sorted(roles)}
    words["relation"] = {
        one: [words_of, inverse(one) or f"← {words_of}"]
        for one in sorted(found["links"]["relation"]["of"])
        for words_of in [label("relation", one)]
    }
    return words
