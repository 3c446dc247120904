"""How two partners or ventures are connected: the shortest way over participations and links."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise, product
from typing import NamedTuple

from queries.entity import Entity
from queries.naming import resolve
from queries.path_facts import Node, Step, Who, steps_between
from queries.reading import ALL, Reader, Scope, ask
from schema.errors import UsageError
from schema.evidence import weakest
from schema.language import _
from schema.pause import collection_paused

VIA = ("all", "participations", "links")


class Path(NamedTuple):
    """A connection: its steps in order from the first one asked about to the second.

    No steps: both are the same. evidence: the weakest of the steps, None where no day was asked
    for.
    """

    steps: tuple[Step, ...]
    evidence: str | None


@collection_paused()
def path(
    reader: Reader,
    a: str,
    b: str,
    *,
    all_paths: bool = False,
    via: str = "all",
    max_hops: int | None = None,
    avoid: Sequence[str] = (),
    scope: Scope = ALL,
    limit: int | None = None,
) -> list[Path]:
    """Return the shortest connection of two partners or ventures; [] where there is none.

    A step is a participation that takes part (via "participations"), a link (via "links") or
    either ("all"), in whichever direction. all_paths: all that are as short, the first `limit` of
    them. max_hops: none that has more steps. avoid: partners and ventures that it may not lead
    over. Order: ids along the way, then relations; without all_paths it is the first of these.
    With current_names or follow_parts partners are asked about and avoided as whom they count as.
    Raises UsageError, UnknownName, AmbiguousName.
    """
    check_way(via, max_hops)
    who = Who.asked(reader, scope)
    starts, ends, shunned = ends_and_avoided(reader, who, a, b, avoid)
    if starts & ends:
        return [Path((), None)]
    onward = Search(reader, who, via, shunned, scope).onward(starts, ends, max_hops)
    if not onward:
        return []
    ways = islice(_ways(sorted(starts & onward.keys()), onward), limit if all_paths else 1)
    return _paths([*ways], reader, who, scope)[: limit if all_paths else 1]


def check_way(via: str, max_hops: int | None = None) -> None:
    """Raise UsageError for a way to connect that there is not."""
    if via not in VIA:
        raise UsageError(
            _("“{via}” is not a way to connect: use {known}").format(via=via, known=", ".join(VIA))
        )
    if max_hops is not None and max_hops < 1:
        raise UsageError(_("the number of steps must be at least 1"))


def ends_and_avoided(
    reader: Reader, who: Who, a: str, b: str, avoid: Sequence[str]
) -> tuple[set[Node], set[Node], set[Node]]:
    """Return the nodes of both ends and those to avoid. Raises UsageError where these overlap."""
    entities = [resolve(reader, name) for name in (a, b, *avoid)]
    starts, ends, *others = (_counted(who, entity) for entity in entities)
    shunned = {node for nodes in others for node in nodes}
    for entity, nodes in zip(entities, (starts, ends), strict=False):
        if nodes & shunned:
            raise UsageError(
                _("“{name}” cannot be an end and be avoided at once").format(name=entity.name)
            )
    return starts, ends, shunned


def _counted(who: Who, entity: Entity) -> set[Node]:
    if entity.label != "Partner":
        return {Node(entity.id, "venture")}
    return {Node(one, "partner") for one in who.linked_as(entity.id)}


class Search:
    """A search from both ends at once, level by level, from the smaller front of the two."""

    def __init__(
        self, reader: Reader, who: Who, via: str, shunned: Collection[Node], scope: Scope
    ) -> None:
        self._reader, self._who, self._scope = reader, who, scope
        self._participations, self._links = via != "links", via != "participations"
        self._shunned = shunned

    def onward(
        self, starts: set[Node], ends: set[Node], max_hops: int | None = None
    ) -> dict[Node, set[Node]]:
        """Return for each node on a shortest way the next ones on such a way; {} for no way."""
        before: dict[Node, set[Node]] = {node: set() for node in starts}
        after: dict[Node, set[Node]] = {node: set() for node in ends}
        front, back = set(starts), set(ends)
        hops = 0
        while front and back and hops != max_hops:
            hops += 1
            if len(front) <= len(back):
                front = self._advance(front, before)
            else:
                back = self._advance(back, after)
            if meeting := front & back:
                return _joined(meeting, before, after)
        return {}

    def _advance(self, front: set[Node], reached: dict[Node, set[Node]]) -> set[Node]:
        """Add the nodes one step further, each with those of the front it was reached from."""
        found: dict[Node, set[Node]] = {}
        for near, far in self._joined_to(front):
            if far not in reached:
                found.setdefault(far, set()).add(near)
        reached.update(found)
        return set(found)

    def _joined_to(self, front: set[Node]) -> Iterator[tuple[Node, Node]]:
        """Yield each node of the front with each node that it is joined to."""
        rows = ask(
            self._reader,
            "path",
            partners=sorted(
                {
                    one
                    for node in front
                    if node.sort == "partner"
                    for one in self._who.behind(node.id)
                }
            ),
            ventures=sorted(node.id for node in front if node.sort == "venture"),
            participations=self._participations,
            links=self._links,
            day=self._scope.day,
            evidence=self._scope.evidence,
        )
        for kind, near_sort, near, far_sort, far in rows:
            for one in self._who.nodes(kind, near_sort, near):
                if one in front:
                    for other in self._who.nodes(kind, far_sort, far):
                        if other != one and other not in self._shunned:
                            yield one, other


def _joined(
    meeting: set[Node], before: Mapping[Node, set[Node]], after: Mapping[Node, set[Node]]
) -> dict[Node, set[Node]]:
    onward: dict[Node, set[Node]] = {}
    nodes = set(meeting)
    while nodes:
        for node in nodes:
            for earlier in before[node]:
                onward.setdefault(earlier, set()).add(node)
        nodes = {earlier for node in nodes for earlier in before[node]}
    nodes = set(meeting)
    while nodes:
        for node in nodes:
            onward.setdefault(node, set()).update(after[node])
        nodes = {later for node in nodes for later in after[node]}
    return onward


def _ways(starts: Iterable[Node], onward: Mapping[Node, set[Node]]) -> Iterator[tuple[Node, ...]]:
    for node in starts:
        later = onward[node]
        if not later:
            yield (node,)
        for way in _ways(sorted(later), onward):
            yield (node, *way)


def _paths(ways: list[tuple[Node, ...]], reader: Reader, who: Who, scope: Scope) -> list[Path]:
    hops = {hop for way in ways for hop in pairwise(way)}
    steps = steps_between(reader, hops, who, scope)
    return [
        Path(chosen, weakest(step.evidence for step in chosen))
        for way in ways
        for chosen in product(*(steps[hop] for hop in pairwise(way)))
    ]
