"""Who ties the network together, as ratios against networkx and bare rustworkx in one run.

python -m benchmarks.centrality. Seconds are those on the clock: ours and rustworkx use all cores.
Networks have the degree tails of `benchmarks.networks`.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial

import networkx
import rustworkx

from benchmarks.measure import best, line
from benchmarks.networks import SEED, pairs
from queries.brokers import constraint, only_shared
from queries.clusters import Division, divide
from queries.distances import longer
from queries.snapshot import Held, Snapshot, arrays
from queries.two_mode import adjacency, betweenness, edges

_PARTNERS, _VENTURES, _PARTICIPATIONS = 5_500, 3_960, 19_000
# networkx takes minutes for all: so many of the starting nodes are measured, and multiplied.
_SAMPLE = 100
_FASTER = 50


def main() -> None:
    """Measure and print rows of a Markdown table."""
    shot = network(_PARTNERS, _VENTURES, _PARTICIPATIONS)
    nodes = len(shot.partners) + len(shot.ventures)
    what = f"betweenness, {nodes:,} nodes, {len(shot.partner):,} edges"
    graph = bare(shot)
    peer: networkx.Graph[int] = networkx.Graph(edges(shot).tolist())
    works = (partial(betweenness, shot), partial(centrality, graph), partial(sampled, peer))
    # In turns, so that what else the machine does weighs on all.
    turns = [[best(work, 1) for work in works] for _turn in range(4)]
    ours, theirs, sample = map(min, zip(*turns, strict=True))
    faster(what, ours, sample * nodes / _SAMPLE)
    line(what, ours, "bare rustworkx on a graph that is there", theirs, 1.1)
    growth(
        "pairs that hang on one and constraint", lambda one: [only_shared(one), constraint_of(one)]
    )
    growth("one run of communities", cluster)
    growth("paths that get longer (all pairs)", without_first)


def network(partners: int, ventures: int, participations: int) -> Snapshot:
    """Return a network of at most so many partners and ventures."""
    found = [*pairs(random.Random(SEED), partners, ventures, participations)]
    return arrays(
        Held([f"v{two}" for _one, two in found], [f"p{one}" for one, _two in found], None)
    )


def bare(shot: Snapshot) -> rustworkx.PyGraph[None, None]:
    """Return the graph as rustworkx makes it of its edges."""
    made: rustworkx.PyGraph[None, None] = rustworkx.PyGraph(multigraph=False)
    made.extend_from_edge_list([(one, two) for one, two in edges(shot).tolist()])
    return made


def centrality(graph: rustworkx.PyGraph[None, None]) -> object:
    """Return what rustworkx itself says."""
    return rustworkx.graph_betweenness_centrality(graph, normalized=True)


def sampled(graph: networkx.Graph[int]) -> object:
    """Return what networkx says, from a sample of its starting nodes."""
    return networkx.betweenness_centrality(graph, k=_SAMPLE, seed=SEED)


def faster(what: str, ours: float, theirs: float) -> None:
    """Print how much faster than networkx it is."""
    verdict = "reached" if theirs / ours >= _FASTER else "MISSED"
    peer = f"networkx ({_SAMPLE} of its nodes, multiplied)"
    print(
        f"| {what} | {ours:.3f} s | {peer} | {theirs:.1f} s | {theirs / ours:.0f}x faster | "
        f">= {_FASTER}x {verdict} |",
        flush=True,
    )


def growth(what: str, work: Callable[[Snapshot], object]) -> None:
    """Print how much longer ten times as much takes."""
    small, large = (network(one * 600, one * 500, one * 2_000) for one in (1, 10))
    line(
        f"{what}: 20,000 participations",
        best(lambda: work(large), 2),
        "2,000 participations",
        best(lambda: work(small), 3),
    )


def constraint_of(shot: Snapshot) -> list[float | None]:
    """Return the constraint of all partners."""
    return constraint(shot, [*range(len(shot.partners))])


def cluster(shot: Snapshot) -> Division:
    """Return the clusters of one run."""
    return divide(shot, random.Random(SEED))


def without_first(shot: Snapshot) -> object:
    """Return what happens to all paths when the partner with most ventures leaves."""
    import numpy as np

    matrix = adjacency(shot)
    stays = np.ones(matrix.shape[0], dtype=bool)
    stays[len(shot.ventures) + int(np.bincount(shot.partner).argmax())] = False
    return longer(matrix, stays)


if __name__ == "__main__":
    main()
