"""What rows rest on that count: the sources of the participations that they count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Protocol, Self, TypeVar

from queries.reading import Reader, Scope, ask
from queries.standing import standing
from queries.subgraph_within import Who

TakingPart = tuple[str, str]
"""A venture and a partner that takes part in it, as whom that counts."""


class Sourced(Protocol):
    """A row that names its sources."""

    def _replace(self, *, sources: tuple[str, ...]) -> Self: ...


Row = TypeVar("Row", bound=Sourced)


class Resting(NamedTuple):
    """The sources of all participations in scope, by venture and partner and the other way round.

    Those of all roles of a partner in a venture are together.
    """

    members: dict[str, dict[str, set[str]]]
    ventures: dict[str, dict[str, set[str]]]

    def sources(self, pairs: Iterable[TakingPart]) -> tuple[str, ...]:
        """Return the ids of the sources that tell of these, in order."""
        return tuple(sorted({key for one, other in pairs for key in self.members[one][other]}))

    def told(
        self, rows: Iterable[Row], rests_on: Callable[[Row], Iterable[TakingPart]]
    ) -> list[Row]:
        """Return rows with the sources of what each rests on."""
        return [row._replace(sources=self.sources(rests_on(row))) for row in rows]

    def all_in(self, *ventures: str) -> Iterator[TakingPart]:
        """Yield everybody in these ventures."""
        return ((venture, one) for venture in ventures for one in self.members.get(venture, ()))

    def in_both(self, a: str, b: str) -> Iterator[TakingPart]:
        """Yield who takes part in two ventures, in each of the two."""
        shared = self.members[a].keys() & self.members[b].keys()
        return ((venture, partner) for partner in shared for venture in (a, b))

    def of_both(self, a: str, b: str) -> Iterator[TakingPart]:
        """Yield in what two partners both take part, for each of the two."""
        shared = self.ventures[a].keys() & self.ventures[b].keys()
        return ((venture, partner) for venture in shared for partner in (a, b))


def resting(reader: Reader, scope: Scope) -> Resting:
    """Return the participations in scope with their sources, in one read."""
    who = Who(standing(reader, scope))
    found = Resting({}, {})
    rows = ask(
        reader,
        "subgraph_participations",
        partners=None,
        day=scope.day,
        evidence=scope.evidence,
    )
    for partner, venture, _role, takes_part, _since, _until, _observed, sources, *_days in rows:
        for one in who.counted(partner) if takes_part else ():
            own = found.members.setdefault(venture, {}).setdefault(one, set())
            own.update(sources)
            found.ventures.setdefault(one, {})[venture] = own
    return found
