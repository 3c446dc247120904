"""Ventures, worked out by hand from ventures.csv and participations.csv."""

import pytest

from netgraph import NetworkGraph
from queries.reading import Scope
from queries.ventures import VentureRow, period, ventures
from schema.dates import Span
from schema.errors import BadDate, UnknownName


def ids(rows: list[VentureRow]) -> list[str]:
    return [row.id for row in rows]


def test_all_of_them(net: NetworkGraph) -> None:
    rows = ventures(net.store)
    assert len(rows) == 68
    found = {row.id: row for row in rows}
    assert found["kerncoalitie-mijnstreek"] == VentureRow(
        id="kerncoalitie-mijnstreek",
        name="Kerncoalitie Mijnstreek",
        label="Coalition",
        kind="core_coalition",
        since="2019",
        until=None,
        phase="ended",
        partners=12,
        roles=(),
        evidence=None,
        region=("Mijnstreek",),
        sources=(
            "s01-robuust-vitale-mijnstreek",
            "s02-zonmw-kerncoalitie",
            "s05-mlg-van-twee-naar-een",
            "s19-mijnzorg-zorgpunt",
            "s22-hozl-jaarverslag-2020",
            "s42-mlg-samen-versterken",
            "s45-robuust-jaarbericht-2021",
            "s47-mlg-strategiedagen",
        ),
    )
    assert found["zorgpunt-oostelijke-mijnstreek"].partners == 0  # a user only
    assert [row.name for row in rows][:2] == ["Alliantie Heerlen-Noord", "Alliantie Santé"]


def test_of_a_partner(net: NetworkGraph) -> None:
    # mondriaan: six rows, one as a user (of the Zorgpunt), one as a host (beside being a member).
    assert [(row.id, row.roles) for row in ventures(net.store, of="stichting mondriaan")] == [
        ("transformatietafel-mentale-gezondheid", ("core_institution",)),
        ("dng-zuid-limburg", ("founder",)),
        ("taskforce-wachtlijsten-zl", ("member",)),
        ("themacoalitie-ggz", ("member",)),
        ("transformatieplan-mentale-gezondheid-zl", ("signatory",)),
    ]
    found = {row.id: row.roles for row in ventures(net.store, of="CZ")}
    assert len(found) == 25
    assert found["preventiecoalitie-heerlen"] == (
        "founder",
        "programme_team_member",
        "steering_group_member",
    )
    assert ventures(net.store, of="RIVM") == []
    with pytest.raises(UnknownName, match="is not a partner"):
        ventures(net.store, of="Trendbreuk")


def test_of_a_partner_on_a_day(net: NetworkGraph) -> None:
    # Listed on 2020-12-16: as of that day certain. The cooperative since 2019-08-01: presumed.
    # Nothing dates its being in the taskforce before 2023-10: possible.
    rows = ventures(net.store, of="Mondriaan", scope=Scope("2020-12-16"))
    assert [(row.id, row.evidence) for row in rows] == [
        ("dng-zuid-limburg", "presumed"),
        ("taskforce-wachtlijsten-zl", "possible"),
        ("themacoalitie-ggz", "certain"),
    ]
    rows = ventures(net.store, of="Mondriaan", scope=Scope("2020-12-16", "certain"))
    assert ids(rows) == ["themacoalitie-ggz"]


def test_of_somebody_under_several_names(net: NetworkGraph) -> None:
    # Both names of one organisation, whichever is typed; its whole, whichever part is typed.
    names = Scope(current_names=True)
    assert ids(ventures(net.store, of="Nightcare", scope=names)) == ["spoedplein-heerlen"]
    assert ventures(net.store, of="Nightcare") == []
    parts = Scope(follow_parts=True)
    of_part = ventures(net.store, of="Zuyderland GGZ", scope=parts)
    assert of_part == ventures(net.store, of="Zuyderland", scope=parts)
    assert {"kerncoalitie-mijnstreek", "transformatietafel-mentale-gezondheid"} <= set(ids(of_part))
    groups = Scope(expand_groups=True)
    maastricht = ids(ventures(net.store, of="Gemeente Maastricht", scope=groups))
    assert maastricht == ["transformatieplan-mentale-gezondheid-zl", "trendbreuk-zuid-limburg"]
    # A group that is asked about is the group.
    assert ids(ventures(net.store, of="Zuid-Limburgse gemeenten", scope=groups)) == maastricht


def test_by_kind_or_label(net: NetworkGraph) -> None:
    assert len(ventures(net.store, label="Coalition")) == 22
    assert len(ventures(net.store, kind="coalitie")) == 22
    assert len(ventures(net.store, kind="programmalijn")) == 5
    assert len(ventures(net.store, label="project")) == 41
    assert ids(ventures(net.store, kind="contract")) == [
        "regionaal-contract-huisartsen-ozl",
        "tienjarencontract-cz-zuyderland",
        "overeenkomst-ouderenzorg-zl",
    ]
    assert ids(ventures(net.store, kind="Proeftuin")) == ["anders-beter", "mijnzorg"]
    assert ventures(net.store, kind="proeftuin", label="Project") == []
    assert ventures(net.store, kind="%") == []


def test_by_dates(net: NetworkGraph) -> None:
    in_2019 = {
        "kerncoalitie-mijnstreek",
        "grote-mijnstreekcoalitie",
        "themacoalitie-farmacie",
        "dng-zuid-limburg",  # 2019-08-01
        "zonmw-kerncoalitie-mijnstreek",
        "pluspraktijken-wm",
        "van-zelfhulp-naar-zelfregie-wm",  # 2019-03
        "tienjarencontract-cz-zuyderland",
        "regiobeeld-mijnstreek-2019",
    }
    assert set(ids(ventures(net.store, started="2019"))) == in_2019
    # Whoever started "in 2019" can have started in August.
    august = set(ids(ventures(net.store, started="2019-08")))
    assert august == in_2019 - {"van-zelfhulp-naar-zelfregie-wm"}
    assert ids(ventures(net.store, started="../2012")) == ["anders-beter", "mijnzorg"]
    assert set(ids(ventures(net.store, ended="2020/2021"))) == {
        "mijnzorg",
        "anders-beter",
        "zonmw-kerncoalitie-mijnstreek",
        "pluspraktijken-ozl",
        "van-zelfhulp-naar-zelfregie-wm",  # 2021-03
    }
    assert ids(ventures(net.store, started="2012", ended="2020")) == ["anders-beter", "mijnzorg"]
    with pytest.raises(BadDate):
        ventures(net.store, started="2019-13")
    with pytest.raises(BadDate, match="ends before it starts"):
        ventures(net.store, ended="2021/2019")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2019", ("2019-01-01", "2019-12-31")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2019/2021-06", ("2019-01-01", "2021-06-30")),
        ("2019 / 2019", ("2019-01-01", "2019-12-31")),
        ("2019/", ("2019-01-01", "9999-12-31")),
        ("/2019", ("0001-01-01", "2019-12-31")),
    ],
)
def test_a_period(text: str, found: tuple[str, str]) -> None:
    assert period(text) == Span(*found)


@pytest.mark.parametrize("text", ["", "nu", "2019/2020/2021", "2019-"])
def test_what_is_no_period(text: str) -> None:
    with pytest.raises(BadDate):
        period(text)


def test_with_partners_of_kinds_and_domains(net: NetworkGraph) -> None:
    # A municipality and CZ or VGZ; groups of municipalities are of another kind.
    both = [
        "alliantie-heerlen-noord",
        "dorpsgaard-munstergeleen",
        "mijnstreek-inspiratie-platform",
        "positief-gezond-munstergeleen",
        "preventiecoalitie-heerlen",
        "preventiecoalitie-sittard-geleen",
        "trendbreuk-zuid-limburg",
    ]
    rows = ventures(net.store, with_kind=["gemeente", "health_insurer"])
    assert sorted(ids(rows)) == both
    # Mondriaan takes part in neither of these; the one bank is in Dorpsgaard.
    assert ids(ventures(net.store, with_kind=["bank", "municipality"])) == [
        "dorpsgaard-munstergeleen"
    ]
    assert ids(ventures(net.store, with_kind=["bank"], with_domain=["public_health"])) == []
    # With the group's members four municipalities signed the plan of January 2025; that they are
    # members stands in an undated text, so on a day it is no more than possible.
    scope = Scope("2025-06-01", "presumed", expand_groups=True)
    assert ids(ventures(net.store, of="MUMC", with_kind=["municipality"], scope=scope)) == []
    scope = Scope("2025-06-01", "possible", expand_groups=True)
    assert ids(ventures(net.store, of="MUMC", with_kind=["municipality"], scope=scope)) == [
        "transformatieplan-mentale-gezondheid-zl"
    ]


def test_on_a_day(net: NetworkGraph) -> None:
    found = {row.id: row for row in ventures(net.store, scope=Scope("2011-06-01"))}
    assert "mijnzorg" not in found  # since 2012
    assert found["limburg-positief-gezond"].evidence == "possible"  # no dates
    found = {row.id: row for row in ventures(net.store, scope=Scope("2021-06-07"))}
    assert "mijnzorg" not in found  # until 2020
    assert found["kerncoalitie-mijnstreek"].evidence == "certain"
    assert found["kerncoalitie-mijnstreek"].partners == 12
    assert found["grote-mijnstreekcoalitie"].partners == 2  # mijn-zorgtransitie came in 2022
