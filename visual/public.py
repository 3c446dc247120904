"""What goes into a page: an allow-list of fields, and a shorter one for a web site.

A field that a fact gets one day stays out of pages until it is named here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from queries.own import Own
from queries.subgraph import (
    Claim,
    LinkEdge,
    ParticipationEdge,
    PartnerNode,
    SourceText,
    Subgraph,
    VentureNode,
    sources_of,
)
from schema.language import _, ngettext
from visual.links import is_web

_TIME = ("since", "until", "evidence", "window")
NAMED: dict[type, tuple[str, ...]] = {
    PartnerNode: ("id", "name", "aliases", "kind", "domain", "region", "group", "size", "sources"),
    VentureNode: (
        *("id", "name", "aliases", "label", "kind", "phase", "ambition", "region"),
        *("since", "until", "window", "sources"),
    ),
    ParticipationEdge: ("partner", "venture", "role", "takes_part", "observed", *_TIME, "sources"),
    LinkEdge: ("from_id", "relation", "to_id", *_TIME, "sources"),
    SourceText: ("id", "title", "publisher", "published", "url"),
    Claim: (
        *("kind", "about_table", "about_key", "field", "value", "value_sources"),
        *("text", "sources", "note"),
    ),
}
# Of a web site: no claims at all, for they hold notes and what was meant for our own eyes.
_EMPTY: dict[str, Any] = {"aliases": (), "region": (), "sources": (), "observed": ()}


class Inside(NamedTuple):
    """What is in a page, in words: how many of what, which fields, what was left out."""

    counts: str
    fields: str
    left_out: str


def published(subgraph: Subgraph, *, public: bool) -> Subgraph:
    """Return a subgraph with the named fields of its facts and nothing else.

    public: for a web site; also without other readings and notes, and without addresses of
    sources that are no web page (a file's name, a letter's place) or that hold a password.
    """
    sources = subgraph.sources
    if public:
        cited = sources_of(
            subgraph.partners, subgraph.ventures, subgraph.participations, subgraph.links
        )
        sources = tuple(
            one if _is_public(one.url) else one._replace(url=None)
            for one in sources
            if one.id in cited
        )
    return subgraph._replace(
        partners=_named(subgraph.partners),
        ventures=_named(subgraph.ventures),
        participations=_named(subgraph.participations),
        links=_named(subgraph.links),
        sources=_named(sources),
        claims=() if public else _named(subgraph.claims),
    )


def _is_public(url: str | None) -> bool:
    return url is None or (is_web(url) and "@" not in url.split("//", 1)[1].split("/", 1)[0])


def _named(rows: tuple[Any, ...]) -> tuple[Any, ...]:
    """The rows with every field that is not named made empty."""
    if not rows:
        return rows
    blank = {
        field: _EMPTY.get(field) for field in rows[0]._fields if field not in NAMED[type(rows[0])]
    }
    return tuple(row._replace(**blank) for row in rows) if blank else rows


def inside(whole: Subgraph, shown: Subgraph, own: Own | None = None) -> Inside:
    """Return what is in a page for a web site, and what of the whole was left out of it."""
    counts = [
        ngettext("{count} partner", "{count} partners", len(shown.partners)),
        ngettext("{count} venture", "{count} ventures", len(shown.ventures)),
        ngettext("{count} participation", "{count} participations", len(shown.participations)),
        ngettext("{count} link", "{count} links", len(shown.links)),
        ngettext("{count} source", "{count} sources", len(shown.sources)),
    ]
    numbers = [len(part) for part in shown[:5]]
    said = ", ".join(
        text.format(count=number) for text, number in zip(counts, numbers, strict=True)
    )
    notes = len(whole.claims)
    without = {one.id for one in shown.sources if not one.url}
    addresses = sum(bool(one.url) and one.id in without for one in whole.sources)
    left = [
        ngettext("{count} other reading or note", "{count} other readings or notes", notes),
        ngettext(
            "{count} address that is no public web page",
            "{count} addresses that are no public web page",
            addresses,
        ),
    ]
    counted = [
        text.format(count=count)
        for text, count in zip(left, (notes, addresses), strict=True)
        if count
    ]
    files = _("where the store is, and from which files the facts came")
    return Inside(
        _("In it: {counts}.").format(counts=said),
        _("Fields: {fields}.").format(fields="; ".join(_fields(own))),
        _("Left out: {left}.").format(left="; ".join([*counted, files, *_own_left(own)])),
    )


def _own_left(own: Own | None) -> list[str]:
    if own is None or not own.left:
        return []
    return [_("columns of your own: {names}").format(names=", ".join(own.left))]


def _fields(own: Own | None) -> Sequence[str]:
    said = [
        _("partners: name, other names, kind, domain, region, group, sources"),
        _("ventures: name, other names, kind, period, phase, ambition, region, sources"),
        _("participations: role, period, days seen, evidence, sources"),
        _("links: relation, period, evidence, sources"),
        _("sources: title, publisher, date, web address"),
    ]
    if own and own.names:
        said.append(_("columns of your own: {names}").format(names=", ".join(own.names)))
    return said
