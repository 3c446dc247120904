"""Which ventures and partners belong together: clusters, how marked they are and how sure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from queries.entity import Entity, by_name
from queries.reading import ALL, Reader, Scope
from queries.resting import Resting, TakingPart, resting
from queries.snapshot import Named, Snapshot, names, snapshot
from schema.errors import UsageError
from schema.evidence import LEVELS
from schema.language import _
from schema.pause import collection_paused

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray

    from queries.clusters import Division

SEED = 20190417
RUNS = 20


class Member(NamedTuple):
    """A partner or venture in a cluster.

    inside: how many of its participations lie in the cluster; all: how many it has.
    together: the part of the others of the cluster that it is in one cluster with, on average over
    the other runs; 1 where it is the only one. evidence: the weakest of those inside, None without
    a day. sources: of those inside, None where not asked for.
    """

    entity: Entity
    inside: int
    all: int
    together: float
    evidence: str | None
    sources: tuple[str, ...] | None = None


class Cluster(NamedTuple):
    """Ventures and partners that belong together.

    telling: the names of its most telling ventures. inside: the part of the participations of its
    partners that lie in it. together: the part of its pairs of members that are in one cluster,
    on average over the other runs. evidence: the weakest of the participations in it, None without
    a day. sources: of the participations in it, None where not asked for. ventures and partners
    stand in order of how telling they are.
    """

    number: int
    telling: tuple[str, ...]
    ventures: tuple[Member, ...]
    partners: tuple[Member, ...]
    inside: float
    together: float
    evidence: str | None
    sources: tuple[str, ...] | None = None


class Communities(NamedTuple):
    """A division into clusters; modularity: Barber's. together: as of a cluster, over all pairs."""

    modularity: float
    together: float
    runs: int
    clusters: tuple[Cluster, ...]


@collection_paused()
def communities(
    reader: Reader, *, runs: int = RUNS, sources: bool = False, scope: Scope = ALL
) -> Communities:
    """Return the ventures and partners that take part in something, in clusters.

    The division is the best of so many runs of `queries.clusters` (highest modularity, then the
    earliest), each from another start from a fixed seed: the same each time.
    Modularity: the part of the participations that lie in a cluster, less what that would be by
    chance with the same degrees (Barber 2007): 0 no clusters, above 0.3 or so marked ones.
    together: 1 where all runs agree. sources: fill in those of each cluster and member.
    Most telling: what adds most to the modularity: its participations in the cluster less those
    expected there by its degree; then name, id. Order of clusters: members (most first), name, id
    of the first venture. Raises UsageError.
    """
    if runs < 2:
        raise UsageError(_("the number of runs must be at least 2"))
    shot = snapshot(reader, scope)
    if not len(shot.venture):
        return Communities(0.0, 1.0, runs, ())
    from queries.clusters import divide, modularity

    divisions = [divide(shot, Random(SEED + run)) for run in range(runs)]  # noqa: S311
    marked = [modularity(shot, one) for one in divisions]
    best = marked.index(max(marked))
    others = [one for run, one in enumerate(divisions) if run != best]
    made = _Made(shot, divisions[best], others, names(reader), dated=scope.day is not None)
    clusters = made.clusters()
    if sources:
        rest = resting(reader, scope)
        clusters = [_sourced(one, rest) for one in clusters]
    return Communities(marked[best], made.together(), runs, tuple(clusters))


def _sourced(cluster: Cluster, rest: Resting) -> Cluster:
    """The cluster with the sources of what lies in it."""
    ventures, partners = (
        {member.entity.id for member in side} for side in (cluster.ventures, cluster.partners)
    )

    def inside(*of: str) -> Iterator[TakingPart]:
        return (pair for pair in rest.all_in(*of) if pair[1] in partners)

    def of_partner(own: str) -> Iterator[TakingPart]:
        return ((venture, own) for venture in rest.ventures[own] if venture in ventures)

    return cluster._replace(
        ventures=tuple(rest.told(cluster.ventures, lambda one: inside(one.entity.id))),
        partners=tuple(rest.told(cluster.partners, lambda one: of_partner(one.entity.id))),
        sources=rest.sources(inside(*ventures)),
    )


class _Made:
    """The clusters of a division, held against other divisions."""

    def __init__(
        self,
        shot: Snapshot,
        found: Division,
        others: Sequence[Division],
        known: dict[str, dict[str, Named]],
        dated: bool,
    ) -> None:
        import numpy as np

        self._shot, self._known, self._dated = shot, known, dated
        self._first = len(shot.ventures)
        every = _nodes(found)
        self._found: list[int] = every.tolist()
        self._members: dict[int, list[int]] = {}
        for node, one in enumerate(self._found):
            self._members.setdefault(one, []).append(node)
        ends = np.concatenate((shot.venture, self._first + shot.partner))
        one, other = found.ventures[shot.venture], found.partners[shot.partner]
        within = one == other
        self._degree: list[int] = np.bincount(ends, minlength=len(every)).tolist()
        self._inside: list[int] = np.bincount(
            ends[np.concatenate((within, within))], minlength=len(every)
        ).tolist()
        self._of_left: list[int] = np.bincount(one, minlength=found.number).tolist()
        self._of_right: list[int] = np.bincount(other, minlength=found.number).tolist()
        inside = shot.level[within]
        of_cluster, of_node = (np.full(many, len(LEVELS)) for many in (found.number, len(every)))
        np.minimum.at(of_cluster, one[within], inside)
        for places in (shot.venture, self._first + shot.partner):
            np.minimum.at(of_node, places[within], inside)
        self._level_of: list[int] = of_cluster.tolist()
        self._level_at: list[int] = of_node.tolist()
        self._same: list[int] = _agreement(every, [_nodes(one) for one in others]).tolist()
        self._others = len(others)

    def together(self) -> float:
        """Return the part of all pairs in one cluster that stay together in another run."""
        return self._part(range(len(self._found)))

    def _part(self, nodes: Sequence[int]) -> float:
        others = sum(len(self._members[self._found[node]]) - 1 for node in nodes)
        whole = others * self._others
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
            self._evidence(self._level_of[one]),
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
            Member(
                self._entity(node),
                self._inside[node],
                self._degree[node],
                self._part([node]),
                self._evidence(self._level_at[node]),
            )
            for node in sorted(nodes, key=order)
        )

    def _evidence(self, level: int) -> str | None:
        """A weakest level in words; None without a day, and where nothing lies in the cluster."""
        return LEVELS[level] if self._dated and level < len(LEVELS) else None

    def _entity(self, node: int) -> Entity:
        if node < self._first:
            return self._known["Venture"][self._shot.ventures[node]].entity
        return self._known["Partner"][self._shot.partners[node - self._first]].entity


def _nodes(found: Division) -> NDArray[int64]:
    """Return the cluster of each node: the ventures, then the partners."""
    import numpy as np

    return np.concatenate((found.ventures, found.partners))


def _agreement(found: NDArray[int64], others: Sequence[NDArray[int64]]) -> NDArray[int64]:
    """Return for each node how many others of its cluster it is with, summed over the runs."""
    import numpy as np

    same = np.zeros_like(found)
    for other in others:
        both = found * (int(other.max()) + 1) + other
        _pieces, place, count = np.unique(both, return_inverse=True, return_counts=True)
        same += count[place] - 1
    return same


def _order(one: Cluster) -> tuple[int | str, ...]:
    first = (one.ventures or one.partners)[0].entity
    return (-len(one.ventures) - len(one.partners), *by_name(first.name, first.id))
