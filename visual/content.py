"""All that the page holds of a subgraph: its facts, where everything stands, what it looks like."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from queries.own import Own
from queries.subgraph import Subgraph
from visual.columns import columns
from visual.looks import looks
from visual.near import Place
from visual.overview import Cluster
from visual.packing import Packing
from visual.places import TOGETHER, places_of_both
from visual.recall import Kept, drawn

Row = dict[str, Any]


class Content(NamedTuple):
    """What a page shows. Nodes are numbered: ventures first, then partners, each by id.

    nodes, edges: the network of networks, for pyvis: the ventures, and the main ties between
    them. model: every fact and place; see visual/columns.py and assets/model.js. packing: the
    numbers of the model.
    """

    nodes: list[Row]
    edges: list[Row]
    model: Row
    packing: Packing


def content(
    subgraph: Subgraph,
    kept: Mapping[str, Kept] | None = None,
    *,
    together: bool = False,
    own: Own | None = None,
) -> Content:
    """Return all that the page needs to know of a subgraph, placed and put into words.

    kept: what is remembered, by drawing ("overview", "both"): places are left as they are.
    together: the drawing of partners and ventures is asked for, however many there are. own:
    columns of the user's own.
    """
    kept = kept or {}
    subgraph = _whole(subgraph)
    seen = drawn(subgraph, kept.get("overview"))
    few = len(subgraph.ventures) + len(subgraph.partners) <= TOGETHER
    packing = Packing()
    model = {
        **columns(subgraph, packing),
        "clusters": [_cluster(one) for one in seen.clusters],
        "tieCount": seen.tie_count,
        "own": _own(subgraph, own),
        "both": _both(subgraph, kept.get("both")) if few or together else None,
        "looks": [one._asdict() for one in looks(subgraph.ventures, subgraph.partners).values()],
    }
    nodes = [
        {"id": i, "x": x, "y": y, "size": size}
        for i, ((x, y), size) in enumerate(zip(seen.places, seen.radii, strict=True))
    ]
    edges = [{"from": tie.a, "to": tie.b} for tie in seen.ties]
    return Content(nodes, edges, model, packing)


def _both(subgraph: Subgraph, kept: Kept | None) -> list[Place]:
    """Where ventures, then partners stand when they are drawn together."""
    return [*places_of_both(subgraph, kept.places if kept else None).values()]


def _cluster(one: Cluster) -> Row:
    """What the page asks of a cluster."""
    return {name: value for name, value in one._asdict().items() if name != "largest"}


def _own(subgraph: Subgraph, own: Own | None) -> Row:
    """The user's own columns: their names, and by number of node the values."""
    if own is None:
        return {"names": (), "values": {}}
    nodes = [own.ventures.get(one.id) for one in subgraph.ventures]
    nodes += [own.partners.get(one.id) for one in subgraph.partners]
    values = {number: found for number, found in enumerate(nodes) if found}
    return {"names": own.names, "values": values}


def _whole(subgraph: Subgraph) -> Subgraph:
    """The subgraph without participations of which an end is not there."""
    partners = {one.id for one in subgraph.partners}
    ventures = {one.id for one in subgraph.ventures}
    joined = subgraph.participations
    if {one.partner for one in joined} <= partners and {one.venture for one in joined} <= ventures:
        return subgraph
    inside = (one for one in joined if one.partner in partners and one.venture in ventures)
    return subgraph._replace(participations=tuple(inside))
