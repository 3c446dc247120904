"""Ways that share no node, held against networkx."""

from __future__ import annotations

import networkx
from hypothesis import given, settings
from hypothesis import strategies as st

from queries.disjoint import Ways


@settings(max_examples=500, deadline=None, derandomize=True, database=None)
@given(st.data())
def test_as_many_as_networkx_finds(data: st.DataObject) -> None:
    nodes = data.draw(st.integers(0, 12))
    pairs = [(a, b) for a in range(nodes) for b in range(a)]
    edges = data.draw(st.sets(st.sampled_from(pairs))) if pairs else set()
    first, last = (
        sorted(data.draw(st.sets(st.integers(0, nodes - 1)))) if nodes else [] for _ in "ab"
    )
    graph = networkx.Graph([*edges, *(("a", one) for one in first), *(("b", one) for one in last)])
    graph.add_nodes_from(("a", "b"))
    beside = [[sum(edge) - one for edge in edges if one in edge] for one in range(nodes)]
    ways, between = Ways(beside, first, last).found()
    assert ways == networkx.node_connectivity(graph, "a", "b")
    # Without these there is none, and each of them is reached from the first end without the rest.
    assert len(between) == ways
    rest = graph.subgraph({*graph} - {*between})
    assert not networkx.has_path(rest, "a", "b")
    near = networkx.node_connected_component(rest, "a")
    assert all(near & {*graph.adj[one]} for one in between)
