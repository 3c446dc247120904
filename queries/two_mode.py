"""A snapshot as one graph of partners and ventures, for what is worked out on all of it.

Nodes are numbers: the ventures at their places in the snapshot, the partners after them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from queries.snapshot import Snapshot

if TYPE_CHECKING:
    import rustworkx
    from numpy import float64, int32
    from numpy.typing import NDArray
    from scipy import sparse

# Sums are added up by several threads, in no fixed order: what lies behind is noise.
_DIGITS = 12


def edges(shot: Snapshot) -> NDArray[int32]:
    """Return a row for each partner that takes part in a venture: two nodes, the venture first."""
    import numpy as np

    return np.column_stack((shot.venture, shot.partner + np.int32(len(shot.ventures))))


def graph(shot: Snapshot) -> rustworkx.PyGraph[None, None]:
    """Return the graph for rustworkx."""
    import rustworkx

    made: rustworkx.PyGraph[None, None] = rustworkx.PyGraph(multigraph=False)
    made.add_nodes_from([None] * (len(shot.ventures) + len(shot.partners)))
    made.extend_from_edge_list([*map(tuple, edges(shot).tolist())])
    return made


def adjacency(shot: Snapshot) -> sparse.csr_array[Any]:
    """Return the graph as a symmetric matrix of ones."""
    import numpy as np
    from scipy import sparse

    size = len(shot.ventures) + len(shot.partners)
    one, other = edges(shot).T
    ends = (np.concatenate((one, other)), np.concatenate((other, one)))
    return sparse.csr_array((np.ones(2 * len(one), dtype=np.int32), ends), shape=(size, size))


def betweenness(shot: Snapshot) -> NDArray[float64]:
    """Return the betweenness of every node, between 0 and 1.

    The part of the shortest paths between two other nodes that leads over it, on average over all
    pairs of other nodes, those that are not connected counting as 0: Freeman (1977), divided by
    (n - 1)(n - 2) / 2 for n nodes, partners and ventures alike; computed by Brandes' algorithm
    (2001) in rustworkx. Exact but for the 12th digit.
    """
    import numpy as np
    import rustworkx

    found = rustworkx.graph_betweenness_centrality(graph(shot), normalized=True)
    return np.fromiter(found.values(), dtype=np.float64, count=len(found)).round(_DIGITS)


def components(shot: Snapshot) -> tuple[int, NDArray[int32]]:
    """Return how many separate parts the graph has, and for each node the number of its part."""
    from scipy.sparse import csgraph

    count, labels = csgraph.connected_components(adjacency(shot), directed=False)
    return int(count), labels


def weakest_levels(shot: Snapshot, labels: NDArray[int32]) -> NDArray[int32]:
    """Return for each part the weakest evidence in it, as a place in LEVELS."""
    import numpy as np

    from schema.evidence import LEVELS

    found = np.full(int(labels.max(initial=-1)) + 1, len(LEVELS) - 1, dtype=np.int32)
    np.minimum.at(found, labels[shot.venture], shot.level.astype(np.int32))
    return found
