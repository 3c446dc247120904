"""Workload, gaps and the timeline, as plain tuples in the order of the rows' fields."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Any

from schema.dates import FIRST_DAY, LAST_DAY, earliest, latest
from tests.oracle.listings import partners
from tests.oracle.network import (
    Asked,
    Link,
    Net,
    Participation,
    Venture,
    dated,
    highest,
    lowest,
    names,
)
from tests.oracle.standing import linked, stands
from tests.oracle.together import Counted, others, partners_in, sources, taking_part

Row = tuple[Any, ...]
STEERING = frozenset(
    "steering_group_member steering_group_chair supplies_chair programme_manager network_director "
    "coordinator build_up_lead responsible_organisation".split()
)


def workload(net: Net, asked: Asked, partner: str | None) -> list[Row]:
    everything = taking_part(net, asked)
    of = len({one.fact.venture for one in everything})
    rows: list[Row] = []
    for key in {one.partner for one in everything}:
        own = [one for one in everything if one.partner == key]
        ventures = {one.fact.venture for one in own}
        labels = [net.ventures[venture].label for venture in ventures]
        steered = {one.fact.venture for one in own if one.fact.role in STEERING}
        more = [
            other
            for other in {one.partner for one in everything}
            if len({one.fact.venture for one in everything if one.partner == other}) > len(ventures)
        ]
        evidence = lowest(
            highest(one.level for one in own if one.fact.venture == venture) for venture in ventures
        )
        who = net.partners[key]
        rows.append(
            (
                *(len(more) + 1, key, who.name, who.kind, who.domain, len(ventures), of),
                *map(labels.count, ("Coalition", "ProgrammeLine", "Project")),
                len(steered),
                _roles(one for one in own if one.fact.role not in STEERING),
                _roles(one for one in own if one.fact.role in STEERING),
                dated(evidence, asked),
                others(net, own, {key}),
                sources(one.fact for one in own),
            )
        )
    meant = set(linked(net, asked)[partner]) if partner else set(net.partners)
    rows.sort(key=lambda row: (-row[5], -row[10], names(row[2], row[1])))
    return [row for row in rows if row[1] in meant]


def _roles(own: Iterable[Counted]) -> tuple[tuple[str, int], ...]:
    own = [*own]
    found = [
        (role, len({one.fact.venture for one in own if one.fact.role == role}))
        for role in {one.fact.role for one in own}
    ]
    return tuple(sorted(found, key=lambda one: (-one[1], one[0])))


def gaps(
    net: Net,
    asked: Asked,
    venture: str | None,
    domain: list[str],
    kind: list[str],
    role: list[str],
) -> list[Row]:
    looked_at = [
        one
        for one in net.ventures.values()
        if (one.id == venture if venture else net.holds(one, asked))
    ]
    wanted = [
        *(("domain", one) for one in domain),
        *(("partner_kind", one) for one in kind),
        *(("role", one) for one in role),
    ]
    if not wanted:
        every = {one.domain for one in net.partners.values() if one.domain}
        found = [("domain", one) for one in sorted(every - {"other"})]
    there = partners_in(net, asked)
    missing, unknown = [], []
    for one in sorted(looked_at, key=lambda one: names(one.name, one.id)):
        here = [net.partners[partner] for partner in there[one.id]]
        facts = [x for x in net.participations if x.venture == one.id and net.holds(x, asked)]
        has = {("domain", partner.domain) for partner in here}
        has |= {("partner_kind", partner.kind) for partner in here}
        has |= {("role", fact.role) for fact in facts}
        lacks = tuple(each for each in wanted or found if each not in has)
        about = (one.id, one.name, one.label, one.kind)
        rest = (None, None, (), len(here), dated(net.level(one, asked.day), asked), one.sources)
        if not here:
            unknown.append(("unknown", *about, (), *rest))
        elif lacks:
            missing.append(("missing", *about, lacks, *rest))
    missing.sort(key=lambda row: -len(row[5]))
    if wanted:
        return [*missing, *unknown]
    alone = [
        ("alone", row[0], row[1], "Partner", row[2], (), None, None, (), None, None, row[10])
        for row in partners(net, asked, None, None, None, None, True)
    ]
    return [*missing, *unknown, *_apart(net, asked, venture, there), *([] if venture else alone)]


def _apart(net: Net, asked: Asked, venture: str | None, there: dict[str, set[str]]) -> list[Row]:
    known = [
        one
        for one in sorted(net.ventures.values(), key=lambda one: names(one.name, one.id))
        if one.label == "Coalition" and net.holds(one, asked) and there[one.id]
    ]
    pairs = [*combinations(known, 2)]
    if venture:
        pairs = [(a, b) for a in known for b in known if a.id == venture != b.id]
    return [
        (
            *("apart", a.id, a.name, "Coalition", a.kind, (), b.id, b.name, (), None),
            dated(lowest([net.level(a, asked.day), net.level(b, asked.day)]), asked),
            tuple(sorted({*a.sources, *b.sources})),
        )
        for a, b in pairs
        if not there[a.id] & there[b.id]
    ]


def gaps_among(net: Net, asked: Asked, venture: str | None, group: str) -> list[Row] | None:
    """None where it is no group."""
    own = net.partners[group]
    if not own.is_group:
        return None
    anybody = any(
        there
        for one, there in partners_in(net, asked).items()
        if (one == venture if venture else net.holds(net.ventures[one], asked))
    )
    asked = asked._replace(expand_groups=False)
    counts_as = stands(net, asked)
    meant = set(counts_as[group])
    seen = [one for one in taking_part(net, asked) if venture in (None, one.fact.venture)]
    of_group = [one for one in seen if one.partner in meant]
    members: dict[str, list[tuple[str | None, tuple[str, ...]]]] = {}
    for link in net.links:
        into = link.to_id == group or meant & set(counts_as.get(link.to_id, ()))
        part_of = link.joins == "partner" and link.relation == "PART_OF"
        if part_of and into and net.holds(link, asked):
            for member, level in counts_as[link.from_id].items():
                if member not in meant:
                    known = lowest([net.level(link, asked.day), level])
                    members.setdefault(member, []).append((known, link.sources))
    rows: list[Row] = []
    for key, links in members.items():
        by_name = [one for one in seen if one.partner == key]
        where = by_name or of_group
        state = "by_name" if by_name else "through_group"
        if not where:
            state = "absent" if anybody else "unknown"
        levels = [highest(level for level, _sources in links)]
        levels += [highest(one.level for one in where)] if where else []
        said = {source for _level, of_link in links for source in of_link}
        who = net.partners[key]
        rows.append(
            (
                *(state, key, who.name, "Partner", who.kind, (), None, None),
                *(_where(net, where), None, dated(lowest(levels), asked)),
                tuple(sorted(said | {*sources(one.fact for one in where)})),
            )
        )
    if own.size is not None and own.size > len(members):
        rows.append(
            (
                *("not_named", group, own.name, "Partner", own.kind, (), None, None),
                *(_where(net, of_group), own.size - len(members)),
                dated(highest(one.level for one in of_group), asked),
                sources(one.fact for one in of_group),
            )
        )
    order = ("by_name", "through_group", "absent", "unknown", "not_named")
    return sorted(rows, key=lambda row: (order.index(row[0]), names(row[2], row[1])))


def _where(net: Net, held: Iterable[Counted]) -> tuple[str, ...]:
    found = {net.ventures[one.fact.venture].name for one in held}
    return tuple(sorted(found, key=lambda name: names(name, "")))


def timeline(net: Net, asked: Asked, one: tuple[str, str] | None) -> list[Row]:
    key, sort = one or (None, None)
    meant = set(linked(net, asked)[key]) if key and sort == "partner" else set()
    alike = {who for who, counted_as in linked(net, asked).items() if meant & set(counted_as)}
    rows = []
    for venture in net.ventures.values():
        if net.holds(venture, asked) and (one is None or one == (venture.id, "venture")):
            about: Row = ("venture", venture.id, venture.name, None, None, None)
            level = net.level(venture, asked.day)
            rows += _begin_and_end(net, asked, venture, about, level, ())
    for held in taking_part(net, asked):
        place = net.ventures[held.fact.venture]
        if one is None or one == (place.id, "venture") or held.partner in meant:
            who = net.partners[held.partner]
            about = ("participation", who.id, who.name, held.fact.role, place.id, place.name)
            behind = () if held.fact.partner == who.id else (net.partners[held.fact.partner].name,)
            rows += _begin_and_end(net, asked, held.fact, about, held.level, behind)
    for link in net.links:
        ends = {link.from_id, link.to_id}
        near = link.joins == sort and (key in ends or (sort == "partner" and ends & alike))
        if net.holds(link, asked) and (one is None or near):
            named: dict[str, Any] = {**net.partners} if link.joins == "partner" else net.ventures
            a, b = named[link.from_id], named[link.to_id]
            about = ("link", a.id, a.name, link.relation, b.id, b.name)
            rows += _begin_and_end(net, asked, link, about, net.level(link, asked.day), ())
    return sorted(rows, key=_in_time)


def _begin_and_end(
    net: Net,
    asked: Asked,
    fact: Venture | Participation | Link,
    about: Row,
    level: str | None,
    behind: tuple[str, ...],
) -> list[Row]:
    rows = []
    for event, field, date in (("begin", "since", fact.since), ("end", "until", fact.until)):
        given = date if date and date != ".." else None
        first, last = (earliest(given), latest(given)) if given else (FIRST_DAY, LAST_DAY)
        if given is None:
            if event == "begin" or not isinstance(fact, Venture) or fact.phase != "ended":
                continue
            texts = [latest(day) for one in fact.sources if (day := net.sources[one].published)]
            last = max(texts, default=LAST_DAY)
        said = {
            kind: tuple(
                sorted(
                    claim.text
                    for claim in net.claims
                    if (claim.kind, claim.about_key, claim.field) == (kind, fact.id, field)
                )
            )
            for kind in ("words", "reading")
        }
        rows.append(
            (
                *(given, None if first == FIRST_DAY else first, None if last == LAST_DAY else last),
                *(_precise(given), event, *about, said["words"], said["reading"]),
                *(dated(level, asked), behind, fact.sources),
            )
        )
    return rows


def _precise(date: str | None) -> str:
    if date is None:
        return "unknown"
    for mark, word in (("~", "about"), ("[..", "or_before"), ("..]", "or_after")):
        if mark in date:
            return word
    return ("year", "month", "day")[date.count("-")]


def _in_time(row: Row) -> tuple[Any, ...]:
    date, first, last, _precision, event, fact, a_id, a, relation, b_id, b, *rest = row
    return (
        *(first or last or LAST_DAY, last or LAST_DAY, event),
        ("venture", "participation", "link").index(fact),
        *(names(a, a_id), relation or "", names(b or "", b_id or ""), date or ""),
        *(rest[3], rest[2] or "", rest[4], rest[0], rest[1]),
    )
