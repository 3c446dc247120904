"""What falls away when partners leave: by hand on the Mijnstreek and on small networks."""

from pathlib import Path

import networkx
import numpy
import pytest

from netgraph import NetworkGraph
from queries.distances import longer
from queries.reading import Scope
from queries.without import without
from schema.errors import UnknownName, UsageError
from tests.queries.small import davis, write


def test_without_an_insurer(net: NetworkGraph) -> None:
    found = without(net.store, ["CZ"])
    assert [one.id for one in found.leaving] == ["cz"]
    assert found.ventures == 25
    # Of these CZ is the only one known in Anders Beter Centrum, one of two in six others; in two of
    # those it is the only funder. Dorpsgaard Munstergeleen keeps FSI, the municipality and Rabobank
    # as funders. It is no municipality itself.
    assert [(row.venture_id, row.before, row.after, row.last, row.lacks) for row in found.left] == [
        ("anders-beter-centrum", 1, 0, None, ()),
        ("alliantie-heerlen-noord", 2, 1, "Gemeente Heerlen", ()),
        ("burgerparticipatie-next-level", 2, 1, "Burgerkracht Limburg", ("funder",)),
        ("co-ownership-mijnstreek", 2, 1, "Burgerkracht Limburg", ("funder",)),
        ("preventiecoalitie-heerlen", 2, 1, "Gemeente Heerlen", ()),
        ("preventiecoalitie-sittard-geleen", 2, 1, "Gemeente Sittard-Geleen", ()),
        ("tienjarencontract-cz-zuyderland", 2, 1, "Zuyderland Medisch Centrum", ()),
    ]
    # Anders Beter Centrum hangs on CZ alone: a part of one venture and nobody.
    (part,) = found.parts
    assert [one.id for one in part.ventures] == ["anders-beter-centrum"]
    assert part.partners == ()
    # It is cut off from all it was connected with: 63 partners and 38 ventures, less CZ, itself,
    # and Adelante, Stichting Zuyderland Zorg and a venture each, connected with nobody else.
    assert found.apart == 95


def test_without_municipalities(net: NetworkGraph) -> None:
    found = without(net.store, ["Gemeente Heerlen"])
    # Heerlen is in three. Trendbreuk keeps other municipalities; the two with CZ do not.
    assert found.ventures == 3
    assert [(row.venture_id, row.last, row.lacks) for row in found.left] == [
        ("alliantie-heerlen-noord", "CZ", ("municipality",)),
        ("preventiecoalitie-heerlen", "CZ", ("municipality",)),
    ]
    # These share CZ still, and Trendbreuk has it too.
    assert found.lost == []


def test_connections_lost(net: NetworkGraph) -> None:
    # As worked out in test_brokers: three pairs of ventures share Mondriaan alone.
    found = without(net.store, ["Mondriaan"])
    assert [(row.a_id, row.b_id, row.shared) for row in found.lost] == [
        ("transformatietafel-mentale-gezondheid", "taskforce-wachtlijsten-zl", 1),
        ("dng-zuid-limburg", "themacoalitie-ggz", 1),
        ("taskforce-wachtlijsten-zl", "themacoalitie-ggz", 1),
    ]
    # DNG and the task force share zio, met-ggz and zuyderland besides: not lost until all go.
    all_four = without(net.store, ["Mondriaan", "zio", "met-ggz", "zuyderland"])
    pairs = {(row.a_id, row.b_id): row.shared for row in all_four.lost}
    assert pairs["dng-zuid-limburg", "taskforce-wachtlijsten-zl"] == 4


def test_on_a_day(net: NetworkGraph) -> None:
    found = without(net.store, ["CZ"], scope=Scope("2020-12-16", "presumed"))
    everything = without(net.store, ["CZ"])
    assert 0 < found.ventures < everything.ventures
    assert {row.evidence for row in found.lost} <= {"presumed", "certain"}
    assert {row.evidence for row in everything.lost} == {None}


def test_a_part_falls_off(empty_net: NetworkGraph, tmp_path: Path) -> None:
    # a, b and c are in x; c is in y too, with d; d is in z too. Without c, y, z and d fall off: x
    # keeps a and b. Both are three nodes; y and z make two ventures to one, so that x falls off.
    empty_net.load(write(tmp_path, "ax bx cx cy dy dz"))
    found = without(empty_net.store, ["c"])
    (part,) = found.parts
    assert ([one.id for one in part.ventures], [one.id for one in part.partners]) == (
        ["x"],
        ["a", "b"],
    )
    # Before, all six others were connected: 15 pairs; after, three in each part: 9 cut off.
    assert (found.connected, found.apart, found.longer) == (15, 9, ())
    assert [(row.venture_id, row.after, row.last) for row in found.left] == [("y", 1, "d")]
    assert [(row.a, row.b) for row in found.lost] == [("x", "y")]


def test_ways_get_longer(empty_net: NetworkGraph, tmp_path: Path) -> None:
    # A ring a - x - b - y - c - z: without a, x and z are 4 apart instead of 2, x and c 3 as they
    # were, b and z too.
    empty_net.load(write(tmp_path, "ax bx by cy cz az"))
    found = without(empty_net.store, ["a"])
    assert (found.connected, found.apart, found.longer) == (10, 0, ((2, 1),))
    assert found.parts == []


def test_longer_ways_are_those_of_networkx() -> None:
    graph = davis()
    nodes = sorted(graph)
    for leaving in (["Evelyn Jefferson"], ["E8"], ["E8", "E9", "Theresa Anderson", "Nora Fayette"]):
        rest = graph.subgraph(set(graph) - set(leaving))
        before, after = (
            dict(networkx.all_pairs_shortest_path_length(one)) for one in (graph, rest)
        )
        pairs = [(a, b) for a in rest for b in rest if a < b]
        later = [after[a][b] - before[a][b] for a, b in pairs if b in after[a]]
        matrix = networkx.to_scipy_sparse_array(graph, nodes, format="csr")
        stays = numpy.array([node not in leaving for node in nodes])
        found = longer(matrix, stays)
        assert found.connected == len(pairs)
        assert found.apart == len(pairs) - len(later)
        assert found.extra == {extra: later.count(extra) for extra in sorted({*later} - {0})}


def test_who_takes_part_in_nothing(net: NetworkGraph) -> None:
    found = without(net.store, ["FOZL"])
    assert (found.ventures, found.left, found.parts, found.lost) == (0, [], [], [])
    assert (found.apart, found.longer) == (0, ())


def test_questions_that_make_no_sense(net: NetworkGraph) -> None:
    with pytest.raises(UsageError, match="at least one"):
        without(net.store, [])
    with pytest.raises(UnknownName):
        without(net.store, ["Kerncoalitie Mijnstreek"])
