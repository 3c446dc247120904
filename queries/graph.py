"""A network as a graph of networkx, the tongue in which analysts go on with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schema.pause import collection_paused

if TYPE_CHECKING:
    import networkx

    from queries.subgraph import Subgraph


@collection_paused()
def graph(drawn: Subgraph) -> networkx.MultiDiGraph[str]:
    """Return a directed graph with parallel edges: partners, ventures and what joins them.

    Nodes are ids; their attributes those of the answer, with `sort` "partner" or "venture" (which
    networkx knows as `bipartite` 0 and 1). Edges go from partner to venture with the key of the
    role, or along a link with the key of the relation; None and empty values are left out.
    """
    import networkx

    made: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for partner in drawn.partners:
        made.add_node(partner.id, sort="partner", bipartite=0, **_said(partner._asdict(), "id"))
    for venture in drawn.ventures:
        made.add_node(venture.id, sort="venture", bipartite=1, **_said(venture._asdict(), "id"))
    for edge in drawn.participations:
        values = _said(edge._asdict(), "partner", "venture")
        made.add_edge(edge.partner, edge.venture, edge.role, relation="PARTICIPATES_IN", **values)
    for link in drawn.links:
        made.add_edge(
            link.from_id, link.to_id, link.relation, **_said(link._asdict(), "from_id", "to_id")
        )
    return made


def _said(values: dict[str, object], *without: str) -> dict[str, object]:
    return {
        name: value
        for name, value in values.items()
        if name not in without and value is not None and value != ()
    }
