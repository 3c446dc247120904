"""Who counts as whom, by trying every way at every level of evidence."""

from __future__ import annotations

from tests.oracle.network import LEVELS, Asked, Net

Stands = dict[str, dict[str, str]]
"""Whom each partner counts as, with the evidence for that ("certain" where no day is asked for)."""


def stands(net: Net, asked: Asked) -> Stands:
    """Whom every partner counts as where it takes part."""
    links = [link for link in net.links if link.joins == "partner"]
    called = {one: one for one in net.partners}
    if asked.current_names:
        renamed: dict[str, str] = {}
        for link in links:
            if link.relation == "RENAMED_TO":
                renamed[link.from_id] = min(link.to_id, renamed.get(link.from_id, link.to_id))
        called = {one: _last(one, renamed) for one in net.partners}
    groups = {called[one.id] for one in net.partners.values() if one.is_group}
    ways: list[tuple[str, str, int]] = []
    parts: set[str] = set()
    for link in links:
        part, whole = called[link.from_id], called[link.to_id]
        if link.relation != "PART_OF" or part == whole or not net.holds(link, asked):
            continue
        level = LEVELS.index(net.level(link, asked.day) or "")
        if whole in groups and asked.expand_groups:
            ways.append((whole, part, level))
        if whole not in groups and asked.follow_parts:
            ways.append((part, whole, level))
            parts.add(part)
    found: Stands = {}
    for one in net.partners:
        start = called[one]
        found[one] = {
            end: level
            for place, level in enumerate(LEVELS)
            for end in _reached(start, [way for way in ways if way[2] >= place])
            if end not in parts
        } or {start: "certain"}
    return found


def linked(net: Net, asked: Asked) -> Stands:
    """Whom every partner counts as when it is itself meant: a group is a group."""
    return stands(net, asked._replace(expand_groups=False))


def _last(one: str, renamed: dict[str, str]) -> str:
    seen = [one]
    while (later := renamed.get(seen[-1])) and later not in seen:
        seen.append(later)
    return min(seen[seen.index(later) :]) if later else seen[-1]


def _reached(start: str, ways: list[tuple[str, str, int]]) -> set[str]:
    found = {start}
    while more := {end for begin, end, _level in ways if begin in found} - found:
        found |= more
    return found
