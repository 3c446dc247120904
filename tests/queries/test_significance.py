"""Overlap and chance: against bicm, scipy, networkx's Davis data, and every network there can be.

Tolerances: 1e-6 against bicm, whose fit ends at 1e-8 of a degree; 1e-12 relative against
scipy.stats.hypergeom and against sums worked out by counting.
"""

from __future__ import annotations

from itertools import combinations, product
from math import comb, prod

import networkx
import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import stats

from netgraph import NetworkGraph
from queries.counting import count
from queries.hypergeometric import tail
from queries.overlaps import overlaps
from queries.reading import Scope
from queries.sdsm import Classes, Floats, classes, fit, tails
from queries.significance import benjamini_hochberg, weighed
from queries.snapshot import Held, Snapshot, arrays
from schema.errors import UsageError

Matrix = NDArray[np.int64]


def taken_from(matrix: Matrix) -> Snapshot:
    """Return rows (ventures) and columns (partners) of ones as a snapshot."""
    ventures, partners = np.nonzero(matrix)
    ids = [f"v{at:03}" for at in ventures], [f"p{at:03}" for at in partners]
    return arrays(Held(*ids, None))


def davis() -> Matrix:
    """Return the 14 events by the 18 women who went there (Davis, Gardner and Gardner 1941)."""
    graph = networkx.davis_southern_women_graph()
    return np.array(
        [[int(graph.has_edge(w, e)) for w in graph.graph["top"]] for e in graph.graph["bottom"]]
    )


def chances(matrix: Matrix) -> Floats:
    """Return the fitted chance of each cell."""
    ventures, own = classes(matrix.sum(axis=1))
    partners, other = classes(matrix.sum(axis=0))
    return fit(ventures, partners)[np.ix_(own, other)]


def p_values(taken: Snapshot, model: str) -> dict[tuple[int, int], float]:
    found, chance, _compared = weighed(taken, model, 1, None)
    return {
        (a, b): p
        for a, b, p in zip(found.a.tolist(), found.b.tolist(), chance.p_value.tolist(), strict=True)
    }


@pytest.fixture(scope="module")
def random_matrix() -> Matrix:
    """Sixty ventures with a heavy tail of partners, a few of whom are nearly everywhere.

    Nearly: of one who is in everything bicm knows the chance, but forgets it in the projection.
    """
    random = np.random.default_rng(7)
    weight = random.pareto(1.2, 150) + 0.2
    size = random.pareto(1.5, 60) + 0.5
    chance = np.minimum(0.9, 0.1 * np.outer(size, weight))
    matrix: Matrix = (random.random((60, 150)) < chance).astype(np.int64)
    matrix = matrix[matrix.sum(axis=1) > 0][:, matrix.sum(axis=0) > 0]
    assert matrix.sum(axis=0).max() < len(matrix)
    return matrix


@pytest.mark.filterwarnings("ignore:First-class function type:Warning")
@pytest.mark.parametrize("which", ["davis", "random"])
def test_sdsm_agrees_with_bicm(which: str, random_matrix: Matrix) -> None:
    from bicm import BipartiteGraph

    matrix = davis() if which == "davis" else random_matrix
    peer = BipartiteGraph()
    peer.set_biadjacency_matrix(matrix)
    peer.solve_tool(verbose=False)
    assert np.abs(peer.get_bicm_matrix() - chances(matrix)).max() < 1e-6
    peer.compute_projection(rows=True, alpha=1, approx_method="poibin", threads_num=1)
    theirs = peer.get_projected_pvals_mat()
    ours = p_values(taken_from(matrix), "sdsm")
    assert len(ours) > 60
    assert max(abs(theirs[a, b] - p) for (a, b), p in ours.items()) < 1e-6


def test_degrees_are_kept(random_matrix: Matrix) -> None:
    found = chances(random_matrix)
    assert np.allclose(found.sum(axis=1), random_matrix.sum(axis=1), rtol=1e-9)
    assert np.allclose(found.sum(axis=0), random_matrix.sum(axis=0), rtol=1e-9)


@pytest.mark.parametrize(
    "matrix",
    [
        [[1]],
        [[1, 1], [1, 1]],
        [[1, 0], [0, 1]],
        [[1, 1, 1], [1, 0, 0]],  # a partner in everything, a venture with everybody
        [[1, 1, 1, 1], [1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0]],  # the only one of its degrees
        [[1, 1, 0], [1, 1, 0], [0, 0, 1]],
    ],
)
def test_degrees_at_their_bounds_are_kept(matrix: list[list[int]]) -> None:
    given = np.array(matrix)
    found = chances(given)
    assert np.allclose(found.sum(axis=1), given.sum(axis=1), atol=1e-8)
    assert np.allclose(found.sum(axis=0), given.sum(axis=0), atol=1e-8)
    assert ((found >= 0) & (found <= 1)).all()


def test_what_must_be_so_is_not_special() -> None:
    # Only one matrix has these degrees: whatever is shared had to be.
    nested = np.tril(np.ones((5, 5), dtype=np.int64))
    assert all(
        p == pytest.approx(1, abs=1e-6) for p in p_values(taken_from(nested), "sdsm").values()
    )


def test_tails_against_every_outcome() -> None:
    chance = np.array([[0.9, 0.3, 0.01], [0.0, 1.0, 0.5], [1e-9, 1e-7, 1e-8]])
    counts = np.array([2, 1, 4])
    found = tails(chance, counts, np.array([7, 7, 7]))
    for row, own in zip(chance, found, strict=True):
        each = np.repeat(row, counts)
        exact = np.zeros(8)
        for outcome in product([0, 1], repeat=7):
            exact[sum(outcome)] += prod(
                q if there else 1 - q for q, there in zip(each, outcome, strict=True)
            )
        above = [exact[shared:].sum() for shared in range(8)]
        assert own == pytest.approx(above, rel=1e-12, abs=1e-300)


def test_a_far_tail_is_as_precise_as_a_near_one() -> None:
    # All alike: a binomial number, whose tail scipy knows.
    for q, many, most in ((1e-4, 20_000, 30), (0.4, 500, 260), (0.97, 60, 60)):
        (found,) = tails(np.array([[q]]), np.array([many]), np.array([most]))
        expected = stats.binom.sf(np.arange(-1, most), many, q)
        assert found == pytest.approx(expected, rel=1e-9)


def test_hypergeometric_agrees_with_scipy(random_matrix: Matrix) -> None:
    for n, k, m in ((18, 14, 12), (150, 30, 7), (31_000, 60, 40), (5, 5, 5), (3, 1, 2)):
        most = min(k, m)
        expected = stats.hypergeom.sf(np.arange(-1, most), n, k, m)
        assert tail(n, k, m, most) == pytest.approx(expected, rel=1e-9, abs=1e-300)
    taken = taken_from(random_matrix)
    size = random_matrix.sum(axis=1)
    shared = random_matrix @ random_matrix.T
    for (a, b), p in p_values(taken, "hypergeometric").items():
        n = random_matrix.shape[1]
        assert p == pytest.approx(stats.hypergeom.sf(shared[a, b] - 1, n, size[a], size[b]), 1e-9)


def test_hypergeometric_by_every_choice() -> None:
    # Every way to choose 4 of 9 partners, the first 3 of whom are in the other venture.
    ways = [len({0, 1, 2} & set(chosen)) for chosen in combinations(range(9), 4)]
    assert len(ways) == comb(9, 4)
    expected = [sum(way >= shared for way in ways) / len(ways) for shared in range(4)]
    assert tail(9, 3, 4, 3) == expected


def test_sdsm_over_every_network_there_can_be() -> None:
    # All 65,536 networks of four ventures and four partners, each weighed by the model.
    given = np.array([[1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 1, 0], [0, 0, 0, 1]])
    chance = chances(given)
    # Of greatest entropy: the odds of a cell are one number for its row times one for its column.
    odds = chance / (1 - chance)
    assert odds * odds[0, 0] == pytest.approx(np.outer(odds[:, 0], odds[0]), rel=1e-6)
    networks = ((np.arange(2**16)[:, None] >> np.arange(16)) & 1).reshape(-1, 4, 4)
    weight = np.where(networks, chance, 1 - chance).prod(axis=(1, 2))
    assert np.einsum("n,nvp->v", weight, networks) == pytest.approx(given.sum(axis=1), rel=1e-9)
    assert np.einsum("n,nvp->p", weight, networks) == pytest.approx(given.sum(axis=0), rel=1e-9)
    for (a, b), p in p_values(taken_from(given), "sdsm").items():
        shared = (networks[:, a] * networks[:, b]).sum(axis=1)
        so_many = int((given[a] * given[b]).sum())
        assert p == pytest.approx(weight[shared >= so_many].sum(), rel=1e-9)


def test_benjamini_hochberg_by_hand() -> None:
    # Ten compared; 0.005 once, 0.01 twice, 0.04 three times, the other four are 1. Ranks 1, 3, 6:
    # 0.005*10/1 = 0.05 but 0.01*10/3 = 0.0333 after it is less; 0.04*10/6 = 0.0667.
    p, often = np.array([0.04, 0.005, 0.01]), np.array([3, 1, 2])
    assert benjamini_hochberg(p, often, 10) == pytest.approx([0.4 / 6, 0.1 / 3, 0.1 / 3])


def test_q_values_agree_with_scipy_over_all_pairs(random_matrix: Matrix) -> None:
    taken = taken_from(random_matrix)
    found, chance, compared = weighed(taken, "sdsm", 3, None)
    assert compared == comb(len(taken.ventures), 2)
    own = p_values(taken, "sdsm")
    every = [own.get(pair, 1.0) for pair in combinations(range(len(taken.ventures)), 2)]
    q = dict(
        zip(
            combinations(range(len(taken.ventures)), 2),
            stats.false_discovery_control(every, method="bh"),
            strict=True,
        )
    )
    assert (found.shared >= 3).all()
    for a, b, ours in zip(found.a.tolist(), found.b.tolist(), chance.q_value, strict=True):
        assert ours == pytest.approx(q[a, b], rel=1e-9)


def test_counting_by_table_and_by_sorting_agree(
    random_matrix: Matrix, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = taken_from(random_matrix)
    first = p_values(taken, "sdsm")
    monkeypatch.setattr("queries.significance._TABLE", 0)
    monkeypatch.setattr("queries.counting_many._BLOCK", 7)
    assert p_values(taken, "sdsm") == first


def test_davis() -> None:
    # Events 13 and 14 had the same three women out of eighteen: by the hypergeometric model
    # 1 / C(18, 3) = 1/816.
    taken = taken_from(davis())
    assert p_values(taken, "hypergeometric")[12, 13] == pytest.approx(1 / 816, rel=1e-12)
    # The women who went there went to 4, 5 and 6 and more events: they surprise less so.
    assert p_values(taken, "sdsm")[12, 13] == pytest.approx(0.02789383, abs=1e-6)


def test_mijnstreek(net: NetworkGraph) -> None:
    rows = overlaps(net.store, significance=True, model="hypergeometric")
    # 38 ventures have known participants, 63 partners take part: 38*37/2 = 703 pairs. The
    # e-consultations (5) are all in Spoedzorg (6): C(6,5) / C(63,5) = 6 / 7028847.
    assert rows.compared == ("hypergeometric", 38, 63, 703)
    first = rows[0]
    assert (first.a_id, first.b_id) == ("opschaling-e-meedenkconsulten", "programmalijn-spoedzorg")
    assert first.expected == pytest.approx(5 * 6 / 63)
    assert first.ratio == pytest.approx(5 / (30 / 63))
    assert first.p_value == pytest.approx(6 / comb(63, 5), rel=1e-12)
    assert first.q_value == pytest.approx(703 * 6 / comb(63, 5), rel=1e-12)
    default = overlaps(net.store, significance=True, limit=5)
    assert default.compared == ("sdsm", 38, 63, 703)
    assert [row.p_value for row in default] == sorted(row.p_value or 0 for row in default)
    assert default[0].b_id == "programmalijn-spoedzorg"
    assert default.compared.few


def test_family_is_all_that_was_compared(net: NetworkGraph) -> None:
    for scope in (Scope(), Scope("2020-12-16", follow_parts=True)):
        every = overlaps(net.store, significance=True, scope=scope)
        some = overlaps(net.store, significance=True, minimum=3, limit=7, scope=scope)
        assert some == [row for row in every if row.shared >= 3][:7]
        assert some.compared == every.compared
        assert {row[:9] for row in every} == {row[:9] for row in overlaps(net.store, scope=scope)}


def test_one_venture(net: NetworkGraph) -> None:
    rows = overlaps(net.store, "Themacoalitie GGZ", significance=True)
    assert rows.compared == ("sdsm", 38, 63, 37)
    every = {frozenset([row.a_id, row.b_id]): row for row in overlaps(net.store, significance=True)}
    assert {row[:9] for row in rows} == {row[:9] for row in overlaps(net.store, rows[0].a_id)}
    for row in rows:
        assert row.p_value == every[frozenset([row.a_id, row.b_id])].p_value
    none = overlaps(net.store, "Themacoalitie GRZ", significance=True)
    assert none == []
    assert none.compared == ("sdsm", 38, 63, 0)


def test_an_unknown_model(net: NetworkGraph) -> None:
    with pytest.raises(UsageError, match="sdsm, hypergeometric"):
        overlaps(net.store, significance=True, model="magic")


def test_nothing_known() -> None:
    taken = arrays(Held([], [], None))
    found, chance, compared = weighed(taken, "sdsm", 1, None)
    assert (len(found.a), len(chance.p_value), compared) == (0, 0, 0)


def test_classes() -> None:
    found, own = classes(np.array([3, 1, 3]))
    assert isinstance(found, Classes)
    assert (found.degrees.tolist(), found.counts.tolist()) == ([1, 3], [1, 2])
    assert own.tolist() == [1, 0, 1]
    assert count(Held(["v"], ["p"], None), "ventures", str, 1, None) == []
