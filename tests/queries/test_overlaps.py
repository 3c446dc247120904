"""Pairs of ventures by shared partners, on the Mijnstreek; worked out from participations.csv."""

import pytest

from netgraph import NetworkGraph
from queries import counting
from queries.counting_many import count_many
from queries.overlaps import overlaps
from queries.reading import Scope
from queries.snapshot import Held
from schema.errors import TooManyRows, UsageError


def test_pairs_of_one_venture(net: NetworkGraph) -> None:
    rows = overlaps(net.store, "Kerncoalitie Mijnstreek", minimum=4)
    # Kern has 12. Farmacie (9): six, see test_overlap. Anders Beter (7): cz, mcc-omnes, meditta,
    # burgerkracht, zuyderland-mc. Then four each; the smaller the other, the more alike.
    kern = ("kerncoalitie-mijnstreek", "Kerncoalitie Mijnstreek")
    assert [row[:9] for row in rows[:2]] == [
        (*kern, "themacoalitie-farmacie", "Themacoalitie Farmacie", 6, 12, 9, 6 / 15, None),
        (*kern, "anders-beter", "Anders Beter", 5, 12, 7, 5 / 14, None),
    ]
    assert [(row.b_id, row.shared, row.size_b) for row in rows[2:]] == [
        # cz, huisartsen-ozl, mcc-omnes, meditta
        ("coalitie-pluspraktijken", 4, 4),
        # zuyderland-mc, vvt-organisaties, cz, burgerkracht
        ("opschaling-e-meedenkconsulten", 4, 5),
        # zuyderland-mc, cz, huisartsen-ozl, burgerkracht
        ("pact-van-terworm", 4, 5),
        # burgerkracht, mcc-omnes, meditta, cz
        ("pluspraktijken-wm", 4, 5),
        # cz, huisartsen-ozl, mcc-omnes, robuust
        ("mijnstreek-inspiratie-platform", 4, 6),
        # huisartsen-ozl, cz, burgerkracht, zuyderland-mc
        ("mijnzorg", 4, 6),
        # burgerkracht, cz, zuyderland-mc, vvt-organisaties
        ("programmalijn-spoedzorg", 4, 6),
    ]


def test_all_pairs(net: NetworkGraph) -> None:
    rows = overlaps(net.store, minimum=6)
    # DNG has 8 founders, the transformation plan 14 signatories; both have huisartsen-ozl,
    # levantogroep, met-ggz, mumc, mondriaan and zio. a is the first of the two by name.
    assert [(row.a_id, row.b_id, row.shared, row.jaccard) for row in rows] == [
        ("kerncoalitie-mijnstreek", "themacoalitie-farmacie", 6, 6 / 15),
        ("dng-zuid-limburg", "transformatieplan-mentale-gezondheid-zl", 6, 6 / 16),
    ]
    rows = overlaps(net.store, minimum=7, scope=Scope(follow_parts=True))
    # Zuyderland in Farmacie and DNG, its hospital in Kern, its mental health care in the plan.
    assert [(row.a_id, row.b_id, row.shared, row.jaccard) for row in rows] == [
        ("kerncoalitie-mijnstreek", "themacoalitie-farmacie", 7, 7 / 14),
        ("dng-zuid-limburg", "transformatieplan-mentale-gezondheid-zl", 7, 7 / 15),
    ]


def test_one_venture_and_all_pairs_agree(net: NetworkGraph) -> None:
    scope = Scope("2020-12-16", follow_parts=True, expand_groups=True)
    of_one = overlaps(net.store, "Themacoalitie GGZ", scope=scope)
    pairs = {
        frozenset([row.a_id, row.b_id]): row
        for row in overlaps(net.store, scope=scope)
        if "themacoalitie-ggz" in (row.a_id, row.b_id)
    }
    assert of_one
    assert len(of_one) == len(pairs)
    for row in of_one:
        pair = pairs[frozenset([row.a_id, row.b_id])]
        assert (pair.shared, pair.jaccard, pair.evidence) == (row.shared, row.jaccard, row.evidence)


def test_on_a_day(net: NetworkGraph) -> None:
    rows = overlaps(net.store, "Themacoalitie GGZ", scope=Scope("2021-01-15", "presumed"))
    kern = next(row for row in rows if row.b_id == "kerncoalitie-mijnstreek")
    # See test_overlap: cz and burgerkracht, presumed in Kern. In Kern ten are presumed that day:
    # nine members seen or named by a text of 2020, of whom the vvt-organisaties were seen later
    # too, and meditta, mcc-omnes, sevagram and cicero, seen in "2020", have begun by its end.
    # robuust has not. So 11. In GGZ all six members; robuust has not begun there either.
    assert kern[4:9] == (2, 6, 11, 2 / 15, "presumed")


def test_many_pairs_are_counted_alike(net: NetworkGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    scopes = [
        Scope(),
        Scope("2020-12-16"),
        Scope("2022-06-28", "presumed", current_names=True, follow_parts=True, expand_groups=True),
    ]
    few = [overlaps(net.store, minimum=minimum, scope=one) for one in scopes for minimum in (1, 2)]
    monkeypatch.setattr(counting, "MANY", 0)
    many = [overlaps(net.store, minimum=minimum, scope=one) for one in scopes for minimum in (1, 2)]
    assert few == many
    assert all(few)
    assert overlaps(net.store, limit=10) == few[0][:10]


def test_ventures_without_shared_partners(net: NetworkGraph) -> None:
    assert overlaps(net.store, "Themacoalitie GRZ") == []
    assert overlaps(net.store, "Kerncoalitie Mijnstreek", minimum=7) == []
    assert len(overlaps(net.store, "Kerncoalitie Mijnstreek", limit=3)) == 3
    with pytest.raises(UsageError, match="at least 1"):
        overlaps(net.store, minimum=0)


def test_more_rows_than_there_may_be_are_refused(net: NetworkGraph) -> None:
    every = len(net.overlaps())
    assert len(net.overlaps(most=every)) == every
    for chance in (False, True):
        with pytest.raises(TooManyRows) as caught:
            net.overlaps(most=every - 1, significance=chance)
        assert caught.value.found == every
        assert len(net.overlaps(most=3, limit=3, significance=chance)) == 3
    one = len(net.overlaps("MijnZorg"))
    with pytest.raises(TooManyRows, match=f"{one} rows"):
        net.overlaps("MijnZorg", most=one - 1)
    with pytest.raises(TooManyRows):
        net.together(most=1)
    with pytest.raises(TooManyRows):
        net.together("CZ", most=1)


def test_refused_before_any_row_is_made() -> None:
    held = Held([f"v{one}" for one in range(100)], ["p"] * 100, None)

    def name(_key: str) -> str:
        raise AssertionError("a row is being made")

    with pytest.raises(TooManyRows, match="4950 rows"):
        count_many(held, "ventures", name, 1, None, most=4949)
