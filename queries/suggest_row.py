"""A candidate and the reasons for it, as a row."""

from __future__ import annotations

from typing import NamedTuple


class Met(NamedTuple):
    """A member that is met elsewhere, and in how many ventures."""

    id: str
    name: str
    ventures: int


class Nearby(NamedTuple):
    """A venture in which the candidate is already: "parent" or "part" of the one suggested for."""

    relation: str
    id: str
    name: str


class Suggestion(NamedTuple):
    """A partner that might join a venture, and why.

    score: see the module, higher is closer; 0 where only nearby speaks for it. met: members of the
    venture that it meets elsewhere, most often first, then by name. fills_domain, fills_kind: its
    own, where no member of the venture has it; None where one has, where it has none itself or
    where no members are known. nearby: ventures above and below in which it takes part. evidence:
    the weakest that met and nearby rest on, None where no day was asked for. sources: of the same,
    None where not asked for.
    """

    partner_id: str
    partner: str
    kind: str | None
    domain: str | None
    venture_id: str
    venture: str
    score: float
    met: tuple[Met, ...]
    fills_domain: str | None
    fills_kind: str | None
    nearby: tuple[Nearby, ...]
    evidence: str | None
    sources: tuple[str, ...] | None = None
