"""What if partners leave: what falls off, what is left with too few, which connections go."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from queries.entity import Entity, by_name
from queries.levels import named
from queries.naming import resolve
from queries.reading import ALL, Reader, Scope, ask
from queries.resting import resting
from queries.snapshot import Named, Snapshot, names, snapshot
from queries.standing import counted_as, standing
from queries.without_row import LeftRow, LostRow, PartRow, Without
from schema.errors import UsageError
from schema.language import _
from schema.pause import collection_paused

if TYPE_CHECKING:
    from numpy import bool_, int32
    from numpy.typing import NDArray

FUNDERS = ("funder", "co_funder")
MUNICIPALITIES = ("municipality", "municipality_group")


@collection_paused()
def without(
    reader: Reader, partners: Sequence[str], *, sources: bool = False, scope: Scope = ALL
) -> Without:
    """Return what falls away when these partners leave everything they take part in.

    Parts and paths run over participations that take part, not over links; a step goes from a
    partner to a venture or back. In each part of the network that loses partners the largest
    remaining piece stays (most nodes, then most ventures, then the first id), the others fall off.
    A path is longer where the shortest one after has more steps than the shortest one before.
    sources: fill in those of each row.
    Order: left by after, name, id; parts by size (largest first), first id; lost by names, ids.
    Raises UsageError, UnknownName, AmbiguousName.
    """
    if not partners:
        raise UsageError(_("name at least one partner"))
    asked = [resolve(reader, name, ("Partner",)).id for name in partners]
    ids = {one for own in counted_as(reader, scope, asked).values() for one in own}
    known, shot = names(reader), snapshot(reader, scope)
    leaving = sorted((known["Partner"][one].entity for one in ids), key=_entity_order)
    change = _Change(shot, ids, known, dated=scope.day is not None)
    paths = change.paths()
    found = Without(
        tuple(leaving),
        change.ventures(),
        change.left(_in_roles(reader, scope)),
        change.parts(),
        change.lost(),
        paths.connected,
        paths.apart,
        tuple(paths.extra.items()),
        change.evidence(),
    )
    return _sourced(reader, found, scope) if sources else found


def _sourced(reader: Reader, found: Without, scope: Scope) -> Without:
    rest = resting(reader, scope)
    return found._replace(
        left=rest.told(found.left, lambda row: rest.all_in(row.venture_id)),
        parts=rest.told(found.parts, lambda row: rest.all_in(*(one.id for one in row.ventures))),
        # All whom the two shared leave.
        lost=rest.told(found.lost, lambda row: rest.in_both(row.a_id, row.b_id)),
    )


def _in_roles(reader: Reader, scope: Scope) -> dict[str, set[str]]:
    """Return for each venture who funds it."""
    rows = ask(
        reader,
        "without",
        stand=standing(reader, scope),
        roles=FUNDERS,
        day=scope.day,
        evidence=scope.evidence,
    )
    found: dict[str, set[str]] = {}
    for venture, partner in rows:
        found.setdefault(venture, set()).add(partner)
    return found


class _Change:
    """A network before and after some partners leave."""

    def __init__(
        self, shot: Snapshot, ids: Collection[str], known: dict[str, dict[str, Named]], dated: bool
    ) -> None:
        import numpy as np

        self._shot, self._known, self._dated = shot, known, dated
        self._leaves: NDArray[bool_] = np.array([one in ids for one in shot.partners], dtype=bool)
        self._goes: NDArray[bool_] = self._leaves[shot.partner]
        self._touched = np.unique(shot.venture[self._goes])

    def ventures(self) -> int:
        """Return in how many ventures any of those who leave takes part."""
        return len(self._touched)

    def left(self, funders: dict[str, set[str]]) -> list[LeftRow]:
        """Return the ventures that are left with too little."""
        import numpy as np

        rows = []
        for venture in self._touched.tolist():
            start, end = np.searchsorted(self._shot.venture, [venture, venture + 1]).tolist()
            before = self._shot.partner[start:end]
            after = {self._shot.partners[one] for one in before[~self._leaves[before]]}
            everybody = {self._shot.partners[one] for one in before}
            municipal = {one for one in everybody if self._kind(one) in MUNICIPALITIES}
            had = {"funder": funders.get(self._shot.ventures[venture], set()) & everybody}
            had["municipality"] = municipal
            lacks = tuple(what for what, who in had.items() if who and not who & after)
            if len(after) > 1 and not lacks:
                continue
            level = int(self._shot.level[start:end].min())
            own = self._known["Venture"][self._shot.ventures[venture]].entity
            last = self._known["Partner"][min(after)].name if len(after) == 1 else None
            sizes = (len(everybody), len(after))
            rows.append(LeftRow(*_called(own), *sizes, last, lacks, self._evidence(level)))
        return sorted(rows, key=lambda row: (row.after, *by_name(row.venture, row.venture_id)))

    def evidence(self) -> str | None:
        """Return the weakest in all that those who leave are joined to."""
        if not len(self._touched):
            return None
        labels, levels = self._joined
        return self._evidence(int(levels[labels[self._touched]].min()))

    @cached_property
    def _joined(self) -> tuple[NDArray[int32], NDArray[int32]]:
        """In which connected part each node was, and the weakest evidence in each part."""
        from queries.two_mode import components, weakest_levels

        _count, labels = components(self._shot)
        return labels, weakest_levels(self._shot, labels)

    def parts(self) -> list[PartRow]:
        """Return the parts that fall off."""
        from queries.two_mode import adjacency

        before, levels = self._joined
        pieces: dict[int, list[tuple[list[str], list[str], int]]] = {}
        for nodes in _pieces(adjacency(self._shot), self._stays()):
            one = before[nodes[0]].item()
            ventures = [self._shot.ventures[at] for at in nodes if at < len(self._shot.ventures)]
            partners = [
                self._shot.partners[at - len(self._shot.ventures)]
                for at in nodes
                if at >= len(self._shot.ventures)
            ]
            pieces.setdefault(one, []).append((ventures, partners, levels[one].item()))
        fallen = []
        for of_one in pieces.values():
            of_one.sort(key=_size)
            fallen += of_one[1:]
        return [
            PartRow(self._entities("Venture", a), self._entities("Partner", b), self._evidence(at))
            for a, b, at in sorted(fallen, key=_size)
        ]

    def lost(self) -> list[LostRow]:
        """Return the pairs of ventures that share none but those who leave."""
        import numpy as np

        from schema.evidence import LEVELS

        takes_part = self._shot.matrix()[self._touched]
        gone, kept = takes_part[:, self._leaves], takes_part[:, ~self._leaves]
        shared = (gone @ gone.T).tocsr()
        shared = (shared - shared.multiply((kept @ kept.T) > 0)).tocoo()
        counts = {
            (a, b): (n, 0)
            for a, b, n in zip(shared.row.tolist(), shared.col.tolist(), shared.data, strict=True)
            if a < b and n
        }
        for lowest in range(1, len(LEVELS)):
            sure = self._shot.level >= lowest
            on = (np.ones(sure.sum()), (self._shot.venture[sure], self._shot.partner[sure]))
            matrix = type(takes_part)(on, shape=self._shot.matrix().shape)[self._touched]
            matrix = matrix[:, self._leaves]
            both = (matrix @ matrix.T).tocoo()
            for a, b in zip(both.row.tolist(), both.col.tolist(), strict=True):
                if (a, b) in counts:
                    counts[a, b] = (counts[a, b][0], lowest)
        rows = [self._lost(a, b, int(n), level) for (a, b), (n, level) in counts.items()]
        return sorted(rows, key=lambda row: (*by_name(row.a, row.a_id), *by_name(row.b, row.b_id)))

    def paths(self) -> Any:
        """Return what happens to the paths between those who stay."""
        import numpy as np

        from queries.distances import longer
        from queries.two_mode import adjacency

        return longer(adjacency(self._shot), np.asarray(self._stays()))

    def _stays(self) -> Any:
        import numpy as np

        return np.concatenate((np.ones(len(self._shot.ventures), dtype=bool), ~self._leaves))

    def _lost(self, a: int, b: int, shared: int, level: int) -> LostRow:
        ends = sorted(
            self._entities("Venture", [self._shot.ventures[self._touched[at]] for at in (a, b)]),
            key=_entity_order,
        )
        one, other = ends
        evidence = self._evidence(level)
        return LostRow(one.id, one.name, other.id, other.name, shared, evidence)

    def _entities(self, sort: str, ids: list[str]) -> tuple[Entity, ...]:
        return tuple(sorted((self._known[sort][one].entity for one in ids), key=_entity_order))

    def _kind(self, partner: str) -> str | None:
        return self._known["Partner"][partner].kind

    def _evidence(self, level: int) -> str | None:
        return named(level) if self._dated else None


def _pieces(matrix: Any, stays: Any) -> list[list[int]]:
    """Return the nodes that stay, in the separate parts that they make, in order of places."""
    import numpy as np
    from scipy.sparse import csgraph

    staying = np.flatnonzero(stays)
    _count, labels = csgraph.connected_components(matrix[staying][:, staying], directed=False)
    found: dict[int, list[int]] = {}
    for node, label in zip(staying.tolist(), labels.tolist(), strict=True):
        found.setdefault(label, []).append(node)
    return [*found.values()]


def _size(part: tuple[list[str], list[str], int]) -> tuple[int, int, list[str]]:
    ventures, partners, _level = part
    return -len(ventures) - len(partners), -len(ventures), sorted(ventures + partners)


def _called(own: Entity) -> tuple[str, str, str, str | None]:
    return own.id, own.name, own.label, own.kind


def _entity_order(one: Entity) -> tuple[str, ...]:
    return by_name(one.name, one.id)
