"""Who ties the network together: partners on the ways between others, and between ventures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from queries.entity import by_name
from queries.reading import ALL, Reader, Scope
from queries.resting import Resting, resting
from queries.snapshot import Named, Snapshot, names, snapshot
from schema.errors import UsageError
from schema.evidence import LEVELS
from schema.language import _
from schema.pause import collection_paused

if TYPE_CHECKING:
    from numpy import float64, int64
    from numpy.typing import NDArray

# So many ventures or partners are multiplied with all at once; more need more memory.
_BLOCK = 2048


class Tie(NamedTuple):
    """Two ventures that one partner alone takes part in both of; a is the first by name.

    evidence: the weakest of its participations in the two, None without a day. sources: of these,
    None where not asked for.
    """

    a_id: str
    a: str
    b_id: str
    b: str
    evidence: str | None
    sources: tuple[str, ...] | None = None


class BrokerRow(NamedTuple):
    """A partner and what it joins.

    ventures: in how many it takes part. betweenness: the part of the shortest paths between two
    others (partners or ventures, over participations) that leads over it, 0 to 1, normalised as in
    `queries.two_mode.betweenness`. joins: the pairs of ventures in both of which it takes part;
    alone: those of them that share no other partner; bridging: alone by joins, 0 where it joins
    none. constraint: Burt's (1992), None where it meets no other partner. ties: the pairs counted
    in alone, where they were asked for. evidence: the weakest of all participations in the part of
    the network that it is connected with, for its paths run over them; None without a day.
    sources: of its own participations, None where not asked for; those of all its paths together
    would be nearly all that there are.
    """

    partner_id: str
    partner: str
    kind: str | None
    domain: str | None
    ventures: int
    betweenness: float
    joins: int
    alone: int
    bridging: float
    constraint: float | None
    ties: tuple[Tie, ...]
    evidence: str | None
    sources: tuple[str, ...] | None = None


@collection_paused()
def brokers(
    reader: Reader,
    *,
    top: int | None = None,
    pairs: bool = False,
    sources: bool = False,
    scope: Scope = ALL,
) -> list[BrokerRow]:
    """Return the partners that take part in something, those that tie most together first.

    Betweenness: Freeman, A set of measures of centrality based on betweenness, Sociometry 40
    (1977); Brandes, A faster algorithm for betweenness centrality, J. Math. Sociology 25 (2001); on
    the graph of partners and ventures, ventures being ends and ways as partners are.
    Constraint: Burt, Structural Holes (1992), on the partners joined by the ventures they share:
    the sum over the partners j that i shares a venture with of (p_ij + sum_q p_iq p_qj)^2, q other
    than i and j, where p_ij is the number of ventures that i and j share, divided by the sum of
    that over all j. Low: its contacts are not each other's. High: they are.
    top: the first so many, and who ties with the last of them in a betweenness above 0.
    pairs: fill in `ties`. sources: fill in those of each row.
    Order: betweenness, alone and joins (highest first), name, id. Raises UsageError.
    """
    if top is not None and top < 1:
        raise UsageError(_("the number of partners must be at least 1"))
    shot = snapshot(reader, scope)
    if not shot.partners:
        return []
    known = names(reader)
    measured = _measured(shot)
    order = sorted(
        range(len(shot.partners)),
        key=lambda at: (
            *(-measured[at].betweenness, -measured[at].alone, -measured[at].joins),
            *by_name(known["Partner"][shot.partners[at]].name, shot.partners[at]),
        ),
    )
    chosen = order[: _enough([measured[at].betweenness for at in order], top)]
    constraints = constraint(shot, chosen)
    dated = scope.day is not None
    ties = _ties(shot, chosen, known["Venture"], dated) if pairs else [()] * len(chosen)
    rows = [
        _row(known["Partner"][shot.partners[at]], measured[at], bound, tied, dated)
        for at, bound, tied in zip(chosen, constraints, ties, strict=True)
    ]
    if not sources:
        return rows
    rest = resting(reader, scope)
    return [_sourced(row, rest) for row in rows]


def _sourced(row: BrokerRow, rest: Resting) -> BrokerRow:
    own = row.partner_id
    ties = rest.told(row.ties, lambda tie: ((tie.a_id, own), (tie.b_id, own)))
    told = rest.sources((venture, own) for venture in rest.ventures[own])
    return row._replace(ties=tuple(ties), sources=told)


class _Measured(NamedTuple):
    """What is worked out for all partners at once."""

    ventures: int
    betweenness: float
    joins: int
    alone: int
    level: int


def _measured(shot: Snapshot) -> list[_Measured]:
    import numpy as np

    from queries.two_mode import betweenness, components, weakest_levels

    _count, labels = components(shot)
    ventures = np.bincount(shot.partner, minlength=len(shot.partners))
    columns = (
        ventures,
        betweenness(shot)[len(shot.ventures) :],
        ventures * (ventures - 1) // 2,
        only_shared(shot),
        weakest_levels(shot, labels)[labels[len(shot.ventures) :]],
    )
    return [_Measured(*row) for row in zip(*(one.tolist() for one in columns), strict=True)]


def only_shared(shot: Snapshot) -> NDArray[int64]:
    """Return for each partner how many pairs of ventures share it and nobody else."""
    import numpy as np

    takes_part = shot.matrix().astype(np.int64)
    # One number of 64 bits holds the number shared and, where that is 1, which one it is.
    shift = 1 << 31
    marked = takes_part.copy()
    marked.data = shift + marked.indices.astype(np.int64)
    turned = marked.T.tocsr()
    found = np.zeros(len(shot.partners), dtype=np.int64)
    for start in range(0, len(shot.ventures), _BLOCK):
        shared = takes_part[start : start + _BLOCK] @ turned
        a = np.repeat(np.arange(start, start + shared.shape[0]), np.diff(shared.indptr))
        one = shared.data[(shared.indices > a) & (shared.data < 2 * shift)]
        found += np.bincount(one - shift, minlength=len(found))
    return found


def constraint(shot: Snapshot, chosen: list[int]) -> list[float | None]:
    """Return Burt's constraint of the partners at these places, None for one without contacts."""
    import numpy as np
    from scipy import sparse

    takes_part = shot.matrix().astype(np.float64)
    shared = (takes_part.T @ takes_part).tocsr()
    shared.setdiag(0)
    shared.eliminate_zeros()
    total: NDArray[float64] = np.asarray(shared.sum(axis=1)).ravel()
    part = sparse.diags_array(np.divide(1.0, total, out=np.zeros_like(total), where=total > 0))
    part = (part @ shared).tocsr()
    found: list[float | None] = []
    for start in range(0, len(chosen), _BLOCK):
        block = chosen[start : start + _BLOCK]
        direct = part[block]
        indirect = (direct @ part).multiply(direct > 0)
        sums = np.asarray((direct + indirect).power(2).sum(axis=1)).ravel().round(12)
        found += [
            value if total[at] else None for at, value in zip(block, sums.tolist(), strict=True)
        ]
    return found


def _ties(
    shot: Snapshot, chosen: list[int], known: dict[str, Named], dated: bool
) -> list[tuple[Tie, ...]]:
    import numpy as np

    takes_part = shot.matrix()
    by_partner = np.argsort(shot.partner, kind="stable")
    starts = np.searchsorted(shot.partner, range(len(shot.partners) + 1), sorter=by_partner)
    found = []
    for at in chosen:
        mine = by_partner[starts[at] : starts[at + 1]]
        own = shot.venture[mine]
        alone = (takes_part[own] @ takes_part[own].T).toarray() == 1
        levels = shot.level[mine].tolist() if dated else None
        ventures = [known[shot.ventures[one]] for one in own.tolist()]
        found.append(tuple(sorted(_pairs(ventures, levels, alone), key=_tie_order)))
    return found


def _pairs(ventures: list[Named], levels: list[int] | None, alone: Any) -> Iterator[Tie]:
    for places in zip(*(found.tolist() for found in alone.nonzero()), strict=True):
        if places[0] < places[1]:
            ends = (ventures[at] for at in places)
            a, b = sorted(ends, key=lambda end: by_name(end.name, end.id))
            evidence = LEVELS[min(levels[at] for at in places)] if levels else None
            yield Tie(a.id, a.name, b.id, b.name, evidence)


def _tie_order(tie: Tie) -> tuple[str, ...]:
    return (*by_name(tie.a, tie.a_id), *by_name(tie.b, tie.b_id))


def _enough(betweenness: list[float], top: int | None) -> int:
    """Return how many are shown: top, and those that tie with the last of these."""
    if top is None or top >= len(betweenness):
        return len(betweenness)
    while top < len(betweenness) and betweenness[top] == betweenness[top - 1] > 0:
        top += 1
    return top


def _row(
    known: Named, measured: _Measured, bound: float | None, ties: tuple[Tie, ...], dated: bool
) -> BrokerRow:
    return BrokerRow(
        known.id,
        known.name,
        known.kind,
        known.domain,
        measured.ventures,
        measured.betweenness,
        measured.joins,
        measured.alone,
        measured.alone / measured.joins if measured.joins else 0.0,
        bound,
        ties,
        LEVELS[measured.level] if dated else None,
    )
