"""Which facts a change set touches: those that changed, and those whose evidence rests on them."""

from __future__ import annotations

from schema.changes import ChangeSet
from schema.facts import Facts, positions
from schema.tables import Row

Affected = dict[str, set[str]]
"""The ids of the facts whose columns, derived ones included, may have changed, by table."""
_P = positions("participation")
_V = positions("venture")
_L = positions("link")
_PARTNER, _VENTURE, _SOURCES = _P["partner"], _P["venture"], _P["sources"]


def affected(facts: Facts, changes: ChangeSet) -> Affected:
    """Return the ids of the facts to write: what changed, and what rests on that.

    facts: as they are with the changes applied; what was removed is not among the ids.
    """
    touched: dict[str, set[str]] = {table: set() for table in facts}
    ventures: set[str] = set()
    renamed: set[str] = set()
    sources: set[str] = set()
    for table, key, before, row in changes.rows:
        touched[table].add(key)
        either = [one for one in (before, row) if one is not None]
        if table == "participation":
            ventures.update(str(one[_VENTURE]) for one in either)
        elif table == "link":
            renamed.update(str(one[_L["from_id"]]) for one in either)
        elif table == "source" and before is not None:
            sources.add(key)
    ventures |= touched["venture"] | _citing(facts["venture"], _V["sources"], sources)
    participations = touched["participation"] & facts["participation"].keys()
    if touched["term"]:
        participations = set(facts["participation"])
    elif len(participations) < len(facts["participation"]):
        participations |= {
            key
            for key, row in facts["participation"].items()
            if row[_VENTURE] in ventures or row[_PARTNER] in renamed
        } | _citing(facts["participation"], _SOURCES, sources)
    links = {
        key
        for key, row in facts["link"].items()
        if key in touched["link"] or row[_L["from_id"]] in ventures or row[_L["to_id"]] in ventures
    } | _citing(facts["link"], _L["sources"], sources)
    written = {table: keys & facts[table].keys() for table, keys in touched.items()}
    return written | {
        "venture": ventures & facts["venture"].keys(),
        "participation": participations,
        "link": links,
    }


def _citing(rows: dict[str, Row], place: int, sources: set[str]) -> set[str]:
    if not sources:
        return set()
    return {key for key, row in rows.items() if not sources.isdisjoint(row[place])}  # type: ignore[arg-type]
