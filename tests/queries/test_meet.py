"""In which ventures partners meet, on the Mijnstreek; worked out from participations.csv."""

import pytest

from netgraph import NetworkGraph
from queries.meet import MeetRow, meet
from queries.reading import Scope
from schema.errors import UnknownName, UsageError


def test_two_partners(net: NetworkGraph) -> None:
    rows = meet(net.store, ["CZ", "Gemeente Heerlen"])
    both = ("founder", "programme_team_member", "steering_group_member")
    assert [(row.venture_id, row.roles) for row in rows] == [
        ("alliantie-heerlen-noord", (("cz", ("member",)), ("gemeente-heerlen", ("member",)))),
        ("preventiecoalitie-heerlen", (("cz", both), ("gemeente-heerlen", both))),
        (
            "trendbreuk-zuid-limburg",
            (("cz", ("steering_group_member",)), ("gemeente-heerlen", ("steering_group_member",))),
        ),
    ]
    # Seen on one day; founders since 2018, never observed; undated.
    assert [row.coincide for row in rows] == ["certain", "presumed", "possible"]
    assert rows[0] == MeetRow(
        "alliantie-heerlen-noord",
        "Alliantie Heerlen-Noord",
        "Coalition",
        "alliance",
        None,
        None,
        (("cz", ("member",)), ("gemeente-heerlen", ("member",))),
        coincide="certain",
        evidence=None,
        counted_from=(),
        sources=("s77-mlg-heerlen-noord-2022",),
    )


def test_three_partners_in_the_order_asked(net: NetworkGraph) -> None:
    rows = meet(net.store, ["Mondriaan", "Burgerkracht", "CZ"])
    # All three are in the coalition on mental health and in the table that replaced it; in the
    # transformation plan CZ is not, in the task force and DNG only Mondriaan takes part.
    assert [row.venture_id for row in rows] == [
        "transformatietafel-mentale-gezondheid",
        "themacoalitie-ggz",
    ]
    assert [partner for partner, _roles in rows[0].roles] == [
        "mondriaan",
        "burgerkracht-limburg",
        "cz",
    ]


def test_a_role_that_takes_no_part_is_no_meeting(net: NetworkGraph) -> None:
    # Burgerkracht considers membership of DNG, of which Mondriaan is a founder; they meet in the
    # coalition on mental health, the table and the plan.
    found = {row.venture_id for row in meet(net.store, ["Burgerkracht", "Mondriaan"])}
    assert found == {
        "themacoalitie-ggz",
        "transformatietafel-mentale-gezondheid",
        "transformatieplan-mentale-gezondheid-zl",
    }


def test_on_a_day(net: NetworkGraph) -> None:
    asked = ["CZ", "Mondriaan"]
    # 2023-09: the coalition ends some day in it, the table begins on the first, seen on the 16th.
    found = {
        row.venture_id: row.evidence for row in meet(net.store, asked, scope=Scope("2023-09-10"))
    }
    assert found == {
        # Presumed until the first day on which it may have ended, 2023-09-01.
        "themacoalitie-ggz": "possible",
        "transformatietafel-mentale-gezondheid": "certain",
    }
    rows = meet(net.store, asked, scope=Scope("2023-10-01"))
    assert [(row.venture_id, row.evidence) for row in rows] == [
        ("transformatietafel-mentale-gezondheid", "presumed")
    ]
    # Mondriaan was seen in the coalition on 2020-12-16 only, CZ still in 2022.
    rows = meet(net.store, asked, scope=Scope("2022-01-01"))
    assert [row.evidence for row in rows] == ["presumed"]
    assert meet(net.store, asked, scope=Scope("2022-01-01", "certain")) == []


def test_a_part_meets_as_its_whole(net: NetworkGraph) -> None:
    # Zuyderland and CZ: in Farmacie, the platform and the diabetes project.
    assert len(meet(net.store, ["Zuyderland", "CZ"])) == 3
    # Zuyderland MC and CZ: both pilots, the pact, Kern, e-meedenkconsulten, urgent care, the ten
    # year contract: 7. Zuyderland GGZ and CZ: the table on mental health. Together 11.
    assert len(meet(net.store, ["Zuyderland MC", "CZ"])) == 7
    whole = meet(net.store, ["Zuyderland", "CZ"], scope=Scope(follow_parts=True))
    part = meet(net.store, ["Zuyderland MC", "CZ"], scope=Scope(follow_parts=True))
    assert len(whole) == 11
    assert [row.venture_id for row in part] == [row.venture_id for row in whole]
    table = next(row for row in whole if row.venture_id.startswith("transformatietafel"))
    assert table.counted_from == ("Zuyderland GGZ",)
    assert table.roles == (("zuyderland", ("core_institution",)), ("cz", ("member",)))


def test_a_member_meets_as_part_of_its_group(net: NetworkGraph) -> None:
    asked = ["Gemeente Landgraaf", "Provincie Limburg"]
    rows = meet(net.store, asked)
    assert rows[0].roles[0] == ("gemeente-landgraaf", ("steering_group_member",))
    rows = meet(net.store, asked, scope=Scope(expand_groups=True))
    assert rows[0].roles[0] == ("gemeente-landgraaf", ("partner", "steering_group_member"))
    assert rows[0].counted_from == ("Zuid-Limburgse gemeenten",)


def test_a_former_name_meets_as_the_last(net: NetworkGraph) -> None:
    # As Huis voor de Zorg it was in MijnZorg only, together with Atrium.
    assert [row.venture_id for row in meet(net.store, ["Huis voor de Zorg", "CZ"])] == ["mijnzorg"]
    rows = meet(net.store, ["Huis voor de Zorg", "CZ"], scope=Scope(current_names=True))
    assert len(rows) == len(meet(net.store, ["Burgerkracht Limburg", "CZ"]))


def test_questions_that_make_no_sense(net: NetworkGraph) -> None:
    with pytest.raises(UsageError, match="two different partners"):
        meet(net.store, ["CZ", "zorgverzekeraar CZ"])
    with pytest.raises(UnknownName, match="not a partner"):
        meet(net.store, ["CZ", "Pact van Terworm"])
