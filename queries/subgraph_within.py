"""What lies within a few steps of some names, and who counts as whom on the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from queries.naming import resolve
from queries.reading import Reader, Scope, ask
from queries.standing import Stand, standing


class Parts(NamedTuple):
    """The ids of partners and ventures."""

    partners: set[str]
    ventures: set[str]


class Who:
    """Whom partners count as in facts of one sort, and how sure that is."""

    def __init__(self, stands: Iterable[Stand]) -> None:
        self._counted: dict[str, dict[str, str | None]] = {}
        self._behind: dict[str, list[str]] = {}
        for partner, counted, level in stands:
            self._counted.setdefault(partner, {})[counted] = level
            self._behind.setdefault(counted, []).append(partner)

    def counted(self, partner: str) -> dict[str, str | None]:
        """Return whom a partner counts as, with the evidence for that."""
        return self._counted.get(partner) or {partner: None}

    def behind(self, partners: Iterable[str]) -> list[str]:
        """Return all who count as one of these partners."""
        wanted = set(partners)
        own = {one for one in wanted if one not in self._counted}
        return sorted(own.union(*(self._behind.get(one, ()) for one in wanted)))


class Standing(NamedTuple):
    """Who counts as whom: where they take part, and where they are linked (a group is itself)."""

    taking_part: Who
    linked: Who

    @classmethod
    def asked(cls, reader: Reader, scope: Scope) -> Standing:
        linked = Who(standing(reader, scope._replace(expand_groups=False)))
        return cls(Who(standing(reader, scope)) if scope.expand_groups else linked, linked)


def find_within(
    reader: Reader, focus: Sequence[str], depth: int, scope: Scope, who: Standing
) -> Parts:
    """Return the partners and ventures within depth steps of any of the focus names."""
    found = Parts(set(), set())
    for name in focus:
        entity = resolve(reader, name)
        if entity.sort == "Venture":
            found.ventures.add(entity.id)
        else:
            found.partners.update(who.linked.counted(entity.id))
    frontier = Parts(set(found.partners), set(found.ventures))
    for _step in range(depth):
        reached = _around(reader, frontier, scope, who)
        frontier = Parts(reached.partners - found.partners, reached.ventures - found.ventures)
        if not any(frontier):
            break
        found.partners.update(frontier.partners)
        found.ventures.update(frontier.ventures)
    return found


def _around(reader: Reader, frontier: Parts, scope: Scope, who: Standing) -> Parts:
    rows = ask(
        reader,
        "subgraph_around",
        taking_part=who.taking_part.behind(frontier.partners),
        linked=who.linked.behind(frontier.partners),
        ventures=sorted(frontier.ventures),
        day=scope.day,
        evidence=scope.evidence,
    )
    reached = Parts(set(), set())
    for direct, sort, one in rows:
        if sort == "Venture":
            reached.ventures.add(one)
        else:
            reached.partners.update((who.taking_part if direct else who.linked).counted(one))
    return reached
