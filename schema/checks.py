"""What can be wrong between the facts of a network: references, cycles, dates of parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from schema.dates import earliest, latest
from schema.errors import Problem
from schema.facts import Facts, positions
from schema.language import _
from schema.tables import TABLES, Row

Places = Mapping[tuple[str, str], tuple[str, str, int]]
"""Where a fact, by table and id, was read: file, sheet, row."""
_IN_FILES = {"from_id": "from", "to_id": "to"}
_Found = tuple[str, str, str, str, str, str]


def check(facts: Facts, places: Places | None = None) -> list[Problem]:
    """Return what is wrong between facts, each by itself being right.

    Errors: references to what is not there, cycles in PART_OF. Notices: parts whose dates lie
    outside those of the whole. By table, then in the order of the facts. Linear in their number.
    """
    found = [*_dangling(facts), *_cycles(facts), *_outside(facts)]
    return [_problem(one, places or {}) for one in found]


def _problem(found: _Found, places: Places) -> Problem:
    table, key, message, column, value, severity = found
    file, sheet, row = places.get((table, key), ("", "", None))
    return Problem(message, file, sheet, row, _IN_FILES.get(column, column), value, severity)


def _dangling(facts: Facts) -> Iterator[_Found]:
    for table in TABLES.values():
        rows, places = facts[table.name], positions(table.name)
        for field in table.fields:
            if field.refers and field.type == "list":
                yield from _missing_in_lists(facts, table.name, field.name, field.refers)
            elif field.refers:
                targets = facts[field.refers]
                at = places[field.name]
                if {row[at] for row in rows.values()} <= targets.keys():
                    continue
                for key, row in rows.items():
                    if row[at] not in targets:
                        yield _no_target(table.name, key, field.name, field.refers, str(row[at]))
    at, places = positions("link")["joins"], positions("link")
    for key, row in facts["link"].items():
        for end in ("from_id", "to_id"):
            joins, target = str(row[at]), str(row[places[end]])
            if target not in facts[joins]:
                yield _no_target("link", key, end, joins, target)


def _missing_in_lists(facts: Facts, table: str, field: str, refers: str) -> Iterator[_Found]:
    at, targets = positions(table)[field], facts[refers].keys()
    rows: dict[str, Any] = facts[table]
    if set().union(*(row[at] for row in rows.values())) <= targets:
        return
    for key, row in rows.items():
        for target in row[at]:
            if target not in targets:
                yield _no_target(table, key, field, refers, target)


def _no_target(table: str, key: str, field: str, refers: str, target: str) -> _Found:
    messages = {
        "partner": _("{table} “{key}” refers to partner “{target}”, which is not there"),
        "venture": _("{table} “{key}” refers to venture “{target}”, which is not there"),
        "source": _("{table} “{key}” refers to source “{target}”, which is not there"),
    }
    message = messages[refers].format(table=_table(table), key=key, target=target)
    return table, key, message, field, target, "error"


def _table(table: str) -> str:
    names = {
        "partner": _("partner"),
        "venture": _("venture"),
        "participation": _("participation"),
        "link": _("link"),
        "claim": _("claim"),
    }
    return names[table]


def _cycles(facts: Facts) -> Iterator[_Found]:
    places = positions("link")
    for joins in ("venture", "partner"):
        parents: dict[str, list[str]] = {}
        links: dict[tuple[str, str], str] = {}
        for key, row in _parts(facts, joins):
            child, parent = str(row[places["from_id"]]), str(row[places["to_id"]])
            parents.setdefault(child, []).append(parent)
            links[child, parent] = key
        for cycle in _found_cycles(parents):
            key = links[cycle[-2], cycle[-1]]
            shown = " → ".join(_name(facts, joins, one) for one in cycle)
            message = _("PART_OF goes round in a circle: {cycle}").format(cycle=shown)
            yield "link", key, message, "to_id", cycle[-1], "error"


def _found_cycles(parents: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """Yield a cycle for each step that leads back to where a walk upward has come from."""
    done: set[str] = set()
    for start in parents:
        trail: dict[str, Iterator[str]] = {}
        if start not in done:
            trail[start] = iter(parents[start])
        while trail:
            here = next(reversed(trail))
            parent = next(trail[here], None)
            if parent is None:
                done.add(here)
                del trail[here]
            elif parent in trail:
                steps = list(trail)
                yield [*steps[steps.index(parent) :], parent]
            elif parent not in done:
                trail[parent] = iter(parents.get(parent, ()))


def _parts(facts: Facts, joins: str) -> Iterator[tuple[str, Row]]:
    places = positions("link")
    for key, row in facts["link"].items():
        if row[places["relation"]] == "PART_OF" and row[places["joins"]] == joins:
            yield key, row


def _outside(facts: Facts) -> Iterator[_Found]:
    """Yield the parts that surely began before their whole or ended after it.

    A link that has a since of its own says that the part may be older; likewise until.
    """
    links, ventures = positions("link"), positions("venture")
    since, until = ventures["since"], ventures["until"]
    for key, link in _parts(facts, "venture"):
        child: Any = facts["venture"].get(str(link[links["from_id"]]))
        parent: Any = facts["venture"].get(str(link[links["to_id"]]))
        if not child or not parent:
            continue
        names = {"child": child[ventures["name"]], "parent": parent[ventures["name"]]}
        if not link[links["since"]] and latest(child[since]) < earliest(parent[since]):
            message = _(
                "“{child}” ({since}) began before “{parent}” ({whole}), of which it is part"
            )
            text = message.format(**names, since=child[since], whole=parent[since])
            yield "link", key, text, "from_id", str(child[0]), "notice"
        if not link[links["until"]] and earliest(child[until]) > latest(parent[until]):
            message = _("“{child}” ({until}) ends after “{parent}” ({whole}), which it is part of")
            text = message.format(**names, until=child[until], whole=parent[until])
            yield "link", key, text, "from_id", str(child[0]), "notice"


def _name(facts: Facts, table: str, key: str) -> str:
    row = facts[table].get(key)
    return str(row[positions(table)["name"]]) if row else key
