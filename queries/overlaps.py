"""Which ventures share partners: each pair with the number, their sizes and how alike they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from queries.counting import count
from queries.entity import Entity, by_name
from queries.naming import resolve
from queries.pair import Name, Pair, refuse_above, told
from queries.reading import ALL, Reader, Scope, ask
from queries.resting import resting
from queries.snapshot import held, names
from queries.standing import standing
from schema.errors import UsageError
from schema.language import _
from schema.pause import collection_paused

MODELS = ("sdsm", "hypergeometric")
FEW = 50
"""Below so many ventures the figures of chance are an indication only (a rule of thumb)."""


class PairRow(NamedTuple):
    """Two ventures that share partners who take part in both.

    size_a, size_b: how many partners take part in each. jaccard: shared by the number of partners
    in either, above 0 and at most 1. evidence: the weakest that the number shared rests on, None
    where no day was asked for.

    With significance (else None) - expected: how many chance alone makes them share on average.
    ratio: shared by expected (None where that is 0). p_value: the chance of sharing so many or
    more. q_value: the least part of false finds among all pairs up to this p-value (Benjamini &
    Hochberg 1995).

    sources: of the participations of the partners shared, in both, None where not asked for.
    """

    a_id: str
    a: str
    b_id: str
    b: str
    shared: int
    size_a: int
    size_b: int
    jaccard: float
    evidence: str | None
    expected: float | None = None
    ratio: float | None = None
    p_value: float | None = None
    q_value: float | None = None
    sources: tuple[str, ...] | None = None


class Compared(NamedTuple):
    """What chance was reckoned with: the model, who was counted, how many pairs were compared.

    ventures and partners are those with a participation in scope: of others nothing is known.
    """

    model: str
    ventures: int
    partners: int
    pairs: int

    @property
    def few(self) -> bool:
        """Whether there are so few ventures that the figures are an indication only."""
        return self.ventures < FEW


class Pairs(list[PairRow]):
    """Rows, and what was compared to say how significant they are (None where not asked)."""

    def __init__(self, rows: Iterable[PairRow], compared: Compared | None = None) -> None:
        super().__init__(rows)
        self.compared = compared


@collection_paused()
def overlaps(
    reader: Reader,
    venture: str | None = None,
    *,
    minimum: int = 1,
    limit: int | None = None,
    most: int | None = None,
    significance: bool = False,
    model: str = "sdsm",
    sources: bool = False,
    scope: Scope = ALL,
) -> Pairs:
    """Return the pairs of ventures that share at least so many partners.

    With a venture: its pairs, and it is `a`; else all pairs, `a` being first by name, then id.
    limit: only the first so many. most: refuse to make more rows than this.
    Order: shared and jaccard (highest first), names and ids of a and b; with significance the
    p-value (lowest first) comes before these.

    significance: whether they share more than chance gives. model: "sdsm", where every partner and
    every venture keeps its number of participations on average (`queries.sdsm`: Neal 2014, Saracco
    and others 2017), or "hypergeometric", where only the sizes of the two ventures count and all
    partners are alike (`queries.hypergeometric`). The q-values are those of all pairs compared,
    whatever minimum and limit show: every two ventures with known participants, or those of the
    venture with each other one; `compared` of the result says how many.
    sources: fill in those of each row. Raises UsageError, TooManyRows, UnknownName, AmbiguousName.
    """
    if minimum < 1:
        raise UsageError(_("the number of shared partners must be at least 1"))
    if model not in MODELS:
        raise UsageError(
            _("“{model}” is not a model of chance: use {known}").format(
                model=model, known=", ".join(MODELS)
            )
        )
    asked = resolve(reader, venture, ("Venture",)) if venture is not None else None
    if significance:
        found = _tested(reader, asked, minimum, limit, most, model, scope)
    elif asked is not None:
        found = Pairs(_of_one(reader, asked, minimum, scope)[:limit])
        refuse_above(most, len(found), None)
    else:
        name = _names(reader)
        pairs = count(held(reader, scope), "ventures", name, minimum, limit, most)
        found = Pairs(PairRow(*told(pair, name, scope.day)) for pair in pairs)
    if not sources:
        return found
    rest = resting(reader, scope)
    return Pairs(rest.told(found, lambda row: rest.in_both(row.a_id, row.b_id)), found.compared)


def _of_one(reader: Reader, asked: Entity, minimum: int, scope: Scope) -> list[PairRow]:
    rows = ask(
        reader,
        "overlaps_of",
        venture=asked.id,
        minimum=minimum,
        stand=standing(reader, scope),
        day=scope.day,
        evidence=scope.evidence,
    )
    called = {asked.id: asked.name} | {row[0]: row[1] for row in rows}
    found = [
        Pair(asked.id, other, shared, mine, theirs, level)
        for other, _name, shared, mine, theirs, level in rows
    ]
    pairs = [PairRow(*told(pair, called.__getitem__, scope.day)) for pair in found]
    return sorted(
        pairs, key=lambda pair: (-pair.shared, -pair.jaccard, *by_name(pair.b, pair.b_id))
    )


def _tested(
    reader: Reader,
    asked: Entity | None,
    minimum: int,
    limit: int | None,
    most: int | None,
    model: str,
    scope: Scope,
) -> Pairs:
    from queries.significant import significant
    from queries.snapshot import snapshot

    name = _names(reader)
    taken = snapshot(reader, scope)
    found, compared = significant(taken, name, asked and asked.id, model, minimum, limit, most)
    rows = [
        PairRow(*told(pair, name, scope.day))._replace(
            expected=expected,
            ratio=pair.shared / expected if expected else None,
            p_value=p_value,
            q_value=q_value,
        )
        for pair, expected, p_value, q_value in found
    ]
    sizes = len(taken.ventures), len(taken.partners)
    return Pairs(rows, Compared(model, *sizes, compared))


def _names(reader: Reader) -> Name:
    known = names(reader)["Venture"]
    return lambda key: known[key].name
