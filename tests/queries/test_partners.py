"""Partners, worked out by hand from partners.csv and participations.csv."""

import pytest

from netgraph import NetworkGraph
from queries.partners import PartnerRow, partners
from queries.reading import Scope
from schema.errors import UnknownName

KERN = "Kerncoalitie Mijnstreek"


def ids(rows: list[PartnerRow]) -> list[str]:
    return [row.id for row in rows]


def test_all_of_them(net: NetworkGraph) -> None:
    rows = partners(net.store)
    assert len(rows) == 75
    found = {row.id: row for row in rows}
    # Two rows: the Kerncoalitie and the contract of 2023.
    assert found["sevagram"] == PartnerRow(
        id="sevagram",
        name="Sevagram",
        kind="elderly_care",
        domain="medical",
        region=("Zuid-Limburg",),
        group=False,
        size=None,
        ventures=2,
        evidence=None,
        counted_from=(),
        sources=("s22-hozl-jaarverslag-2020", "s59-skipr-vvt-contract"),
    )
    assert (found["zuid-limburgse-gemeenten"].group, found["zuid-limburgse-gemeenten"].size) == (
        True,
        16,
    )
    # Three roles in one venture and two or more in others: heerlen is in the coalition, the
    # steering group of Trendbreuk and the alliance.
    assert found["gemeente-heerlen"].ventures == 3
    # A role that takes no part does not count: CZ has 26 ventures, one as analyst.
    assert found["cz"].ventures == 25
    assert found["rivm"].ventures == 0
    names = [row.name for row in rows]
    assert names[:3] == [
        "14 huisartsenpraktijken in Oostelijk Zuid-Limburg",
        "70 huisartsenpraktijken in Oostelijk Zuid-Limburg",
        "Academische Werkplaats Publieke Gezondheid Limburg",
    ]
    assert names.index("CorioPharma Zorggroep") < names.index("CZ") < names.index("CZ zorgkantoor")


def test_by_kind_and_domain(net: NetworkGraph) -> None:
    hospitals = ["atrium", "mumc", "orbis", "zuyderland-mc"]
    assert ids(partners(net.store, kind="hospital")) == hospitals
    assert ids(partners(net.store, kind="Ziekenhuis")) == hospitals  # its label in Dutch
    assert ids(partners(net.store, domain="social")) == [
        "buurtteams-heerlen",
        "mik-piw-groep",
        "piw",
    ]
    assert ids(partners(net.store, kind="hospital", domain="social")) == []
    assert partners(net.store, kind="' OR 1=1 --") == []


def test_by_role(net: NetworkGraph) -> None:
    assert ids(partners(net.store, role="host")) == ["mondriaan"]
    assert ids(partners(net.store, role="evaluator")) == ["rivm", "universiteit-maastricht"]
    assert ids(partners(net.store, role="lid programmateam")) == ["cz", "gemeente-heerlen"]
    assert ids(partners(net.store, within="Trendbreuk", role="funder")) == ["provincie-limburg"]
    assert ids(partners(net.store, within="Trendbreuk", role="host")) == []


def test_within_a_venture(net: NetworkGraph) -> None:
    rows = partners(net.store, within=KERN)
    assert len(rows) == 12  # 13 rows, robuust in two roles
    assert ids(partners(net.store, within=KERN, kind="elderly_care")) == [
        "cicero",
        "meandergroep",
        "sevagram",
    ]
    # Only those who take part: the ministry that designated MijnZorg and its evaluator do not.
    assert ids(partners(net.store, within="MijnZorg")) == [
        "atrium",
        "burgerkracht-limburg",
        "cz",
        "huis-voor-de-zorg",
        "huisartsen-ozl",
        "zuyderland-mc",
    ]
    with pytest.raises(UnknownName):
        partners(net.store, within="Kerncoalitie Maasstreek")


def test_within_a_venture_on_a_day(net: NetworkGraph) -> None:
    evidence = {
        row.id: row.evidence for row in partners(net.store, within=KERN, scope=Scope("2021-06-07"))
    }
    assert len(evidence) == 12
    assert [id for id, level in evidence.items() if level == "certain"] == [
        "robuust",
        "vvt-organisaties",
    ]
    assert set(evidence.values()) == {"certain", "presumed"}
    assert partners(net.store, within=KERN, scope=Scope("2018-01-01")) == []
    # As of a day the number of ventures is that of the day: Sevagram's contract is of 2023.
    rows = partners(net.store, within=KERN, scope=Scope("2021-06-07"))
    assert {row.id: row.ventures for row in rows}["sevagram"] == 1


def test_alone(net: NetworkGraph) -> None:
    # No row in participations.csv at all; the ministry and RIVM, say, have one of no part.
    assert ids(partners(net.store, alone=True)) == [
        "atrium-orbis",
        "nightcare",
        "fysiopartners-zuyd",
        "fozl",
        "pro-fysio",
        "zn",
    ]
    # Two of them are earlier names of others who take part.
    assert ids(partners(net.store, alone=True, scope=Scope(current_names=True))) == [
        "fysiopartners-zuyd",
        "fozl",
        "pro-fysio",
        "zn",
    ]
    # On 2011-12-31 no venture with a since is there; Atrium's first is of 2012.
    assert "atrium" in ids(partners(net.store, alone=True, scope=Scope("2011-12-31")))
    assert partners(net.store, alone=True, kind="hospital") == []
    assert partners(net.store, alone=True, within=KERN) == []


def test_who_counts_as_whom(net: NetworkGraph) -> None:
    found = {
        row.id: row
        for row in partners(net.store, within="MijnZorg", scope=Scope(current_names=True))
    }
    assert "huis-voor-de-zorg" not in found
    assert found["burgerkracht-limburg"].counted_from == ("Huis voor de Zorg",)
    # 75, without the three that were renamed, and without the two parts of Zuyderland.
    assert len(partners(net.store, scope=Scope(current_names=True))) == 72
    assert len(partners(net.store, scope=Scope(follow_parts=True))) == 73
    found = {
        row.id: row
        for row in partners(
            net.store, within="Trendbreuk", role="partner", scope=Scope(expand_groups=True)
        )
    }
    assert found["gemeente-maastricht"].counted_from == ("Zuid-Limburgse gemeenten",)
    assert found["zuid-limburgse-gemeenten"].counted_from == ()
