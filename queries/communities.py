"""Which ventures and partners belong together: clusters, how marked they are and how sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from queries.entity import Entity, by_name
from queries.louvain import communities as divide
from queries.louvain import modularity
from queries.reading import ALL, Reader, Scope
from queries.snapshot import Named, Snapshot, names, snapshot
from schema.errors import UsageError
from schema.evidence import LEVELS
from schema.language import _

SEED = 20190417
RUNS = 20


class Member(NamedTuple):
    """A partner or venture in a cluster.

    inside: how many of its participations lie in the cluster; all: how many it has.
    together: the part of the others of the cluster that it is in one cluster with, on average over
    the other runs; 1 where it is the only one.
    """

    entity: Entity
    inside: int
    all: int
    together: float


class Cluster(NamedTuple):
    """Ventures and partners that belong together.

    telling: the names of its most telling ventures. inside: the part of the participations of its
    partners that lie in it. together: the part of its pairs of members that are in one cluster,
    on average over the other runs. evidence: the weakest of the participations in it, None without
    a day. ventures and partners stand in order of how telling they are.
    """

    number: int
    telling: tuple[str, ...]
    ventures: tuple[Member, ...]
    partners: tuple[Member, ...]
    inside: float
    together: float
    evidence: str | None


class Communities(NamedTuple):
    """A division into clusters; modularity: Barber's. together: as of a cluster, over all pairs."""

    modularity: float
    together: float
    runs: int
    clusters: tuple[Cluster, ...]


def communities(reader: Reader, *, runs: int = RUNS, scope: Scope = ALL) -> Communities:
    """Return the ventures and partners that take part in something, in clusters.

    The division is the best of so many runs of `queries.louvain` (highest modularity, then the
    earliest), each visiting the nodes in another order from a fixed seed: the same each time.
    Modularity: the part of the participations that lie in a cluster, less what that would be by
    chance with the same degrees (Barber 2007): 0 no clusters, above 0.3 or so marked ones.
    together: 1 where all runs agree.
    Most telling: what adds most to the modularity: its participations in the cluster less those
    expected there by its degree; then name, id. Order of clusters: members (most first), name, id
    of the first venture. Raises UsageError.
    """
    if runs < 2:
        raise UsageError(_("the number of runs must be at least 2"))
    shot = snapshot(reader, scope)
    edges = shot.venture.tolist(), shot.partner.tolist()
    sizes = len(shot.ventures), len(shot.partners)
    if not edges[0]:
        return Communities(0.0, 1.0, runs, ())
    divisions = [divide(*edges, sizes, Random(SEED + run)) for run in range(runs)]  # noqa: S311
    marked = [round(modularity(*edges, sizes, one), 12) for one in divisions]
    best = marked.index(max(marked))
    others = [one for run, one in enumerate(divisions) if run != best]
    made = _Made(shot, divisions[best], others, names(reader), dated=scope.day is not None)
    return Communities(marked[best], made.together(), runs, tuple(made.clusters()))


class _Made:
    """The clusters of a division, held against other divisions."""

    def __init__(
        self,
        shot: Snapshot,
        found: Sequence[int],
        others: Sequence[Sequence[int]],
        known: dict[str, dict[str, Named]],
        dated: bool,
    ) -> None:
        self._shot, self._found, self._others, self._known = shot, found, others, known
        self._first = len(shot.ventures)
        self._dated = dated
        self._degree: Counter[int] = Counter()
        self._inside: Counter[int] = Counter()
        self._of_left: Counter[int] = Counter()
        self._of_right: Counter[int] = Counter()
        self._level: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}
        for node, one in enumerate(found):
            self._members.setdefault(one, []).append(node)
        columns = (shot.venture.tolist(), shot.partner.tolist(), shot.level.tolist())
        for venture, place, level in zip(*columns, strict=True):
            self._count(venture, self._first + place, level)
        self._same = self._agreement()

    def _count(self, venture: int, partner: int, level: int) -> None:
        one, other = self._found[venture], self._found[partner]
        self._degree.update((venture, partner))
        self._of_left[one] += 1
        self._of_right[other] += 1
        if one == other:
            self._inside.update((venture, partner))
            self._level[one] = min(level, self._level.get(one, level))

    def _agreement(self) -> list[int]:
        """Return for each node how many others of its cluster it is with, summed over the runs."""
        same = [0] * len(self._found)
        for other in self._others:
            pieces = Counter(zip(self._found, other, strict=True))
            for node, both in enumerate(zip(self._found, other, strict=True)):
                same[node] += pieces[both] - 1
        return same

    def together(self) -> float:
        """Return the part of all pairs in one cluster that stay together in another run."""
        return self._part(range(len(self._found)))

    def _part(self, nodes: Sequence[int]) -> float:
        others = sum(len(self._members[self._found[node]]) - 1 for node in nodes)
        whole = others * len(self._others)
        return sum(self._same[node] for node in nodes) / whole if whole else 1.0

    def clusters(self) -> list[Cluster]:
        """Return the clusters in order."""
        made = [self._cluster(one, nodes) for one, nodes in self._members.items()]
        made.sort(key=_order)
        return [one._replace(number=number) for number, one in enumerate(made, start=1)]

    def _cluster(self, one: int, nodes: list[int]) -> Cluster:
        ventures = self._told([node for node in nodes if node < self._first], self._of_right[one])
        partners = self._told([node for node in nodes if node >= self._first], self._of_left[one])
        own = sum(member.all for member in partners)
        return Cluster(
            0,
            tuple(member.entity.name for member in ventures[:2]),
            ventures,
            partners,
            sum(member.inside for member in partners) / own if own else 0.0,
            self._part(nodes),
            LEVELS[self._level[one]] if self._dated and one in self._level else None,
        )

    def _told(self, nodes: list[int], across: int) -> tuple[Member, ...]:
        """Return members, most telling first; across: the degrees of the other side together."""
        edges = len(self._shot.venture)

        def order(node: int) -> tuple[int | str, ...]:
            one = self._entity(node)
            # What it adds to the modularity, in whole numbers: ties are ties.
            adds = self._inside[node] * edges - self._degree[node] * across
            return (-adds, *by_name(one.name, one.id))

        return tuple(
            Member(self._entity(node), self._inside[node], self._degree[node], self._part([node]))
            for node in sorted(nodes, key=order)
        )

    def _entity(self, node: int) -> Entity:
        if node < self._first:
            return self._known["Venture"][self._shot.ventures[node]].entity
        return self._known["Partner"][self._shot.partners[node - self._first]].entity


def _order(one: Cluster) -> tuple[int | str, ...]:
    first = (one.ventures or one.partners)[0].entity
    return (-len(one.ventures) - len(one.partners), *by_name(first.name, first.id))
