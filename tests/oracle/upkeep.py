"""What changed between two days, from the levels of every fact on both, as plain tuples."""

from __future__ import annotations

import re
from itertools import combinations
from typing import Any

from schema.dates import latest, sort_key
from schema.names import fold_name
from tests.oracle.network import LEVELS, Asked, Link, Net, Venture, highest, lowest, names
from tests.oracle.standing import stands

Row = tuple[Any, ...]
Sides = tuple[str | None, str | None]


def compare(net: Net, before: str, after: str, asked: Asked) -> list[Row]:
    days = (before, after)
    rows = [*_plain(net, days), *_pairs(net, days, asked)]
    enough = LEVELS.index(asked.evidence)
    places = ("new", "ended", "changed"), ("venture", "participation", "link")
    return sorted(
        (row for row in rows if LEVELS.index(row[11]) >= enough),
        key=lambda row: (
            places[0].index(row[0]),
            places[1].index(row[1]),
            names(row[4], row[3]),
            names(row[6] or "", row[5] or ""),
            row[2] or "",
        ),
    )


def _difference(sides: Sides) -> tuple[str, str] | None:
    """What happened between two levels, and how sure that is."""
    match sides:
        case (None, None):
            return None
        case (None, str(level)):
            return "new", level
        case (str(level), None):
            return "ended", level
        case ("possible", "presumed" | "certain"):
            return "new", "possible"
        case ("presumed" | "certain", "possible"):
            return "ended", "possible"
    return None


def _plain(net: Net, days: tuple[str, str]) -> list[Row]:
    rows = []
    facts: list[Venture | Link] = [*net.ventures.values(), *net.links]
    for one in facts:
        sides = (net.level(one, days[0]), net.level(one, days[1]))
        if not (found := _difference(sides)):
            continue
        ends: Row = (one.id, one.name, None, None) if isinstance(one, Venture) else ()
        if isinstance(one, Link):
            called: dict[str, Any] = dict(net.partners if one.joins == "partner" else net.ventures)
            ends = (one.from_id, called[one.from_id].name, one.to_id, called[one.to_id].name)
        sort = ("venture", None) if isinstance(one, Venture) else ("link", one.relation)
        what, sure = found
        rows.append(
            (what, *sort, *ends, (), (), *sides, sure, one.since, one.until, (), one.sources)
        )
    return rows


def _pairs(net: Net, days: tuple[str, str], asked: Asked) -> list[Row]:
    who = [stands(net, asked._replace(day=day, evidence="possible")) for day in days]
    facts: dict[tuple[str, str], list[tuple[Any, Sides]]] = {}
    for one in net.participations:
        if not net.takes_part(one):
            continue
        levels = [net.of_partner(one, day) for day in days]
        for counted in {*who[0][one.partner], *who[1][one.partner]}:
            sides = [
                lowest((level, stand))
                if level and (stand := of_day[one.partner].get(counted))
                else None
                for level, of_day in zip(levels, who, strict=True)
            ]
            if any(sides):
                held = facts.setdefault((counted, one.venture), [])
                held.append((one, (sides[0], sides[1])))
    return [row for pair, held in facts.items() if (row := _pair(net, pair, held))]


def _pair(net: Net, pair: tuple[str, str], held: list[tuple[Any, Sides]]) -> Row | None:
    by_role = {
        role: tuple(
            highest(sides[side] for one, sides in held if one.role == role) for side in (0, 1)
        )
        for role in sorted({one.role for one, _sides in held})
    }
    found = [one for sides in by_role.values() if (one := _difference((sides[0], sides[1])))]
    if not found:
        return None
    before, after = (highest(sides[side] for sides in by_role.values()) for side in (0, 1))
    kinds = {what for what, _level in found}
    if before is None or after is None:
        what, sure = _difference((before, after)) or ("", "")
    elif before == "possible" and kinds == {"new"}:
        what, sure = "new", "possible"
    elif after == "possible" and kinds == {"ended"}:
        what, sure = "ended", "possible"
    else:
        surest = highest(level for _what, level in found)
        what, sure = "changed", lowest((before, after, surest)) or ""
    partner, venture = net.partners[pair[0]], net.ventures[pair[1]]
    every = [one for one, _sides in held]
    untils = [one.until for one in every]
    return (
        *(what, "participation", None, partner.id, partner.name, venture.id, venture.name),
        tuple(role for role, sides in by_role.items() if sides[0]),
        tuple(role for role, sides in by_role.items() if sides[1]),
        *(before, after, sure),
        min((one.since for one in every), key=sort_key),
        None if None in untils else max(untils, key=sort_key),
        tuple(
            sorted({net.partners[one.partner].name for one in every if one.partner != partner.id})
        ),
        tuple(sorted({source for one in every for source in one.sources})),
    )


Known = tuple[str, str, str | None]


def quality(net: Net, day: str) -> set[Known]:
    """What is to be looked at in facts by themselves, as (what, id, evidence on the day)."""
    facts: list[Any] = [*net.partners.values(), *net.ventures.values()]
    facts += [*net.participations, *net.links]
    found = {("no_source", one.id) for one in facts if not one.sources}
    dated: list[Any] = [one for one in facts if hasattr(one, "since")]
    found |= {
        ("undated", one.id)
        for one in dated
        if not (one.since or one.until or getattr(one, "observed", ()))
    }
    for one in net.ventures.values():
        if one.phase == "ended" and one.until in (None, ".."):
            found.add(("no_end", one.id))
        if one.phase == "running":
            inside = [part for part in net.participations if part.venture == one.id]
            cited = {source for part in inside for source in part.sources} | {*one.sources}
            told = [net.sources[source].published for source in cited]
            told += [seen for part in inside for seen in part.observed]
            limit = f"{int(day[:4]) - 2}{day[4:]}"
            if not any(date and latest(date) >= limit for date in told):
                found.add(("stale", one.id))
    parts = [link for link in net.links if link.joins == "partner" and link.relation == "PART_OF"]
    whole = {link.to_id for link in parts}
    groups = {key for key, one in net.partners.items() if one.is_group}
    found |= {("group", key) for key in groups - whole}
    levels = {each.id: net.level(each, day) for each in dated}
    return {(what, key, levels.get(key)) for what, key in found}


def contradictions(net: Net, day: str | None) -> list[Row]:
    """What texts say otherwise, in the order of rows."""
    entities: dict[str, Any] = {**net.partners, **net.ventures}
    dated: dict[str, Any] = {**net.ventures}
    dated |= {one.id: one for one in net.participations}
    dated |= {one.id: one for one in net.links}
    rows = []
    for claim in net.claims:
        if claim.kind != "reading":
            continue
        ends = [entities[one].name for one in claim.about_key.split("|") if one in entities]
        fact = dated.get(claim.about_key)
        level = net.level(fact, day) if day and fact else None
        cited = tuple(dict.fromkeys((*claim.value_sources, *claim.sources)))
        about = (claim.about_table, claim.about_key, " – ".join(ends), claim.field)
        rows.append(("contradiction", *about, claim.text, claim.value, level, cited))
    return sorted(
        rows, key=lambda row: (*names(row[3], row[2]), row[1], row[4] or "", row[5], row[6] or "")
    )


def duplicates(net: Net, day: str | None) -> set[tuple[str, str, str, str | None]]:
    """Names that may mean the same, every one held against every other: sort, ids, evidence."""
    found = set()
    sorts: tuple[tuple[str, dict[str, Any]], ...] = (
        ("partner", {**net.partners}),
        ("venture", {**net.ventures}),
    )
    for sort, of in sorts:
        for one, other in combinations(sorted(of), 2):
            a, b = of[one], of[other]
            same = {*map(fold_name, (a.name, *a.aliases))} & {*map(fold_name, (b.name, *b.aliases))}
            if same or _one_letter(fold_name(a.name), fold_name(b.name)):
                level = None
                if day and sort == "venture":
                    levels = [net.level(a, day), net.level(b, day)]
                    level = lowest(levels) if all(levels) else None
                found.add((sort, one, b.name if b.name != a.name else f"{b.name} ({other})", level))
    return found


def _one_letter(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    if len(short) < 8 or re.findall(r"\d+", a) != re.findall(r"\d+", b):
        return False
    if len(short) == len(long):
        return sum(one != other for one, other in zip(a, b, strict=True)) == 1
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
