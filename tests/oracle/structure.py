"""Brokers, what falls apart without partners, and independent ways, with networkx."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import networkx

from tests.oracle.network import Asked, Net, dated, highest, lowest, names
from tests.oracle.standing import linked
from tests.oracle.together import taking_part, told_of
from tests.oracle.ways import Node, edges_of, meant

Row = tuple[Any, ...]
FUNDING = ("funder", "co_funder")
MUNICIPAL = ("municipality", "municipality_group")


def two_mode(net: Net, asked: Asked) -> Any:
    """Return the graph of who takes part in what, with the strongest evidence of each edge."""
    graph: Any = networkx.Graph()
    for one in taking_part(net, asked):
        ends = (one.partner, "partner"), (one.fact.venture, "venture")
        known = graph.get_edge_data(*ends, {"level": None})["level"]
        graph.add_edge(*ends, level=highest([known, one.level]) if known else one.level)
    return graph


def brokers(net: Net, asked: Asked) -> dict[str, Row]:
    """Return by partner: the fields of its row after the domain, but for the pairs and sources."""
    graph = two_mode(net, asked)
    if not graph:
        return {}
    between = networkx.betweenness_centrality(graph)
    partners = [node for node in graph if node[1] == "partner"]
    contacts = networkx.bipartite.weighted_projected_graph(graph, partners)
    found = {}
    for node in partners:
        pairs = [*combinations(graph[node], 2)]
        alone = [pair for pair in pairs if set(graph[pair[0]]) & set(graph[pair[1]]) == {node}]
        bound = networkx.constraint(contacts, [node], weight="weight")[node]
        part = networkx.node_connected_component(graph, node)
        levels = [level for _a, _b, level in graph.subgraph(part).edges(data="level")]
        found[node[0]] = (
            *(len(graph[node]), between[node], len(pairs), len(alone)),
            len(alone) / len(pairs) if pairs else 0.0,
            bound if contacts[node] else None,
            dated(lowest(levels), asked),
        )
    return found


def without(net: Net, partners: list[str], asked: Asked) -> Row:
    """Return what falls away, as the fields of the answer, without the kinds and labels."""
    graph = two_mode(net, asked)
    leaving = {(one, "partner") for name in partners for one in linked(net, asked)[name]}
    after = graph.subgraph(set(graph) - leaving)
    touched = {venture for one in leaving & set(graph) for venture in graph[one]}
    longer: dict[int, int] = {}
    connected = apart = 0
    steps, more = (dict(networkx.all_pairs_shortest_path_length(one)) for one in (graph, after))
    for a, b in combinations(after, 2):
        if b in steps[a]:
            connected += 1
            if b not in more[a]:
                apart += 1
            elif extra := more[a][b] - steps[a][b]:
                longer[extra] = longer.get(extra, 0) + 1
    return (
        sorted((names(net.partners[one].name, one) for one, _sort in leaving)),
        len(touched),
        _left(net, graph, leaving, touched, asked),
        _parts(net, graph, after, asked),
        _lost(net, graph, leaving, touched, asked),
        *(connected, apart, tuple(sorted(longer.items()))),
        dated(lowest(_levels_around(graph, leaving)), asked),
    )


def _levels_around(graph: Any, leaving: set[Node]) -> list[str]:
    return [
        level
        for one in leaving & set(graph)
        for node in networkx.node_connected_component(graph, one)
        for _a, _b, level in graph.edges(node, data="level")
    ]


def _left(net: Net, graph: Any, leaving: set[Node], touched: set[Node], asked: Asked) -> list[Row]:
    funds = {
        (one.fact.venture, one.partner)
        for one in taking_part(net, asked)
        if one.fact.role in FUNDING
    }
    rows = []
    for venture in touched:
        before = set(graph[venture])
        after = before - leaving
        had = {
            "funder": {one for one in before if (venture[0], one[0]) in funds},
            "municipality": {one for one in before if net.partners[one[0]].kind in MUNICIPAL},
        }
        lacks = tuple(what for what, who in had.items() if who and not who & after)
        if len(after) < 2 or lacks:
            level = lowest(graph[venture][one]["level"] for one in before)
            last = net.partners[min(after)[0]].name if len(after) == 1 else None
            told = told_of(net, asked, ventures={venture[0]})
            sizes = (len(before), len(after))
            rows.append((venture[0], *sizes, last, lacks, dated(level, asked), told))
    return sorted(rows, key=lambda row: (row[2], names(net.ventures[row[0]].name, row[0])))


def _parts(net: Net, graph: Any, after: Any, asked: Asked) -> list[Row]:
    rows = []
    for part in networkx.connected_components(graph):
        level = lowest(one for _a, _b, one in graph.subgraph(part).edges(data="level"))
        pieces = sorted(map(_sized, networkx.connected_components(after.subgraph(part))))
        rows += [(piece, dated(level, asked)) for piece in pieces[1:]]
    return [
        (*piece[3:], level, told_of(net, asked, ventures=piece[3]))
        for piece, level in sorted(rows, key=lambda row: row[0])
    ]


def _sized(piece: set[Node]) -> Row:
    ventures, partners = (
        sorted(id for id, sort in piece if sort == wanted) for wanted in ("venture", "partner")
    )
    return (-len(piece), -len(ventures), sorted(ventures + partners), ventures, partners)


def _lost(net: Net, graph: Any, leaving: set[Node], touched: set[Node], asked: Asked) -> list[Row]:
    rows = []
    for pair in combinations(touched, 2):
        shared = set(graph[pair[0]]) & set(graph[pair[1]])
        if shared and shared <= leaving:
            each = [lowest(graph[end][one]["level"] for end in pair) for one in shared]
            a, b = sorted((names(net.ventures[id].name, id) for id, _sort in pair))
            level = highest(one for one in each if one) if asked.day else None
            told = told_of(net, asked, {id for id, _sort in shared}, {id for id, _sort in pair})
            rows.append((a, b, len(shared), level, told))
    return [(a[2], b[2], *rest) for a, b, *rest in sorted(rows)]


def independent(
    net: Net, a: Node, b: Node, via: str, avoid: list[Node], asked: Asked
) -> tuple[int | None, Any]:
    """Return how many ways there are and the graph in which; starts and ends are one node each."""
    graph: Any = networkx.Graph()
    starts, ends = meant(net, a, asked), meant(net, b, asked)
    gone = {node for one in avoid for node in meant(net, one, asked)}
    if starts & ends:
        return None, graph
    graph.add_nodes_from(("start", "end"))
    for edge in edges_of(net, via, asked):
        if not {edge.start, edge.end} & gone:
            one, other = (
                "start" if end in starts else "end" if end in ends else end
                for end in (edge.start, edge.end)
            )
            if one != other:
                graph.add_edge(one, other)
    direct = graph.has_edge("start", "end")
    rest = graph.copy()
    if direct:
        rest.remove_edge("start", "end")
    return int(networkx.node_connectivity(rest, "start", "end")) + direct, graph
