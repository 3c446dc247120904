"""Columns of a user's own, by name, on both stores."""

from pathlib import Path

import pytest

from netgraph import NetworkGraph
from queries.own import Own, own_columns
from schema.errors import UsageError
from schema.language import set_language


@pytest.fixture
def own_net(empty_net: NetworkGraph, tmp_path: Path) -> NetworkGraph:
    (tmp_path / "partners.csv").write_text(
        "id,name,Budget,Wijk\np1,Zorg,100,Oost\np2,Welzijn,,West\np3,Sport,,\n", "utf-8"
    )
    (tmp_path / "ventures.csv").write_text("id,name,label,budget 2\nv1,Pact,Coalition,7\n", "utf-8")
    empty_net.load(tmp_path)
    return empty_net


def test_values_by_id_for_the_columns_that_are_named(own_net: NetworkGraph) -> None:
    assert own_columns(own_net.store, ["budget", "Wijk", "BUDGET"]) == Own(
        ("Budget", "Wijk"),
        {"p1": ("100", "Oost"), "p2": ("", "West")},
        {},
        ("budget 2",),
    )
    assert own_columns(own_net.store, ["budget 2"]).ventures == {"v1": ("7",)}
    assert own_columns(own_net.store, []) == Own((), {}, {}, ("Budget", "Wijk", "budget 2"))


def test_an_unknown_column_is_said_with_those_that_there_are(own_net: NetworkGraph) -> None:
    with pytest.raises(UsageError, match="called “omzet”; there are: Budget, Wijk, budget 2"):
        own_columns(own_net.store, ["omzet"])
    set_language("nl")
    with pytest.raises(UsageError, match="geen eigen kolom die “omzet” heet; wel: Budget"):
        own_columns(own_net.store, ["omzet"])
    set_language("en")


def test_without_any_it_says_so(empty_net: NetworkGraph, tmp_path: Path) -> None:
    (tmp_path / "partners.csv").write_text("id,name\np1,Zorg\n", "utf-8")
    empty_net.load(tmp_path)
    with pytest.raises(UsageError, match="no columns of your own, so no “budget”"):
        own_columns(empty_net.store, ["budget"])
