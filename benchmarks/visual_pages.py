"""Pages of the same network: ours, stock pyvis, and vis-network by hand with fixed positions.

`python -m benchmarks.visual_pages KIND NODES FILE` writes one and prints how long that took.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import sys
import time
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from benchmarks.networks import SEED
from queries.subgraph import ParticipationEdge, PartnerNode, Subgraph, VentureNode
from visual.places import Drawing, both, renewed
from visual.recall import Kept

EDGES = 3
"""To a node."""
_THEMES = 20
_LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"  # ours is cut to what our page asks of it
_TOGETHER = 2500  # up to so many nodes the page holds partners and ventures together too
_DRAWINGS: tuple[Drawing, ...] = ("overview", "both")


def network(nodes: int) -> Subgraph:
    """Return a network of so many nodes, a third of them ventures, and three edges to a node.

    Both sides have heavy tails; four of five participations lie within one of twenty themes.
    """
    chance = random.Random(SEED)
    count = nodes // 3
    ventures = [
        VentureNode(
            f"v{i:05}",
            f"Samenwerking nummer {i}",
            (),
            ("Coalition", "ProgrammeLine", "Project")[i % 3],
            "project",
            str(2005 + i % 15),
            None,
            "running",
            None,
            (),
            (),
        )
        for i in range(count)
    ]
    partners = [
        PartnerNode(
            f"p{i:05}",
            f"Partner nummer {i}",
            (),
            "hospital",
            "medical",
            ("Zuid-Limburg",),
            False,
            None,
            (),
        )
        for i in range(nodes - count)
    ]
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < EDGES * nodes:
        partner = min(int(len(partners) * chance.random() ** 2), len(partners) - 1)
        theme = partner % _THEMES if chance.random() < 0.8 else chance.randrange(_THEMES)
        among = range(theme, count, _THEMES)
        pairs.add((partner, among[int(len(among) * chance.random() ** 1.5)]))
    joined = tuple(
        ParticipationEdge(
            partners[partner].id,
            ventures[venture].id,
            "member",
            True,
            "2019",
            None,
            (),
            None,
            (),
        )
        for partner, venture in sorted(pairs)
    )
    return Subgraph(tuple(partners), tuple(ventures), joined, (), (), None, "possible")


def ours(subgraph: Subgraph, target: Path, kept: dict[str, Kept] | None = None) -> None:
    """Write the map; kept: as it is written from a store where it was drawn before."""
    from visual.map import draw

    draw(subgraph, made_on=dt.date(2026, 1, 1), kept=kept).save(target)


def remembered(subgraph: Subgraph) -> dict[str, Kept]:
    """Return what a store gives back of the drawings on the page: the one text still to be read."""
    return {
        drawing: renewed(subgraph, drawing)
        for drawing in _DRAWINGS
        if drawing == "overview" or len(subgraph.ventures) + len(subgraph.partners) <= _TOGETHER
    }


def stock(subgraph: Subgraph, target: Path) -> None:
    """Write what pyvis gives whoever adds nodes and edges, its library inside the file."""
    from pyvis.network import Network

    drawn = Network(cdn_resources="in_line")
    for venture in subgraph.ventures:
        drawn.add_node(venture.id, label=venture.name, color="#2b6cb0")
    for partner in subgraph.partners:
        drawn.add_node(partner.id, label=partner.name, color="#dd8a2f")
    for edge in subgraph.participations:
        drawn.add_edge(edge.partner, edge.venture)
    target.write_text(drawn.generate_html(), encoding="utf-8")


def bare(subgraph: Subgraph, target: Path) -> None:
    """Write a page around vis-network with every node, x and y given, nothing else on."""
    stand = both(subgraph).places
    called = [(one.id, one.name) for one in subgraph.ventures]
    called += [(one.id, one.name) for one in subgraph.partners]
    nodes = [
        {"id": id, "label": name, "x": x, "y": y}
        for (id, name), (x, y) in zip(called, stand, strict=True)
    ]
    edges = [{"from": edge.partner, "to": edge.venture} for edge in subgraph.participations]
    options = {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "nodes": {"shape": "dot", "size": 8},
        "edges": {"smooth": False},
    }
    # The whole library, as pyvis brings it: ours has no lines and names of its own.
    library = (
        files("pyvis").joinpath("templates/lib/vis-9.1.2/vis-network.min.js").read_text("utf-8")
    )
    data = ",".join(
        f"{name}:new vis.DataSet({json.dumps(rows)})"
        for name, rows in (("nodes", nodes), ("edges", edges))
    )
    target.write_text(
        "<!doctype html><html lang=nl><meta charset=utf-8><title>vis-network</title>"
        "<style>html,body,#map{height:100%;margin:0}</style><div id=map></div>"
        f"<script>{library}</script><script>new vis.Network("
        f"document.getElementById('map'),{{{data}}},{json.dumps(options)})</script>",
        encoding="utf-8",
    )


PAGES: dict[str, Callable[[Subgraph, Path], None]] = {"ours": ours, "stock": stock, "bare": bare}


def main() -> None:
    """Write the page asked for. Counted is the time of the processor, without loading modules."""
    kind, nodes, target = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    subgraph, small = network(nodes), network(60)
    PAGES[kind](small, target)
    kept = remembered(subgraph) if kind == "ours" else None
    start = time.process_time()
    PAGES[kind](subgraph, target)
    found = {"seconds": time.process_time() - start}
    if kept is not None:
        start = time.process_time()
        ours(subgraph, target, kept)
        found["again"] = time.process_time() - start
    print(json.dumps({**found, "kilobytes": target.stat().st_size / 1000}))


if __name__ == "__main__":
    main()
