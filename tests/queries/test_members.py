"""Members, worked out by hand from participations.csv, venture_relations.csv and sources.csv."""

from collections import Counter

import pytest

from netgraph import NetworkGraph
from queries.members import MemberRow, members
from queries.reading import Scope
from schema.errors import UnknownName

KERN = "Kerncoalitie Mijnstreek"


def pairs(rows: list[MemberRow]) -> list[tuple[str, str]]:
    return [(row.partner_id, row.role) for row in rows]


def test_the_kerncoalitie(net: NetworkGraph) -> None:
    # The 13 rows with kerncoalitie-mijnstreek, in order of the partners' names; all take part.
    rows = members(net.store, KERN)
    assert pairs(rows) == [
        ("burgerkracht-limburg", "member"),
        ("cicero", "member"),
        ("cz", "member"),
        ("haco-west", "member"),
        ("huisartsen-ozl", "member"),
        ("mcc-omnes", "member"),
        ("meandergroep", "member"),
        ("meditta", "member"),
        ("robuust", "programme_manager"),
        ("robuust", "working_group_coordinator"),
        ("sevagram", "member"),
        ("vvt-organisaties", "member"),
        ("zuyderland-mc", "member"),
    ]
    assert rows[6] == MemberRow(
        partner_id="meandergroep",
        partner="MeanderGroep",
        kind="elderly_care",
        domain="medical",
        role="member",
        takes_part=True,
        since=None,
        until=None,
        last_observed="2020",  # seen on 2019-07-10 and in 2020
        evidence=None,
        venture_id="kerncoalitie-mijnstreek",
        venture=KERN,
        counted_from=(),
        sources=("s22-hozl-jaarverslag-2020", "s42-mlg-samen-versterken"),
    )
    # Seen in 2020 and on 2020-12-08: the day is the later of the two.
    assert rows[2].last_observed == "2020-12-08"


def test_the_kerncoalitie_on_a_day(net: NetworkGraph) -> None:
    # On 2021-06-07 a text of that day lists vvt-organisaties and robuust (both roles): certain.
    # The others were listed before; the coalition ended, but after that day: presumed.
    rows = members(net.store, KERN, scope=Scope("2021-06-07"))
    assert Counter(row.evidence for row in rows) == {"certain": 3, "presumed": 10}
    certain = [("robuust", "programme_manager"), ("robuust", "working_group_coordinator")]
    certain += [("vvt-organisaties", "member")]
    assert pairs([row for row in rows if row.evidence == "certain"]) == certain
    assert pairs(members(net.store, KERN, scope=Scope("2021-06-07", "certain"))) == certain
    assert len(members(net.store, KERN, scope=Scope("2021-06-07", "presumed"))) == 13
    # The coalition is there since 2019; it was called former on 2023-02-28.
    assert members(net.store, KERN, scope=Scope("2018-12-31")) == []
    assert len(members(net.store, KERN, scope=Scope("2023-02-28"))) == 13
    assert members(net.store, KERN, scope=Scope("2023-03-01")) == []


def test_roles_that_take_no_part(net: NetworkGraph) -> None:
    # Eight founders; three who consider joining.
    dng = "Coöperatie DNG Zuid-Limburg"
    assert {row.role for row in members(net.store, dng)} == {"founder"}
    rows = members(net.store, dng, all_roles=True)
    assert len(rows) == 11
    assert [row.partner_id for row in rows if not row.takes_part] == [
        "burgerkracht-limburg",
        "meditta",
        "youz",
    ]
    # Of the Zorgpunt only a user is known: nobody takes part as far as is known.
    assert members(net.store, "Zorgpunt Oostelijke Mijnstreek") == []


def test_nested(net: NetworkGraph) -> None:
    # coalitie-pluspraktijken has the parts pluspraktijken-ozl and -wm, without parts of their own;
    # of -ozl the university is the evaluator, which takes no part.
    rows = members(net.store, "Coalitie Pluspraktijken", nested=True)
    assert [(row.venture_id, row.partner_id) for row in rows] == [
        ("coalitie-pluspraktijken", "cz"),
        ("coalitie-pluspraktijken", "huisartsen-ozl"),
        ("coalitie-pluspraktijken", "mcc-omnes"),
        ("coalitie-pluspraktijken", "meditta"),
        ("pluspraktijken-ozl", "huisartsenpraktijken-ozl-14"),  # "14 huisartsenpraktijken ..."
        ("pluspraktijken-ozl", "cz"),
        ("pluspraktijken-ozl", "huisartsen-ozl"),
        ("pluspraktijken-wm", "burgerkracht-limburg"),
        ("pluspraktijken-wm", "cz"),
        ("pluspraktijken-wm", "pluspraktijken-wm-praktijken"),  # "Deelnemende ..."
        ("pluspraktijken-wm", "mcc-omnes"),
        ("pluspraktijken-wm", "meditta"),
    ]
    assert len(members(net.store, "Coalitie Pluspraktijken", nested=True, all_roles=True)) == 13


def test_nested_on_a_day(net: NetworkGraph) -> None:
    # In June 2018 pluspraktijken-ozl is part of it (since 2016, begun by its last day), -wm not
    # yet (since 2019). The four of the coalition itself are undated, so possible.
    rows = members(net.store, "Coalitie Pluspraktijken", nested=True, scope=Scope("2018-06-01"))
    assert Counter((row.venture_id, row.evidence) for row in rows) == {
        ("coalitie-pluspraktijken", "possible"): 4,
        ("pluspraktijken-ozl", "presumed"): 3,
    }
    # Nothing was seen to be a part on a day, so no link is certain, nor what rests on one.
    rows = members(net.store, KERN, nested=True, scope=Scope("2021-06-07", "certain"))
    assert {row.venture_id for row in rows} == {"kerncoalitie-mijnstreek"}


def test_deep_parts(net: NetworkGraph) -> None:
    # bestuurlijke-regiegroep-zl <- grote-mijnstreekcoalitie <- kerncoalitie-mijnstreek
    #   <- programmalijn-chronisch-zieken <- diabetes-mijnstreek
    rows = members(net.store, "Bestuurlijke Regiegroep Zuid-Limburg", nested=True)
    assert "diabetes-mijnstreek" in {row.venture_id for row in rows}
    assert members(net.store, "Bestuurlijke Regiegroep Zuid-Limburg") == []
    # meerjarenplan-farmacie and others have no members; every participation is there once.
    assert len(rows) == len({(row.venture_id, row.partner_id, row.role) for row in rows})


def test_names_that_count_as_one(net: NetworkGraph) -> None:
    # huis-voor-de-zorg, a member of MijnZorg, was renamed to burgerkracht-limburg, a founder.
    rows = members(net.store, "MijnZorg", scope=Scope(current_names=True))
    assert [
        (row.partner_id, row.role, row.counted_from)
        for row in rows
        if row.partner_id in ("burgerkracht-limburg", "huis-voor-de-zorg")
    ] == [
        ("burgerkracht-limburg", "founder", ()),
        ("burgerkracht-limburg", "member", ("Huis voor de Zorg",)),
    ]
    # Atrium merged into Atrium-Orbis, which was renamed: a merger does not make them one.
    assert "atrium" in {row.partner_id for row in rows}


def test_parts_that_count_under_their_whole(net: NetworkGraph) -> None:
    rows = members(net.store, KERN, scope=Scope(follow_parts=True))
    assert pairs(rows)[-1] == ("zuyderland", "member")
    assert rows[-1].counted_from == ("Zuyderland Medisch Centrum",)
    # On a day the part's link (since 2015-07, no end: presumed) weakens what it is counted on.
    day = Scope("2020-12-08", follow_parts=True)
    evidence = {row.partner_id: row.evidence for row in members(net.store, KERN, scope=day)}
    assert evidence["zuyderland"] == "presumed"
    assert evidence["huisartsen-ozl"] == "certain"


def test_groups_that_stand_for_their_members(net: NetworkGraph) -> None:
    # zuid-limburgse-gemeenten is a partner of Trendbreuk; four of the sixteen are known. All four
    # sit in the steering group too, Sittard-Geleen in two roles.
    rows = members(net.store, "Trendbreuk", scope=Scope(expand_groups=True))
    group = [row for row in rows if row.counted_from == ("Zuid-Limburgse gemeenten",)]
    assert [(row.partner_id, row.role) for row in group] == [
        ("gemeente-heerlen", "partner"),
        ("gemeente-landgraaf", "partner"),
        ("gemeente-maastricht", "partner"),
        ("gemeente-sittard-geleen", "partner"),
    ]
    assert ("zuid-limburgse-gemeenten", "partner") in pairs(rows)
    assert len(rows) == len(members(net.store, "Trendbreuk")) + 4


def test_a_partner_is_no_venture(net: NetworkGraph) -> None:
    with pytest.raises(UnknownName, match="it is: partner"):
        members(net.store, "CZ")
