"""A subgraph with the parts of ventures and partners changed over, or with some of them only."""

from __future__ import annotations

from collections.abc import Sequence

from queries.subgraph import LinkEdge, PartnerNode, Subgraph, VentureNode
from schema.vocabulary import find_term


def turned(subgraph: Subgraph) -> Subgraph:
    """Return partners as if they were ventures, and ventures as those who take part in them.

    So the network of partners, joined by the ventures that they share, is laid out and drawn like
    the network of ventures. A link between partners stays one.
    """
    ventures = tuple(_venture(one) for one in subgraph.partners)
    partners = tuple(_partner(one) for one in subgraph.ventures)
    edges = tuple(
        edge._replace(partner=edge.venture, venture=edge.partner)
        for edge in subgraph.participations
    )
    return subgraph._replace(ventures=ventures, partners=partners, participations=edges)


def _venture(one: PartnerNode) -> VentureNode:
    return VentureNode(
        one.id, one.name, one.aliases, "Partner", one.kind, None, None, None, None, (), one.sources
    )


def _partner(one: VentureNode) -> PartnerNode:
    return PartnerNode(one.id, one.name, (), None, None, (), False, None, one.sources)


def narrowed(subgraph: Subgraph, kinds: Sequence[str], domains: Sequence[str]) -> Subgraph:
    """Return the ventures and partners of these kinds, and the partners of these domains.

    Kinds are those of ventures (coalition, thematic coalition) and of partners; where none of one
    of the two is named, all of it stays.
    """
    wanted = {of: _terms(of, kinds) for of in ("label", "venture_kind", "partner_kind", "domain")}
    wanted["domain"] = _terms("domain", domains) or set(domains)
    if not any(wanted[of] for of in ("label", "venture_kind", "partner_kind")):
        wanted["venture_kind"] = wanted["partner_kind"] = set(kinds)
    ventures = tuple(
        one
        for one in subgraph.ventures
        if not (wanted["label"] or wanted["venture_kind"])
        or one.label in wanted["label"]
        or one.kind in wanted["venture_kind"]
    )
    partners = tuple(
        one
        for one in subgraph.partners
        if (not wanted["partner_kind"] or one.kind in wanted["partner_kind"])
        and (not wanted["domain"] or one.domain in wanted["domain"])
    )
    return _between(subgraph._replace(ventures=ventures, partners=partners))


def _between(subgraph: Subgraph) -> Subgraph:
    """Return a subgraph without what joins somebody who is not in it."""
    ventures = {one.id for one in subgraph.ventures}
    partners = {one.id for one in subgraph.partners}

    def inside(link: LinkEdge) -> bool:
        ends = {link.from_id, link.to_id}
        return ends <= ventures or ends <= partners

    return subgraph._replace(
        participations=tuple(
            one
            for one in subgraph.participations
            if one.venture in ventures and one.partner in partners
        ),
        links=tuple(link for link in subgraph.links if inside(link)),
    )


def _terms(vocabulary: str, texts: Sequence[str]) -> set[str]:
    return {term for text in texts if (term := find_term(vocabulary, text))}
