"""Who ties the network together: by hand on the Mijnstreek, and as networkx has it."""

from pathlib import Path
from typing import Any

import networkx
import pytest

from netgraph import NetworkGraph
from queries.brokers import BrokerRow, brokers
from queries.reading import Scope
from schema.errors import UsageError
from tests.queries.mijnstreek_rows import roles_that_take_part, table
from tests.queries.small import davis, write, write_davis

TABLE = "transformatietafel-mentale-gezondheid"
TASK_FORCE = "taskforce-wachtlijsten-zl"


def mijnstreek() -> Any:
    """Return who takes part in what, without any of the product's code."""
    return networkx.Graph(
        ((row["partner"], "partner"), (row["venture"], "venture"))
        for row in table("participations")
        if row["role"] in roles_that_take_part()
    )


def by_id(rows: list[BrokerRow]) -> dict[str, BrokerRow]:
    return {row.partner_id: row for row in rows}


def test_the_pairs_that_hang_on_one_partner(net: NetworkGraph) -> None:
    # Mondriaan is in five: the table (with cz, mumc, burgerkracht and others), DNG (with zio,
    # met-ggz, mumc, zuyderland, ...), the task force (zio, met-ggz, zuyderland, kpmg, vws), GGZ
    # (cz, burgerkracht, robuust, ...) and the plan (zio, met-ggz, mumc, burgerkracht, ...): ten
    # pairs. Shared by others too: DNG with the task force and with the plan (zio), the task force
    # with the plan (zio), the table with DNG (mumc), with the plan (mumc), with GGZ (cz), GGZ with
    # the plan (burgerkracht). Left: the table and the task force, DNG and GGZ, the task force and
    # GGZ.
    row = by_id(brokers(net.store, pairs=True))["mondriaan"]
    assert (row.partner, row.kind, row.domain) == ("Mondriaan", "mental_health", "medical")
    assert (row.ventures, row.joins, row.alone, row.bridging) == (5, 10, 3, 0.3)
    assert [(tie.a_id, tie.b_id) for tie in row.ties] == [
        (TABLE, TASK_FORCE),
        ("dng-zuid-limburg", "themacoalitie-ggz"),
        (TASK_FORCE, "themacoalitie-ggz"),
    ]
    assert row.evidence is None


def test_one_in_a_single_venture_ties_nothing(net: NetworkGraph) -> None:
    # Nobody else is known in the regional picture that Adelante takes part in; KPMG is in the task
    # force alone, with five others who are all each other's contacts there.
    rows = by_id(brokers(net.store))
    adelante, kpmg = rows["adelante"], rows["kpmg"]
    assert (adelante.betweenness, adelante.joins, adelante.constraint) == (0, 0, None)
    assert (kpmg.betweenness, kpmg.joins, kpmg.alone, kpmg.bridging) == (0, 0, 0, 0)
    assert kpmg.constraint is not None


def test_betweenness_and_constraint_are_those_of_networkx(net: NetworkGraph) -> None:
    graph = mijnstreek()
    partners = [node for node in graph if node[1] == "partner"]
    between = networkx.betweenness_centrality(graph)
    contacts = networkx.bipartite.weighted_projected_graph(graph, partners)
    bounds = networkx.constraint(contacts, weight="weight")
    rows = brokers(net.store)
    assert len(rows) == len(partners) == 63
    for row in rows:
        node = (row.partner_id, "partner")
        assert row.betweenness == pytest.approx(between[node], abs=1e-11)
        if contacts[node]:
            assert row.constraint == pytest.approx(bounds[node], abs=1e-11)
        else:
            assert row.constraint is None
    assert [row.betweenness for row in rows] == sorted(
        (row.betweenness for row in rows), reverse=True
    )


def test_the_women_of_davis(empty_net: NetworkGraph, tmp_path: Path) -> None:
    empty_net.load(write_davis(tmp_path))
    between = networkx.betweenness_centrality(davis())
    rows = brokers(empty_net.store)
    assert len(rows) == 18
    for row in rows:
        assert row.betweenness == pytest.approx(between[row.partner], abs=1e-11)


def test_a_chain_by_hand(empty_net: NetworkGraph, tmp_path: Path) -> None:
    # a - x - b - y - c: b lies between {a, x} and {y, c}, four of the six pairs of the four others.
    # b meets a and c in one venture each: p = 1/2 each, and these meet nobody but b, so its
    # constraint is 1/4 + 1/4. a puts all it has in b: 1.
    empty_net.load(write(tmp_path, "ax bx by cy"))
    rows = brokers(empty_net.store)
    assert [(row.partner, row.betweenness, row.joins, row.alone) for row in rows] == [
        ("b", pytest.approx(4 / 6), 1, 1),
        ("a", 0, 0, 0),
        ("c", 0, 0, 0),
    ]
    assert [row.constraint for row in rows] == pytest.approx([0.5, 1, 1])


def test_the_first_and_who_ties_with_the_last(empty_net: NetworkGraph, tmp_path: Path) -> None:
    # A ring of three partners: each lies between the same.
    empty_net.load(write(tmp_path, "ax bx by cy cz az"))
    assert len(brokers(empty_net.store, top=1)) == 3
    # Nobody lies between anything here: no ties of nothing.
    assert len(brokers(empty_net.store, top=2, scope=Scope("2020-01-01", "certain"))) == 0
    with pytest.raises(UsageError, match="at least 1"):
        brokers(empty_net.store, top=0)


def test_on_a_day_it_rests_on_the_weakest(net: NetworkGraph) -> None:
    rows = brokers(net.store, scope=Scope("2021-06-07"))
    assert rows[0].partner_id == "cz"
    # Undated participations in the part of the network around CZ are possible only.
    assert rows[0].evidence == "possible"
    sure = brokers(net.store, scope=Scope("2020-12-08", "certain"))
    assert {row.evidence for row in sure} == {"certain"}
    assert len(sure) < len(rows)


def test_who_counts_as_whom(net: NetworkGraph) -> None:
    rows = by_id(brokers(net.store, scope=Scope(follow_parts=True)))
    assert "zuyderland-mc" not in rows
    apart = by_id(brokers(net.store))
    assert rows["zuyderland"].ventures > apart["zuyderland"].ventures


def test_nobody_takes_part(empty_net: NetworkGraph, tmp_path: Path) -> None:
    (tmp_path / "partners.csv").write_text("id,name\na,Alleen\n", encoding="utf-8")
    empty_net.load(tmp_path / "partners.csv")
    assert brokers(empty_net.store) == []
