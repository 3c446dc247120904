"""What falls away when partners leave, as rows."""

from __future__ import annotations

from typing import NamedTuple

from queries.entity import Entity


class LeftRow(NamedTuple):
    """A venture that is left with too little.

    before, after: how many partners are known to take part. last: who is left where that is one.
    lacks: "funder" (none left in the role of funder or co-funder) and "municipality" (no
    municipality left, nor a group of them), where it had one. evidence: the weakest of its
    participations, None without a day. sources: of these, None where not asked for.
    """

    venture_id: str
    venture: str
    label: str
    kind: str | None
    before: int
    after: int
    last: str | None
    lacks: tuple[str, ...]
    evidence: str | None
    sources: tuple[str, ...] | None = None


class PartRow(NamedTuple):
    """A part that falls off: no longer joined to the largest part of what it was joined to.

    evidence: the weakest of all participations in what it was joined to. sources: of those in its
    ventures, None where not asked for.
    """

    ventures: tuple[Entity, ...]
    partners: tuple[Entity, ...]
    evidence: str | None
    sources: tuple[str, ...] | None = None


class LostRow(NamedTuple):
    """Two ventures that shared partners, all of whom leave; a is the first by name.

    shared: how many these were. evidence: of the best known of these connections. sources: of all
    of them, None where not asked for.
    """

    a_id: str
    a: str
    b_id: str
    b: str
    shared: int
    evidence: str | None
    sources: tuple[str, ...] | None = None


class Without(NamedTuple):
    """What happens when partners leave.

    leaving: who leaves, as whom they count. ventures: in how many any of them takes part.
    connected: pairs of those who stay (partners and ventures) with a path between them before;
    apart: those of them that have none left; longer: (steps, pairs): so many pairs get a path that
    is so many steps longer. evidence: what these figures stand on, the weakest of all that those
    who leave are joined to; None without a day, or where they take part in nothing.
    """

    leaving: tuple[Entity, ...]
    ventures: int
    left: list[LeftRow]
    parts: list[PartRow]
    lost: list[LostRow]
    connected: int
    apart: int
    longer: tuple[tuple[int, int], ...]
    evidence: str | None
