"""Overlap, knowledge, overlaps and meetings, as plain tuples in the order of the rows' fields."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from itertools import combinations
from typing import Any, NamedTuple

from tests.oracle.network import LEVELS, Asked, Net, Participation, dated, highest, lowest, names
from tests.oracle.standing import linked, stands

Row = tuple[Any, ...]


class Counted(NamedTuple):
    """A participation as it is counted for a partner, with the evidence for that."""

    partner: str
    fact: Participation
    level: str | None


def counted(net: Net, asked: Asked, *, any_day: bool = False) -> Iterator[Counted]:
    """Every participation, whoever it counts for; any_day: also those that do not hold."""
    counts_as = stands(net, asked)
    for fact in net.participations:
        if any_day or net.holds(fact, asked):
            level = net.level(fact, asked.day)
            for partner, standing in counts_as[fact.partner].items():
                yield Counted(partner, fact, level and lowest([level, standing]))


def taking_part(net: Net, asked: Asked) -> list[Counted]:
    return [one for one in counted(net, asked) if net.takes_part(one.fact)]


def partners_in(net: Net, asked: Asked) -> dict[str, set[str]]:
    """The partners that take part in each venture."""
    found: dict[str, set[str]] = {venture: set() for venture in net.ventures}
    for one in taking_part(net, asked):
        found[one.fact.venture].add(one.partner)
    return found


def told_of(
    net: Net,
    asked: Asked,
    partners: Container[str] | None = None,
    ventures: Container[str] | None = None,
    pairs: Container[tuple[str, str]] | None = None,
    links: Iterable[Any] = (),
) -> tuple[str, ...]:
    """The sources of these taking part in these, of these pairs (None: any), and of links."""
    facts: list[Any] = [
        one.fact
        for one in taking_part(net, asked)
        if (partners is None or one.partner in partners)
        and (ventures is None or one.fact.venture in ventures)
        and (pairs is None or (one.partner, one.fact.venture) in pairs)
    ]
    return sources([*facts, *links])


def coincide(
    net: Net, facts: Iterable[Participation], enough: Callable[[list[Participation]], bool]
) -> str | None:
    """The highest level at which on some day those that hold are enough."""
    facts = [*facts]
    found = None
    for day in net.days():
        known = [(fact, net.level(fact, day)) for fact in facts]
        for level in LEVELS:
            held = [fact for fact, own in known if own and LEVELS.index(own) >= LEVELS.index(level)]
            if enough(held):
                found = highest([found, level])
    return found


def overlap(
    net: Net,
    ventures: list[str],
    asked: Asked,
    at_least: int | None,
    any_other: bool,
    role: str | None,
) -> list[Row]:
    def fits(fact: Participation) -> bool:
        right = fact.role == role if role else net.takes_part(fact)
        return right and fact.venture in ventures

    def enough(facts: Iterable[Participation]) -> bool:
        found = {fact.venture for fact in facts}
        if any_other:
            return ventures[0] in found and len(found) > 1
        return len(found) >= (at_least or len(ventures))

    rows = []
    for partner in net.partners.values():
        own = [one for one in counted(net, asked) if one.partner == partner.id and fits(one.fact)]
        if not enough(one.fact for one in own):
            continue
        ever = [
            one.fact
            for one in counted(net, asked, any_day=True)
            if one.partner == partner.id and fits(one.fact)
        ]
        evidence = [
            level
            for level in LEVELS
            if enough(
                one.fact for one in own if LEVELS.index(one.level or "") >= LEVELS.index(level)
            )
        ]
        rows.append(
            (
                *(partner.id, partner.name, partner.kind, partner.domain),
                len({one.fact.venture for one in own}),
                tuple(
                    (venture, roles(one.fact for one in own if one.fact.venture == venture))
                    for venture in ventures
                ),
                coincide(net, ever, enough),
                dated(highest(evidence), asked),
                others(net, own, {partner.id}),
                sources(one.fact for one in own),
            )
        )
    return sorted(rows, key=lambda row: (-row[4], names(row[1], row[0])))


def knowledge(net: Net, ventures: list[str], asked: Asked) -> list[Row]:
    known = partners_in(net, asked)
    return [(one, net.ventures[one].name, len(known[one])) for one in ventures]


def overlaps(net: Net, venture: str | None, minimum: int, asked: Asked) -> list[Row]:
    partners = partners_in(net, asked)
    order = sorted(net.ventures.values(), key=lambda one: names(one.name, one.id))
    if venture:
        pairs = [(net.ventures[venture], other) for other in order if other.id != venture]
    else:
        pairs = [*combinations(order, 2)]
    rows = []
    for a, b in pairs:
        shared = partners[a.id] & partners[b.id]
        if len(shared) < minimum:
            continue
        best = [
            highest(
                one.level
                for one in taking_part(net, asked)
                if one.partner == partner and one.fact.venture == side.id
            )
            for partner in shared
            for side in (a, b)
        ]
        sizes = len(partners[a.id]), len(partners[b.id])
        alike = len(shared) / len(partners[a.id] | partners[b.id])
        told = told_of(net, asked, shared, {a.id, b.id})
        named = (a.id, a.name, b.id, b.name)
        rows.append((*named, len(shared), *sizes, alike, dated(lowest(best), asked), told))
    return sorted(
        rows, key=lambda row: (-row[4], -row[7], names(row[1], row[0]), names(row[3], row[2]))
    )


def best_in(net: Net, asked: Asked) -> dict[str, dict[str, str | None]]:
    """In which ventures each partner takes part, with the best evidence."""
    best: dict[str, dict[str, str | None]] = {}
    for one in taking_part(net, asked):
        own = best.setdefault(one.partner, {})
        own[one.fact.venture] = highest([own.get(one.fact.venture), one.level])
    return best


def together(net: Net, partner: str | None, minimum: int, asked: Asked) -> list[Row]:
    """Pairs of partners by the ventures of both."""
    best = best_in(net, asked)
    order = sorted(best, key=lambda one: names(net.partners[one].name, one))
    if partner:
        meant = [one for one in linked(net, asked)[partner] if one in best]
        pairs = [(one, other) for one in meant for other in order if other != one]
    else:
        pairs = [*combinations(order, 2)]
    rows = []
    for a, b in pairs:
        shared = set(best[a]) & set(best[b])
        if len(shared) < minimum:
            continue
        level = lowest(of[venture] for venture in shared for of in (best[a], best[b]))
        named = (a, net.partners[a].name, b, net.partners[b].name)
        alike = len(shared) / len({*best[a], *best[b]})
        sizes = (len(shared), len(best[a]), len(best[b]))
        told = told_of(net, asked, {a, b}, shared)
        rows.append((*named, *sizes, alike, dated(level, asked), told))
    return sorted(
        rows, key=lambda row: (-row[4], -row[7], names(row[1], row[0]), names(row[3], row[2]))
    )


def suggest(net: Net, venture: str | None, partner: str | None, asked: Asked) -> list[Row]:
    """Candidates by walking from every candidate to every member over every venture."""
    best = best_in(net, asked)
    parts = [
        link
        for link in net.links
        if link.joins == "venture" and link.relation == "PART_OF" and net.holds(link, asked)
    ]
    if venture:
        pairs = [(one, venture) for one in best]
    else:
        going = [one.id for one in net.ventures.values() if one.phase != "ended"]
        pairs = [(one, there) for one in linked(net, asked)[partner or ""] for there in going]
    rows = []
    for one, there in pairs:
        if one not in best or there in best[one]:
            continue
        members = sorted(member for member in best if there in best[member])
        ways = [
            (member, other)
            for member in members
            for other in sorted(best[member])
            if other in best[one]
        ]
        many = {other: sum(other in own for own in best.values()) for _who, other in ways}
        score = sum(
            sum(1 / (len(best[member]) * many[other]) for who, other in ways if who == member)
            for member in members
        )
        levels = [best[one][other] for _member, other in ways]
        levels += [level for member, other in ways for level in (best[member][other],)]
        levels += [best[member][there] for member, _other in ways]
        met = [
            (member, net.partners[member].name, sum(way[0] == member for way in ways))
            for member in {member for member, _other in ways}
        ]
        needed = {(one, other) for _member, other in ways} | {*ways}
        needed |= {(member, there) for member, _other in ways}
        nearby, over = [], []
        for link in parts:
            for here, beyond, relation in (
                (link.from_id, link.to_id, "parent"),
                (link.to_id, link.from_id, "part"),
            ):
                if here == there and beyond in best[one]:
                    nearby.append((relation, beyond, net.ventures[beyond].name))
                    levels += [net.level(link, asked.day), best[one][beyond]]
                    needed.add((one, beyond))
                    over.append(link)
        if not ways and not nearby:
            continue
        who = net.partners[one]
        rows.append(
            (
                *(one, who.name, who.kind, who.domain, there, net.ventures[there].name, score),
                tuple(sorted(met, key=lambda row: (-row[2], names(row[1], row[0])))),
                _lacking(who.domain, [net.partners[member].domain for member in members]),
                _lacking(who.kind, [net.partners[member].kind for member in members]),
                tuple(sorted(nearby, key=lambda row: (row[0], names(row[2], row[1])))),
                dated(lowest(levels), asked),
                told_of(net, asked, pairs=needed, links=over),
            )
        )
    return sorted(
        rows,
        key=lambda row: (-row[6], -len(row[10]), names(row[1], row[0]), names(row[5], row[4])),
    )


def _lacking(own: str | None, theirs: list[str | None]) -> str | None:
    return own if own and theirs and own not in theirs else None


def meet(net: Net, partners: list[str], asked: Asked) -> list[Row]:
    meant = {one: set(linked(net, asked)[one]) for one in partners}
    rows = []
    for venture in net.ventures.values():

        def in_it(facts: Iterable[Counted], partner: str, here: str = venture.id) -> list[Counted]:
            return [
                one
                for one in facts
                if one.partner in meant[partner]
                and one.fact.venture == here
                and net.takes_part(one.fact)
            ]

        own = {one: in_it(counted(net, asked), one) for one in partners}
        if not all(own.values()):
            continue
        ever = {one: in_it(counted(net, asked, any_day=True), one) for one in partners}
        every = [one for of_one in own.values() for one in of_one]

        def together(held: list[Participation], ever: dict[str, list[Counted]] = ever) -> bool:
            return all(any(one.fact in held for one in of_one) for of_one in ever.values())

        facts = {one.fact for of_one in ever.values() for one in of_one}
        rows.append(
            (
                *(venture.id, venture.name, venture.label, venture.kind),
                *(venture.since, venture.until),
                tuple((one, roles(held.fact for held in own[one])) for one in partners),
                coincide(net, facts, together),
                dated(
                    lowest(highest(one.level for one in of_one) for of_one in own.values()), asked
                ),
                others(net, every, set(partners)),
                sources(one.fact for one in every),
            )
        )
    return sorted(rows, key=lambda row: names(row[1], row[0]))


def roles(facts: Iterable[Participation]) -> tuple[str, ...]:
    return tuple(sorted({fact.role for fact in facts}))


def sources(facts: Iterable[Any]) -> tuple[str, ...]:
    return tuple(sorted({source for fact in facts for source in fact.sources}))


def others(net: Net, facts: Iterable[Counted], own: set[str]) -> tuple[str, ...]:
    """The names of the partners whose participations these are, other than the partner itself."""
    behind = {one.fact.partner for one in facts} - own
    return tuple(sorted({net.partners[one].name for one in behind}))
