"""Independent ways: by hand on the Mijnstreek and on small networks."""

from pathlib import Path

import pytest

from netgraph import NetworkGraph
from queries.independent import independent
from queries.path import path
from queries.reading import Scope
from schema.errors import UsageError
from tests.queries.small import write

HEERLEN, MONDRIAAN = "Gemeente Heerlen", "Mondriaan"


def test_two_ways_over_participations(net: NetworkGraph) -> None:
    # Heerlen is in three ventures; two of them have nobody but CZ besides. So at most two ways: one
    # over CZ (to GGZ), one over Trendbreuk (by the GGD or the municipalities to the plan).
    found = independent(net.store, HEERLEN, MONDRIAAN, via="participations")
    assert found.ways == 2
    assert [one.id for one in found.through] == ["cz", "trendbreuk-zuid-limburg"]
    # Heerlen is part of the municipalities as well: with links there are four, one for each of what
    # it is joined to.
    found = independent(net.store, HEERLEN, MONDRIAAN)
    assert found.ways == 4
    assert [one.id for one in found.through] == [
        "alliantie-heerlen-noord",
        "preventiecoalitie-heerlen",
        "trendbreuk-zuid-limburg",
        "zuid-limburgse-gemeenten",
    ]


def test_avoiding(net: NetworkGraph) -> None:
    found = independent(net.store, HEERLEN, MONDRIAAN, via="participations", avoid=["CZ"])
    assert (found.ways, [one.id for one in found.through]) == (1, ["trendbreuk-zuid-limburg"])
    ways = path(net.store, HEERLEN, MONDRIAAN, via="participations", avoid=["CZ"], all_paths=True)
    # The last three of test_path, those that do not lead over CZ.
    assert [[step.to_id for step in one.steps[:-1]] for one in ways] == [
        ["trendbreuk-zuid-limburg", between, to]
        for between, to in (
            ("ggd-zuid-limburg", "transformatieplan-mentale-gezondheid-zl"),
            ("ggd-zuid-limburg", "transformatietafel-mentale-gezondheid"),
            ("zuid-limburgse-gemeenten", "transformatieplan-mentale-gezondheid-zl"),
        )
    ]
    both = ["CZ", "Trendbreuk Zuid-Limburg"]
    assert independent(net.store, HEERLEN, MONDRIAAN, via="participations", avoid=both).ways == 0
    assert path(net.store, HEERLEN, MONDRIAAN, via="participations", avoid=both) == []


def test_at_most_so_many_steps(net: NetworkGraph) -> None:
    # The shortest way has three steps.
    assert path(net.store, HEERLEN, MONDRIAAN, max_hops=2) == []
    assert path(net.store, HEERLEN, MONDRIAAN, max_hops=3) == path(net.store, HEERLEN, MONDRIAAN)
    assert len(path(net.store, "CZ", "Kerncoalitie Mijnstreek", max_hops=1)) == 1


def test_a_direct_way_is_one(empty_net: NetworkGraph, tmp_path: Path) -> None:
    # a is in x, and by way of y and b in x again.
    empty_net.load(write(tmp_path, "ax bx ay by"))
    assert independent(empty_net.store, "a", "x") == (2, ())
    # a and b: over x and over y.
    found = independent(empty_net.store, "a", "b")
    assert (found.ways, [one.id for one in found.through]) == (2, ["x", "y"])


def test_none_and_the_same(net: NetworkGraph) -> None:
    assert independent(net.store, "FOZL", "CZ") == (0, ())
    assert independent(net.store, "CZ", "zorgverzekeraar CZ") == (None, ())
    # The hospital is part of Zuyderland, and counts as it.
    scope = Scope(follow_parts=True)
    assert independent(net.store, "Zuyderland MC", "Zuyderland", scope=scope) == (None, ())


def test_questions_that_make_no_sense(net: NetworkGraph) -> None:
    with pytest.raises(UsageError, match="avoided at once"):
        independent(net.store, HEERLEN, MONDRIAAN, avoid=[HEERLEN])
    with pytest.raises(UsageError, match="at least 1"):
        path(net.store, HEERLEN, MONDRIAAN, max_hops=0)
    with pytest.raises(UsageError, match="not a way"):
        independent(net.store, HEERLEN, MONDRIAAN, via="road")
