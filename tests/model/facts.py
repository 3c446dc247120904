"""Short ways to ask what the tests of the modelling cases look at, all by the public face."""

from typing import TypedDict, Unpack

from netgraph import NetworkGraph
from queries.members import MemberRow
from queries.show import ClaimRow


class Identity(TypedDict, total=False):
    """The options that say who counts as whom."""

    current_names: bool
    follow_parts: bool
    expand_groups: bool


def members(
    net: NetworkGraph, venture: str, day: str | None = None, **options: Unpack[Identity]
) -> set[str]:
    """Return the ids of the partners in a venture."""
    return {row.partner_id for row in net.members(venture, as_of=day, **options)}


def levels(net: NetworkGraph, venture: str, day: str) -> dict[str, str | None]:
    """Return the level of evidence of each partner's participation in a venture on a day."""
    return {row.partner_id: row.evidence for row in net.members(venture, as_of=day, all_roles=True)}


def roles(net: NetworkGraph, venture: str, partner: str) -> set[str]:
    """Return all roles of a partner in a venture, those that take no part included."""
    rows = net.members(venture, all_roles=True)
    return {row.role for row in rows if row.partner_id == partner}


def row_of(net: NetworkGraph, venture: str, partner: str, role: str) -> MemberRow:
    """Return the one participation of a partner in a venture in a role."""
    (found,) = (
        row
        for row in net.members(venture, all_roles=True)
        if (row.partner_id, row.role) == (partner, role)
    )
    return found


def words(net: NetworkGraph, name: str, field: str) -> set[str]:
    """Return the words of the texts behind a field of a partner or venture, and of its facts."""
    return {claim.text for claim in net.show(name).words if claim.field == field}


def readings(net: NetworkGraph, name: str, field: str) -> list[ClaimRow]:
    """Return the other readings of a field of a partner or venture, and of its facts."""
    return [claim for claim in net.show(name).readings if claim.field == field]


def links(net: NetworkGraph, name: str, day: str | None = None) -> set[tuple[str, str]]:
    """Return (relation, id at the other end) of all links; "<" before those that lead here."""
    dossier = net.show(name, as_of=day)
    every = (
        *(*dossier.parents, *dossier.parts, *dossier.before),
        *(*dossier.after, *dossier.other_links),
    )
    return {(one.relation if one.forward else f"<{one.relation}", one.id) for one in every}
