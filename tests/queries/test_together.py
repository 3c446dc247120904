"""Partners that meet, on the Mijnstreek; worked out from participations.csv."""

import pytest

from netgraph import NetworkGraph
from queries import counting
from queries.reading import Scope
from queries.together import TogetherRow, together
from schema.errors import UnknownName, UsageError


def test_one_partner(net: NetworkGraph) -> None:
    # Mondriaan is in five: the table for mental health, DNG, the taskforce, the coalition GGZ and
    # the plan. MET ggz is in three: DNG, the taskforce, the plan, in all of which Mondriaan is too.
    rows = net.together("Mondriaan", minimum=3)
    assert rows[0] == TogetherRow(
        "mondriaan", "Mondriaan", "met-ggz", "MET ggz", 3, 5, 3, 3 / 5, None
    )
    # mumc (3 in all) meets it in as many; zio has 5 and burgerkracht 14.
    assert [(row.b_id, row.shared, row.size_b, row.jaccard) for row in rows[1:]] == [
        ("mumc", 3, 3, 3 / 5),
        ("zio", 3, 5, 3 / 7),
        ("burgerkracht-limburg", 3, 14, 3 / 16),
    ]


def test_all_pairs(net: NetworkGraph) -> None:
    rows = net.together(limit=2)
    # CZ is in 25 ventures, Burgerkracht in 14, 12 of them with CZ; HuisartsenOZL in 11, 8 with CZ.
    assert [(row.a_id, row.b_id, row.shared, row.jaccard) for row in rows] == [
        ("burgerkracht-limburg", "cz", 12, 12 / 27),
        ("cz", "huisartsen-ozl", 8, 8 / 28),
    ]


@pytest.mark.parametrize(
    "scope",
    [
        Scope(),
        Scope("2020-12-16"),
        Scope("2022-06-28", "presumed", current_names=True, follow_parts=True, expand_groups=True),
    ],
)
def test_one_partner_and_all_pairs_agree(net: NetworkGraph, scope: Scope) -> None:
    every = {
        frozenset([row.a_id, row.b_id]): (row.shared, row.jaccard, row.evidence)
        for row in together(net.store, scope=scope)
    }
    rows = together(net.store, "Zuyderland", scope=scope)
    assert rows
    assert {
        frozenset([row.a_id, row.b_id]): (row.shared, row.jaccard, row.evidence) for row in rows
    } == {pair: of for pair, of in every.items() if rows[0].a_id in pair}


def test_many_pairs_are_counted_alike(net: NetworkGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    scopes = [Scope(), Scope("2020-12-16", expand_groups=True)]
    few = [together(net.store, scope=scope) for scope in scopes]
    monkeypatch.setattr(counting, "MANY", 0)
    assert [together(net.store, scope=scope) for scope in scopes] == few
    assert together(net.store, limit=3) == few[0][:3]


def test_who_meets_nobody(net: NetworkGraph) -> None:
    assert together(net.store, "Atrium-Orbis") == []
    assert together(net.store, minimum=13) == []
    with pytest.raises(UsageError, match="at least 1"):
        together(net.store, minimum=0)
    with pytest.raises(UnknownName):
        together(net.store, "MijnZorg")
