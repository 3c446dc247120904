"""The facts of a subgraph as the page reads them: column by column, numbers instead of ids.

Columns deflate well and are made in one pass; assets/model.js makes objects of them again. Words
stand once beside the codes they are for, dates once as text and in words, windows once each.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from queries.subgraph import Claim, LinkEdge, PartnerNode, SourceText, Subgraph, VentureNode
from schema.vocabulary import label
from visual.links import is_web
from visual.looks import partner_key, venture_key
from visual.texts import inverse
from visual.words import day

Columns = dict[str, Any]


def columns(subgraph: Subgraph) -> Columns:
    """Return all that is recorded of a subgraph, in the language in use.

    Nodes are numbered, ventures first, then partners, in the order of the subgraph; sources and
    windows have numbers of their own.
    """
    ventures, partners = subgraph.ventures, subgraph.partners
    venture = {one.id: number for number, one in enumerate(ventures)}
    partner = {one.id: number for number, one in enumerate(partners, len(ventures))}
    source = {one.id: number for number, one in enumerate(subgraph.sources)}
    windows: dict[Any, int] = {None: 0}

    def cited(rows: Iterable[Any]) -> list[list[int]]:
        return [[source[one] for one in row.sources if one in source] for row in rows]

    def held(rows: Iterable[Any]) -> list[int]:
        return [windows.setdefault(row.window, len(windows)) for row in rows]

    members = [
        one for one in subgraph.participations if one.partner in partner and one.venture in venture
    ]
    links, ends = _linked(subgraph.links, venture, partner)
    found = {
        "ventures": {**_ventures(ventures), "window": held(ventures), "sources": cited(ventures)},
        "partners": {**_partners(partners), "sources": cited(partners)},
        "members": {
            "partner": [partner[one.partner] for one in members],
            "venture": [venture[one.venture] for one in members],
            "role": [one.role for one in members],
            "since": [one.since for one in members],
            "until": [one.until for one in members],
            "observed": [one.observed for one in members],
            "window": held(members),
            "sources": cited(members),
        },
        "links": {
            "from": [start for start, _stop in ends],
            "to": [stop for _start, stop in ends],
            "relation": [one.relation for one in links],
            "since": [one.since for one in links],
            "until": [one.until for one in links],
            "window": held(links),
            "sources": cited(links),
        },
        "sources": [_source(one) for one in subgraph.sources],
        "claims": [_claim(one, venture, partner, source) for one in subgraph.claims],
    }
    found["windows"] = list(windows)
    found["dates"] = {text: day(text) for text in _dates(subgraph)}
    found["words"] = _words(subgraph)
    return found


def _ventures(ventures: Sequence[VentureNode]) -> Columns:
    return {
        "key": [one.id for one in ventures],
        "name": [one.name for one in ventures],
        "aliases": [one.aliases for one in ventures],
        "label": [one.label for one in ventures],
        "kind": [one.kind for one in ventures],
        "since": [one.since for one in ventures],
        "until": [one.until for one in ventures],
        "phase": [one.phase for one in ventures],
        "ambition": [one.ambition for one in ventures],
        "region": [one.region for one in ventures],
        "look": [venture_key(one) for one in ventures],
    }


def _partners(partners: Sequence[PartnerNode]) -> Columns:
    return {
        "key": [one.id for one in partners],
        "name": [one.name for one in partners],
        "aliases": [one.aliases for one in partners],
        "kind": [one.kind for one in partners],
        "domain": [one.domain for one in partners],
        "region": [one.region for one in partners],
        "group": [(one.size or 1) if one.group else 0 for one in partners],
        "look": [partner_key(one) for one in partners],
    }


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


def _dates(subgraph: Subgraph) -> list[str]:
    found = {date for row in subgraph.ventures for date in (row.since, row.until)}
    for edge in subgraph.participations:
        found.add(edge.since)
        found.add(edge.until)
        if edge.observed:
            found.update(edge.observed)
    found.update(date for link in subgraph.links for date in (link.since, link.until))
    found.update(source.published for source in subgraph.sources)
    return sorted(date for date in found if date)


def _words(subgraph: Subgraph) -> Columns:
    """The words for the codes in use, by vocabulary; of roles also whether they take part."""
    ventures, partners = subgraph.ventures, subgraph.partners
    roles = {one.role: one.takes_part for one in subgraph.participations}
    relations = {one.relation for one in subgraph.links}
    said: dict[str, set[str | None]] = {
        "label": {one.label for one in ventures},
        "venture_kind": {one.kind for one in ventures},
        "phase": {one.phase for one in ventures},
        "partner_kind": {one.kind for one in partners},
        "domain": {one.domain for one in partners},
        "evidence": {"certain", "presumed", "possible"},
    }
    words: Columns = {
        vocabulary: {code: label(vocabulary, code) for code in sorted(filter(None, codes))}
        for vocabulary, codes in said.items()
    }
    words["role"] = {role: [label("role", role), roles[role]] for role in sorted(roles)}
    words["relation"] = {
        one: [words_of, inverse(one) or f"← {words_of}"]
        for one, words_of in ((one, label("relation", one)) for one in sorted(relations))
    }
    return words
