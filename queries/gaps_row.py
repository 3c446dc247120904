"""A gap: what is missing where, as far as is known."""

from __future__ import annotations

from typing import NamedTuple

GAPS = ("missing", "unknown", "apart", "alone")
STATES = ("by_name", "through_group", "absent", "unknown", "not_named")


class GapRow(NamedTuple):
    """A gap, or how a member of a group is in.

    gap, of a venture: "missing" (nobody known in it has what is listed in `missing`), "unknown"
    (no participants known, so nothing can be said), "apart" (two coalitions of which participants
    are known share none; the second is `other`); of a partner: "alone" (no participation in any
    role); of a member of a group: "by_name" (takes part itself), "through_group" (only the group
    does), "absent" (neither does), "unknown" (of nobody is it known), "not_named" (`number` members
    that are not known by name; id and name are the group's).
    label: "Partner", "Coalition", "ProgrammeLine" or "Project". missing: (vocabulary, term), in
    the order asked. ventures: where the member, else its group, takes part (of those not
    named: where the group does). number: of a venture
    its known participants. evidence: of a venture that it held that day, of a pair the weaker of
    the two, of a member the weakest of its membership and the strongest participation; None where
    no day was asked for or nothing has dates. What is absent is absent on the evidence asked for.
    """

    gap: str
    id: str
    name: str
    label: str
    kind: str | None
    missing: tuple[tuple[str, str], ...] = ()
    other_id: str | None = None
    other: str | None = None
    ventures: tuple[str, ...] = ()
    number: int | None = None
    evidence: str | None = None
    sources: tuple[str, ...] = ()
