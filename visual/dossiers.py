"""What the page tells of each partner, venture and source, in words."""

from __future__ import annotations

from urllib.parse import urlsplit

from queries.subgraph import PartnerNode, SourceText, VentureNode
from schema.language import _, ngettext
from schema.vocabulary import label
from visual.lines import Numbers, Row
from visual.looks import partner_key, venture_key
from visual.words import capital, day, period

_UNKNOWN = (None, "", "unknown")


def venture(venture: VentureNode, members: int, at: Numbers, *, partial: bool) -> Row:
    """Return what the page tells of a venture; partial: the map leaves members out."""
    kind = label("label", venture.label) if venture.kind in _UNKNOWN else None
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
        "count": _members(members, partial),
        "facts": [fact for fact in facts if fact[1]],
        "period": period(venture.since, venture.until),
        "phase": label("phase", venture.phase),
        "region": ", ".join(venture.region),
        "sources": at.cited(venture.sources),
    }


def partner(partner: PartnerNode, seats: int, at: Numbers, *, partial: bool) -> Row:
    """Return what the page tells of a partner; partial: the map leaves ventures out."""
    kind = _("partner, kind unknown")
    if partner.kind not in _UNKNOWN:
        kind = label("partner_kind", partner.kind)
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
        "count": _seats(seats, partial),
        "facts": [fact for fact in facts if fact[1]],
        "domain": label("domain", partner.domain),
        "region": ", ".join(partner.region),
        "sources": at.cited(partner.sources),
    }


def _members(count: int, partial: bool) -> str:
    if partial:
        if not count:
            return _("no members on this map")
        return ngettext("{count} member on this map", "{count} members on this map", count).format(
            count=count
        )
    if not count:
        return _("no members known")
    return ngettext("{count} member", "{count} members", count).format(count=count)


def _seats(count: int, partial: bool) -> str:
    if partial:
        if not count:
            return _("no participations on this map")
        return ngettext(
            "takes part in {count} venture on this map",
            "takes part in {count} ventures on this map",
            count,
        ).format(count=count)
    if not count:
        return _("no participations known")
    return ngettext(
        "takes part in {count} venture", "takes part in {count} ventures", count
    ).format(count=count)


def source(source: SourceText) -> Row:
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
