"""Connections on the Mijnstreek; worked out from participations.csv and the two relation files."""

import pytest

from netgraph import NetworkGraph
from queries.path import Path, path
from queries.reading import Scope
from schema.errors import UnknownName, UsageError

HEERLEN, MONDRIAAN = "Gemeente Heerlen", "Mondriaan"
PLAN = "transformatieplan-mentale-gezondheid-zl"
TABLE = "transformatietafel-mentale-gezondheid"


def ids(found: Path) -> list[str]:
    return [found.steps[0].from_id, *(step.to_id for step in found.steps)]


def test_the_shortest_way(net: NetworkGraph) -> None:
    # Heerlen is part of the municipalities, which signed the plan, which Mondriaan signed. Nothing
    # is shorter: the two share no venture and no link.
    (found,) = path(net.store, HEERLEN, MONDRIAAN)
    heerlen = ("gemeente-heerlen", "Gemeente Heerlen", "Partner")
    group = ("zuid-limburgse-gemeenten", "Zuid-Limburgse gemeenten", "Partner")
    plan = (PLAN, "Transformatieplan Mentale Gezondheid Zuid-Limburg", "Project")
    mondriaan = ("mondriaan", "Mondriaan", "Partner")
    belongs = (None, None, None, (), ("s35-trendbreuk-stuurgroep",))
    signed = ("2025-01", None, None, (), ("s50-skipr-transformatieplan-mg",))
    assert [(*step,) for step in found.steps] == [
        (*heerlen, "PART_OF", (), True, *group, *belongs),
        (*group, "PARTICIPATES_IN", ("signatory",), True, *plan, *signed),
        (*plan, "PARTICIPATES_IN", ("signatory",), False, *mondriaan, *signed),
    ]
    assert found.evidence is None
    assert path(net.store, HEERLEN, MONDRIAAN, all_paths=True) == [found]
    (back,) = path(net.store, MONDRIAAN, HEERLEN)
    assert ids(back) == ids(found)[::-1]
    assert [step.forward for step in back.steps] == [True, False, False]


def test_all_ways_over_participations(net: NetworkGraph) -> None:
    found = path(net.store, HEERLEN, MONDRIAAN, all_paths=True, via="participations")
    # Heerlen: alliantie (with cz), preventiecoalitie (cz), trendbreuk (cz, ggd, gemeenten).
    # Mondriaan: ggz (with cz), the table (cz, ggd), the plan (ggd, gemeenten); DNG and the task
    # force have none of these three. Mondriaan only uses the Zorgpunt.
    assert [ids(one)[1:-1] for one in found] == [
        ["alliantie-heerlen-noord", "cz", "themacoalitie-ggz"],
        ["alliantie-heerlen-noord", "cz", TABLE],
        ["preventiecoalitie-heerlen", "cz", "themacoalitie-ggz"],
        ["preventiecoalitie-heerlen", "cz", TABLE],
        ["trendbreuk-zuid-limburg", "cz", "themacoalitie-ggz"],
        ["trendbreuk-zuid-limburg", "cz", TABLE],
        ["trendbreuk-zuid-limburg", "ggd-zuid-limburg", PLAN],
        ["trendbreuk-zuid-limburg", "ggd-zuid-limburg", TABLE],
        ["trendbreuk-zuid-limburg", "zuid-limburgse-gemeenten", PLAN],
    ]
    # Several roles are one step: founder since 2018, the two other roles undated.
    step = found[2].steps[0]
    assert step.roles == ("founder", "programme_team_member", "steering_group_member")
    assert (step.since, step.until) == ("2018", None)
    assert path(net.store, HEERLEN, MONDRIAAN, via="participations") == found[:1]
    limited = path(net.store, HEERLEN, MONDRIAAN, all_paths=True, via="participations", limit=4)
    assert limited == found[:4]


def test_over_links_only(net: NetworkGraph) -> None:
    assert path(net.store, HEERLEN, MONDRIAAN, via="links") == []
    (found,) = path(net.store, "Atrium", "Zuyderland MC", via="links")
    assert [(step.relation, step.forward, step.to_id, step.since) for step in found.steps] == [
        ("MERGED_INTO", True, "atrium-orbis", "2015"),
        ("RENAMED_TO", True, "zuyderland", "2015-07"),
        ("PART_OF", False, "zuyderland-mc", "2015-07"),
    ]


def test_between_ventures(net: NetworkGraph) -> None:
    # Both are part of the Kerncoalitie, and in no other venture together.
    (found,) = path(net.store, "Anders Beter Centrum", "Programmalijn Spoedzorg", via="links")
    assert ids(found)[1:-1] == ["kerncoalitie-mijnstreek"]
    # CZ is in both as well; "cz" comes before "kerncoalitie-mijnstreek".
    both = path(net.store, "Anders Beter Centrum", "Programmalijn Spoedzorg", all_paths=True)
    assert [ids(one)[1:-1] for one in both] == [["cz"], ["kerncoalitie-mijnstreek"]]
    assert [step.forward for step in both[0].steps] == [False, True]


def test_no_way_and_no_distance(net: NetworkGraph) -> None:
    # The network of physiotherapists has neither participations nor links.
    assert path(net.store, "FOZL", "CZ", all_paths=True) == []
    assert path(net.store, "CZ", "zorgverzekeraar CZ") == [Path((), None)]
    assert len(path(net.store, "Zuyderland MC", "Zuyderland")[0].steps) == 1
    scope = Scope(follow_parts=True)
    assert path(net.store, "Zuyderland MC", "Zuyderland", scope=scope) == [Path((), None)]


def test_the_weakest_step_decides(net: NetworkGraph) -> None:
    # On 2025-02-01 the signatures of 2025-01 are presumed; that Heerlen belongs to the group is
    # undated, so possible.
    (found,) = path(net.store, HEERLEN, MONDRIAAN, scope=Scope("2025-02-01"))
    assert [step.evidence for step in found.steps] == ["possible", "presumed", "presumed"]
    assert found.evidence == "possible"
    # On what is presumed the undated link and the undated Trendbreuk are out, and the coalition on
    # mental health has ended; the founders of 2018, the alliance of 2022 and the table of 2023 go
    # on.
    found_all = path(
        net.store, HEERLEN, MONDRIAAN, all_paths=True, scope=Scope("2025-02-01", "presumed")
    )
    assert [ids(one)[1:-1] for one in found_all] == [
        ["alliantie-heerlen-noord", "cz", TABLE],
        ["preventiecoalitie-heerlen", "cz", TABLE],
    ]
    assert {one.evidence for one in found_all} == {"presumed"}
    assert path(net.store, HEERLEN, MONDRIAAN, scope=Scope("2025-02-01", "certain")) == []


def test_a_member_of_a_group_is_nearer_when_groups_are_expanded(net: NetworkGraph) -> None:
    (found,) = path(net.store, HEERLEN, MONDRIAAN, scope=Scope("2025-02-01", expand_groups=True))
    assert ids(found) == ["gemeente-heerlen", PLAN, "mondriaan"]
    assert found.steps[0].counted_from == ("Zuid-Limburgse gemeenten",)
    assert found.steps[0].evidence == "possible"


def test_questions_that_make_no_sense(net: NetworkGraph) -> None:
    with pytest.raises(UsageError, match="not a way to connect"):
        path(net.store, HEERLEN, MONDRIAAN, via="road")
    with pytest.raises(UnknownName):
        path(net.store, HEERLEN, "nobody at all")
