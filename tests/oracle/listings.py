"""Partners, ventures, members, search and statistics, as plain tuples in the fields' order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from schema.dates import earliest, latest, sort_key
from schema.names import fold, fold_name
from tests.oracle.network import (
    LEVELS,
    Asked,
    Link,
    Net,
    Participation,
    Partner,
    Venture,
    dated,
    highest,
    lowest,
    names,
)
from tests.oracle.standing import linked, stands
from tests.oracle.together import Counted, counted, others, partners_in, roles, taking_part

Row = tuple[Any, ...]


def partners(
    net: Net,
    asked: Asked,
    within: str | None,
    kind: str | None,
    domain: str | None,
    role: str | None,
    alone: bool,
) -> list[Row]:
    held = [*counted(net, asked)]
    somebody = {one for of_one in stands(net, asked).values() for one in of_one}
    rows = []
    for partner in net.partners.values():
        own = [one for one in held if one.partner == partner.id]
        fitting = [
            one
            for one in own
            if within in (None, one.fact.venture)
            and (one.fact.role == role if role else net.takes_part(one.fact))
        ]
        if (
            partner.id in somebody
            and kind in (None, partner.kind)
            and domain in (None, partner.domain)
            and not (alone and own)
            and (fitting or not (within or role))
        ):
            number = len({one.fact.venture for one in own if net.takes_part(one.fact)})
            rows.append(
                (
                    *(partner.id, partner.name, partner.kind, partner.domain, partner.region),
                    *(bool(partner.is_group), partner.size, number),
                    dated(highest(one.level for one in fitting), asked),
                    others(net, fitting, {partner.id}),
                    partner.sources,
                )
            )
    return sorted(rows, key=lambda row: names(row[1], row[0]))


def ventures(
    net: Net,
    asked: Asked,
    of: str | None,
    kind: str | None,
    label: str | None,
    started: str | None,
    ended: str | None,
    with_kind: list[str],
    with_domain: list[str],
) -> list[Row]:
    known = partners_in(net, asked)
    meant = set(linked(net, asked)[of]) if of else set()
    rows = []
    for one in net.ventures.values():
        own = [
            part
            for part in taking_part(net, asked)
            if part.partner in meant and part.fact.venture == one.id
        ]
        there = [net.partners[partner] for partner in known[one.id]]
        if (
            (own if of else net.holds(one, asked))
            and kind in (None, one.kind, one.label)
            and label in (None, one.label)
            and _within(one.since, started)
            and _within(one.until, ended)
            and set(with_kind) <= {partner.kind for partner in there}
            and set(with_domain) <= {partner.domain for partner in there}
        ):
            level = highest(part.level for part in own) if of else net.level(one, asked.day)
            rows.append(
                (
                    *(one.id, one.name, one.label, one.kind, one.since, one.until, one.phase),
                    *(len(there), roles(part.fact for part in own), dated(level, asked)),
                    *(one.region, one.sources),
                )
            )
    return sorted(rows, key=lambda row: names(row[1], row[0]))


def _within(date: str | None, period: str | None) -> bool:
    """Whether a date can lie in a period; one that is not known lies in none."""
    if period is None:
        return True
    first, _slash, last = period.partition("/")
    start, end = earliest(first), latest(last or first)
    return bool(date) and earliest(date) <= end and latest(date) >= start


def members(net: Net, venture: str, nested: bool, all_roles: bool, asked: Asked) -> list[Row]:
    sure = parts_of(net, venture, asked) if nested else {venture: "certain"}
    rows = [
        member(net, one, sure[one.fact.venture], asked)
        for one in counted(net, asked)
        if one.fact.venture in sure and (all_roles or net.takes_part(one.fact))
    ]
    return members_in_order(rows, venture)


def parts_of(net: Net, whole: str, asked: Asked) -> dict[str, str]:
    """All parts of a venture and theirs, with how sure the best way there is."""
    found: dict[str, str] = {}
    for place, level in enumerate(LEVELS):
        links = [
            link
            for link in net.links
            if link.joins == "venture"
            and link.relation == "PART_OF"
            and net.holds(link, asked)
            and LEVELS.index(net.level(link, asked.day) or "") >= place
        ]
        reached = {whole}
        while more := {link.from_id for link in links if link.to_id in reached} - reached:
            reached |= more
        found |= dict.fromkeys(reached, level)
    return found


def member(net: Net, one: Counted, sure: str, asked: Asked) -> Row:
    fact, partner = one.fact, net.partners[one.partner]
    return (
        *(partner.id, partner.name, partner.kind, partner.domain),
        *(fact.role, net.takes_part(fact), fact.since, fact.until),
        max(fact.observed, key=sort_key, default=None),
        dated(lowest([one.level, sure]), asked),
        *(fact.venture, net.ventures[fact.venture].name),
        () if fact.partner == partner.id else (net.partners[fact.partner].name,),
        fact.sources,
    )


def members_in_order(rows: Iterable[Row], first: str) -> list[Row]:
    return sorted(
        rows,
        key=lambda row: (
            row[10] != first,
            names(row[11], row[10]),
            names(row[1], row[0]),
            row[4],
            sort_key(row[6]),
            sort_key(row[7]),
            row[12],
            row[13],
            row[8] or "",
        ),
    )


def search(net: Net, text: str) -> list[Row]:
    words = fold(text).split()
    found = []
    everybody: list[tuple[Partner | Venture, str]] = []
    everybody += [(one, "Partner") for one in net.partners.values()]
    everybody += [(one, one.label) for one in net.ventures.values()]
    for one, label in everybody:
        called = [(name, fold(name)) for name in (one.name, *one.aliases)]
        equal = [name for name, _folded in called if fold_name(name) == fold_name(text)]
        whole = "\n".join(folded for _name, folded in called)
        if not (one.id == text or equal or (words and all(word in whole for word in words))):
            continue
        ranks = [
            0
            if name in equal
            else 1
            if folded.startswith(" ".join(words))
            else 2
            if all(f" {word}" in f" {folded}" for word in words)
            else 3
            if all(word in folded for word in words)
            else 4
            for name, folded in called
        ]
        place = ranks.index(min(ranks))
        order = (one.id != text, min(ranks), min(ranks) == 0 and place > 0)
        if one.id == text:
            order = (False, 0, False)
        found.append((order, names(one.name, one.id), label, one, called[place][0]))
    found.sort(key=lambda each: each[:2])
    return [(one.id, one.name, label, one.kind, by) for _order, _names, label, one, by in found]


def stats(net: Net, asked: Asked) -> list[Row]:
    """Each figure with the surest of the levels asked for on which it is the same."""
    found = _figures(net, asked)
    if asked.day is None:
        return [(*row, None) for row in found]
    levels = ("possible", "presumed", "certain")
    surer = levels[levels.index(asked.evidence) :]
    at_level = {
        level: {row[0]: row[1] for row in _figures(net, asked._replace(evidence=level))}
        for level in surer
    }
    return [
        (name, value, [level for level in surer if at_level[level][name] == value][-1])
        for name, value in found
    ]


def _figures(net: Net, asked: Asked) -> list[Row]:
    somebody = {one for of_one in stands(net, asked).values() for one in of_one}
    held = [fact for fact in net.participations if net.holds(fact, asked)]
    running = [one for one in net.ventures.values() if net.holds(one, asked)]
    links = [link.relation for link in net.links if net.holds(link, asked)]
    pairs = sum(len(partners_in(net, asked)[one.id]) for one in running)
    partners = len(somebody)

    def share(fitting: Iterable[Participation | Venture]) -> float:
        return len([*fitting]) / len(held) if held else 0.0

    relations = ("PART_OF", "SUCCEEDED_BY", "SUPPORTS", "COOPERATES_WITH")
    return [
        ("partners", partners),
        ("partners.alone", len(somebody - {one.partner for one in counted(net, asked)})),
        ("ventures", len(running)),
        *(
            (f"ventures.{label}", len([one for one in running if one.label == label]))
            for label in ("Coalition", "ProgrammeLine", "Project")
        ),
        ("participations", len(held)),
        ("participations.taking_part", len([fact for fact in held if net.takes_part(fact)])),
        *(
            (f"links.{name}", links.count(name))
            for name in (*relations, "MERGED_INTO", "RENAMED_TO")
        ),
        ("sources", len(net.sources)),
        ("claims", len(net.claims)),
        ("density", pairs / (partners * len(running)) if partners and running else 0.0),
        ("ventures_per_partner", pairs / partners if partners else 0.0),
        ("share.source", share(fact for fact in held if fact.sources)),
        ("share.since", share(fact for fact in held if fact.since)),
        ("share.observed", share(fact for fact in held if fact.observed)),
        ("participations_per_partner", len(held) / partners if partners else 0.0),
        ("partners_per_venture", pairs / len(running) if running else 0.0),
        *_core(net, asked),
        *_shares_of_facts(net, asked, held, running),
    ]


def _core(net: Net, asked: Asked) -> list[Row]:
    """The highest k at which anything is left of taking away all that has fewer."""
    joined = {
        ((one.fact.venture, "venture"), (one.partner, "partner")) for one in taking_part(net, asked)
    }
    k, core = 0, joined
    left = joined
    while left:
        k, core = k + 1, left
        left = joined
        while loose := {
            end
            for end in {end for pair in left for end in pair}
            if sum(end in pair for pair in left) <= k
        }:
            left = {pair for pair in left if not loose & set(pair)}
    counts = {
        sort: [len({end for pair in of for end in pair if end[1] == sort}) for of in (core, joined)]
        for sort in ("partner", "venture")
    }
    return [
        ("core.k", k),
        *((f"core.{sort}s", inner) for sort, (inner, _all) in counts.items()),
        *((f"periphery.{sort}s", all_ - inner) for sort, (inner, all_) in counts.items()),
    ]


def _shares_of_facts(
    net: Net, asked: Asked, held: list[Participation], running: list[Venture]
) -> list[Row]:
    links = [link for link in net.links if net.holds(link, asked)]
    of_time: list[Participation | Venture | Link] = [*held, *running, *links]
    every: list[Participation | Venture | Link | Partner] = [*of_time, *net.partners.values()]
    dated = [
        one
        for one in of_time
        if one.since or one.until or (isinstance(one, Participation) and one.observed)
    ]
    return [
        (
            "share.facts.source",
            len([one for one in every if one.sources]) / len(every) if every else 0.0,
        ),
        ("share.facts.dated", len(dated) / len(of_time) if of_time else 0.0),
    ]
