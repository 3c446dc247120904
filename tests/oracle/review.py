"""Workload, gaps and the timeline, as plain tuples in the order of the rows' fields."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tests.oracle.network import Asked, Net, dated, highest, lowest, names
from tests.oracle.standing import linked
from tests.oracle.together import Counted, others, sources, taking_part

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
