"""Overlap on the Mijnstreek; each answer is worked out from the rows of participations.csv.

kerncoalitie-mijnstreek: member zuyderland-mc huisartsen-ozl cz burgerkracht-limburg meandergroep
mcc-omnes meditta sevagram cicero haco-west vvt-organisaties; robuust programme_manager and
working_group_coordinator.
themacoalitie-farmacie: member burgerkracht-limburg cz coriopharma huisartsen-ozl mcc-omnes
haco-west samenwerkende-apotheken-maasland zuyderland; robuust programme_support.
themacoalitie-ggz: member cz burgerkracht-limburg ggz-platform-zuid ggz-instellingen-mijnstreek
mondriaan huisartsorganisaties-mijnstreek; robuust programme_support; berenschot takes no part.
"""

import pytest

from netgraph import NetworkGraph
from queries.overlap import Known, OverlapRow, knowledge, overlap
from queries.reading import Scope
from schema.errors import UnknownName, UsageError

KERN, FARMACIE, GGZ = "Kerncoalitie Mijnstreek", "Themacoalitie Farmacie", "Themacoalitie GGZ"


def ids(rows: list[OverlapRow]) -> list[str]:
    return [row.partner_id for row in rows]


def test_partners_in_both(net: NetworkGraph) -> None:
    rows = overlap(net.store, [KERN, FARMACIE])
    # In order of name: Burgerkracht Limburg, CZ, HACO West, HuisartsenOZL, MCC Omnes, Robuust.
    assert ids(rows) == [
        *("burgerkracht-limburg", "cz", "haco-west", "huisartsen-ozl", "mcc-omnes", "robuust")
    ]
    assert rows[1] == OverlapRow(
        "cz",
        "CZ",
        "health_insurer",
        "finance",
        shared=2,
        roles=(("kerncoalitie-mijnstreek", ("member",)), ("themacoalitie-farmacie", ("member",))),
        # Farmacie: no since, no observation, an undated source (s15): never more than possible.
        coincide="possible",
        evidence=None,
        counted_from=(),
        sources=(
            "s15-mlg-themacoalitie-farmacie",
            "s19-mijnzorg-zorgpunt",
            "s22-hozl-jaarverslag-2020",
        ),
    )
    assert rows[5].roles == (
        ("kerncoalitie-mijnstreek", ("programme_manager", "working_group_coordinator")),
        ("themacoalitie-farmacie", ("programme_support",)),
    )


def test_the_order_asked_is_the_order_of_the_roles(net: NetworkGraph) -> None:
    rows = overlap(net.store, [FARMACIE, KERN, FARMACIE])
    assert [venture for venture, _roles in rows[0].roles] == [
        "themacoalitie-farmacie",
        "kerncoalitie-mijnstreek",
    ]


def test_at_least_so_many(net: NetworkGraph) -> None:
    rows = overlap(net.store, [KERN, FARMACIE, GGZ], at_least=2)
    # The six of Kern and Farmacie; of GGZ's nobody else is in either. Three are in all three.
    assert [(row.partner_id, row.shared) for row in rows] == [
        ("burgerkracht-limburg", 3),
        ("cz", 3),
        ("robuust", 3),
        ("haco-west", 2),
        ("huisartsen-ozl", 2),
        ("mcc-omnes", 2),
    ]
    assert rows[3].roles[2] == ("themacoalitie-ggz", ())
    assert ids(overlap(net.store, [KERN, FARMACIE, GGZ])) == [
        "burgerkracht-limburg",
        "cz",
        "robuust",
    ]


def test_in_the_first_and_in_any_other(net: NetworkGraph) -> None:
    rows = overlap(net.store, [GGZ, KERN, FARMACIE], any_other=True)
    assert ids(rows) == ["burgerkracht-limburg", "cz", "robuust"]
    # With the pact first: its signatories that are in one of the others (huisartsen-westelijke-
    # mijnstreek is in neither, zuyderland-mc in Kern only).
    rows = overlap(net.store, ["Pact van Terworm", KERN, FARMACIE], any_other=True)
    assert [(row.partner_id, row.shared) for row in rows] == [
        ("burgerkracht-limburg", 3),
        ("cz", 3),
        ("huisartsen-ozl", 3),
        ("zuyderland-mc", 2),
    ]


def test_only_one_role(net: NetworkGraph) -> None:
    rows = overlap(net.store, [KERN, FARMACIE], role="member")
    assert ids(rows) == ["burgerkracht-limburg", "cz", "haco-west", "huisartsen-ozl", "mcc-omnes"]
    # A role that takes no part counts when it is asked for: attendees of the platform are
    # gemeente-kerkrade, zuyderland and cz; of these the first takes no part at all.
    rows = overlap(
        net.store, ["Mijnstreek Inspiratie Platform", KERN], at_least=1, role="aanwezige"
    )
    assert ids(rows) == ["cz", "gemeente-kerkrade", "zuyderland"]


def test_periods_that_cannot_coincide(net: NetworkGraph) -> None:
    # pluspraktijken-ozl ended in 2020, its successor began in 2021. Both have cz and
    # huisartsen-ozl; their other practices are two different groups.
    rows = overlap(net.store, ["pluspraktijken-ozl", "regionaal-contract-huisartsen-ozl"])
    assert [(row.partner_id, row.coincide) for row in rows] == [
        ("cz", None),
        ("huisartsen-ozl", None),
    ]


def test_how_surely_periods_coincide(net: NetworkGraph) -> None:
    rows = overlap(net.store, [KERN, GGZ])
    # cz and burgerkracht: in Kern certain on 2020-12-08 (observed), in GGZ from 2020-12-03 (since)
    # to 2022-06-28 (observed). robuust: in Kern begun by 2021-06-07 and presumed to that day (the
    # last on which anybody in the ended coalition was seen), in GGZ begun by the end of 2021 only.
    assert [(row.partner_id, row.coincide) for row in rows] == [
        ("burgerkracht-limburg", "certain"),
        ("cz", "certain"),
        ("robuust", "possible"),
    ]


def test_on_a_day_the_weakest_fact_decides(net: NetworkGraph) -> None:
    # On 2021-01-15 cz and burgerkracht are certain in GGZ; in Kern they are presumed: last seen on
    # 2020-12-08, and others of it were seen until 2021-06-07. robuust is not proven to have begun.
    rows = overlap(net.store, [KERN, GGZ], scope=Scope("2021-01-15"))
    assert [(row.partner_id, row.evidence) for row in rows] == [
        ("burgerkracht-limburg", "presumed"),
        ("cz", "presumed"),
        ("robuust", "possible"),
    ]
    rows = overlap(net.store, [KERN, GGZ], scope=Scope("2021-01-15", "presumed"))
    assert ids(rows) == ["burgerkracht-limburg", "cz"]
    assert overlap(net.store, [KERN, GGZ], scope=Scope("2021-01-15", "certain")) == []
    # Coinciding is about any day: these do, though not on this one.
    assert {row.coincide for row in rows} == {"certain"}
    # Before 2020-12-03 there was no coalition on mental health.
    assert overlap(net.store, [KERN, GGZ], scope=Scope("2020-12-02")) == []


def test_at_least_is_as_sure_as_the_best_that_are_needed(net: NetworkGraph) -> None:
    # cz on 2021-01-15: certain in GGZ, presumed in Kern, possible in Farmacie.
    found = {}
    for needed in (1, 2, 3):
        rows = overlap(net.store, [KERN, FARMACIE, GGZ], at_least=needed, scope=Scope("2021-01-15"))
        found[needed] = {row.partner_id: row.evidence for row in rows}["cz"]
    assert found == {1: "certain", 2: "presumed", 3: "possible"}


def test_a_part_counts_under_its_whole(net: NetworkGraph) -> None:
    # Zuyderland MC sits in Kern, Zuyderland in Farmacie.
    rows = overlap(net.store, [KERN, FARMACIE], scope=Scope(follow_parts=True))
    assert ids(rows)[-1] == "zuyderland"
    assert len(rows) == 7
    assert rows[-1].counted_from == ("Zuyderland Medisch Centrum",)
    assert rows[0].counted_from == ()


def test_a_former_name_counts_under_the_last(net: NetworkGraph) -> None:
    pilots = ["MijnZorg", "Anders Beter"]
    assert ids(overlap(net.store, pilots)) == ["burgerkracht-limburg", "cz", "zuyderland-mc"]
    # huis-voor-de-zorg, member of MijnZorg, became burgerkracht-limburg. Atrium and Orbis merged:
    # that makes them nobody's name.
    rows = overlap(net.store, pilots, scope=Scope(current_names=True))
    assert ids(rows) == ["burgerkracht-limburg", "cz", "zuyderland-mc"]
    assert rows[0].counted_from == ("Huis voor de Zorg",)
    assert rows[0].roles == (("mijnzorg", ("founder", "member")), ("anders-beter", ("founder",)))


def test_members_of_a_group_count_when_asked(net: NetworkGraph) -> None:
    both = ["Trendbreuk Zuid-Limburg", "Transformatieplan Mentale Gezondheid Zuid-Limburg"]
    assert ids(overlap(net.store, both)) == ["ggd-zuid-limburg", "zuid-limburgse-gemeenten"]
    # The group takes part in both, and four of its sixteen are known.
    rows = overlap(net.store, both, scope=Scope(expand_groups=True))
    assert {row.partner_id: row.counted_from for row in rows} == {
        "gemeente-heerlen": ("Zuid-Limburgse gemeenten",),
        "gemeente-landgraaf": ("Zuid-Limburgse gemeenten",),
        "gemeente-maastricht": ("Zuid-Limburgse gemeenten",),
        "gemeente-sittard-geleen": ("Zuid-Limburgse gemeenten",),
        "ggd-zuid-limburg": (),
        "zuid-limburgse-gemeenten": (),
    }
    # That they belong to the group is undated, so only possible, however sure the group's part is:
    # on 2025-02-01 the group is presumed to have signed (2025-01).
    plan = ["Transformatieplan Mentale Gezondheid Zuid-Limburg", "DNG Zuid-Limburg"]
    scope = Scope("2025-02-01", expand_groups=True)
    rows = overlap(net.store, plan, at_least=1, scope=scope)
    levels = {row.partner_id: row.evidence for row in rows}
    assert levels["zuid-limburgse-gemeenten"] == "presumed"
    assert levels["gemeente-heerlen"] == "possible"
    assert "gemeente-kerkrade" not in levels


def test_none_known_is_told_from_none(net: NetworkGraph) -> None:
    asked = [KERN, "Themacoalitie GRZ"]
    assert overlap(net.store, asked) == []
    assert knowledge(net.store, asked) == [
        # Eleven members and robuust; nobody is named for GRZ.
        Known("kerncoalitie-mijnstreek", "Kerncoalitie Mijnstreek", 12),
        Known("themacoalitie-grz", "Themacoalitie GRZ", 0),
    ]
    # Of those in MijnZorg the ministry and RIVM take no part; two of the six are one organisation.
    assert knowledge(net.store, ["MijnZorg"])[0].known == 6
    assert knowledge(net.store, ["MijnZorg"], Scope(current_names=True))[0].known == 5
    assert knowledge(net.store, ["MijnZorg"], Scope("2011-12-31"))[0].known == 0


def test_questions_that_make_no_sense(net: NetworkGraph) -> None:
    with pytest.raises(UsageError, match="at least two different"):
        overlap(net.store, [KERN, "kerncoalitie-mijnstreek"])
    with pytest.raises(UsageError, match="between 1 and 2"):
        overlap(net.store, [KERN, GGZ], at_least=3)
    with pytest.raises(UsageError, match="not for both"):
        overlap(net.store, [KERN, GGZ], at_least=2, any_other=True)
    with pytest.raises(UnknownName, match="did you mean"):
        overlap(net.store, [KERN, "Themacoalitie Farmaci"])
    with pytest.raises(UnknownName, match="not a coalition"):
        overlap(net.store, [KERN, "CZ"])
