"""Workload, worked out by hand from participations.csv."""

from collections import defaultdict

import pytest

from netgraph import NetworkGraph
from queries.reading import Scope
from queries.workload import WorkloadRow, workload
from schema.errors import UnknownName
from tests.queries.mijnstreek_rows import roles_that_take_part, table


def test_one_partner(net: NetworkGraph) -> None:
    # Heerlen has five rows in three coalitions: founder, steering group and programme team of
    # Samen voor Heerlen, steering group of Trendbreuk, member of the alliance. In more than three
    # are CZ 25, Burgerkracht 14, HuisartsenOZL 11, Zuyderland MC 9, Robuust and Zuyderland 7,
    # MCC Omnes 6, and ZIO, Sittard-Geleen, the GGD, Meditta and Mondriaan 5: twelve.
    (row,) = net.workload("Gemeente Heerlen")
    assert row == WorkloadRow(
        place=13,
        partner_id="gemeente-heerlen",
        partner="Gemeente Heerlen",
        kind="municipality",
        domain="government",
        ventures=3,
        of=38,
        coalitions=3,
        programme_lines=0,
        projects=0,
        steering=2,
        roles=(("founder", 1), ("member", 1), ("programme_team_member", 1)),
        steering_roles=(("steering_group_member", 2),),
        evidence=None,
        counted_from=(),
        sources=(
            "s11-mlg-samen-voor-heerlen",
            "s12-lgl-samen-voor-heerlen",
            "s35-trendbreuk-stuurgroep",
            "s77-mlg-heerlen-noord-2022",
        ),
    )


def test_everybody_counted_again_from_the_table(net: NetworkGraph) -> None:
    counted = roles_that_take_part()
    ventures = defaultdict(set)
    for row in table("participations"):
        if row["role"] in counted:
            ventures[row["partner"]].add(row["venture"])
    rows = net.workload()
    assert {row.partner_id: row.ventures for row in rows} == {
        partner: len(found) for partner, found in ventures.items()
    }
    assert {row.of for row in rows} == {len(set().union(*ventures.values()))}
    assert all(row.coalitions + row.programme_lines + row.projects == row.ventures for row in rows)
    numbers = [row.ventures for row in rows]
    assert numbers == sorted(numbers, reverse=True)
    assert [row.place for row in rows] == [numbers.index(number) + 1 for number in numbers]


def test_equal_numbers_share_a_place_and_who_steers_more_comes_first(net: NetworkGraph) -> None:
    found = [(row.place, row.partner, row.ventures, row.steering) for row in net.workload()]
    # Robuust manages the Kerncoalitie and Een vitale Mijnstreek, of which it is network director
    # too, and leads the build-up of the platform; Zuyderland supplies the chair of the task force.
    assert found[:5] == [
        (1, "CZ", 25, 2),
        (2, "Burgerkracht Limburg", 14, 0),
        (3, "HuisartsenOZL", 11, 0),
        (4, "Zuyderland Medisch Centrum", 9, 0),
        (5, "Robuust", 7, 3),
    ]
    assert found[5:7] == [(5, "Zuyderland", 7, 1), (7, "MCC Omnes", 6, 0)]


def test_on_a_day(net: NetworkGraph) -> None:
    # On 2021-06-07 proven: the two texts of 2021 see Robuust in the Kerncoalitie, the Grote
    # coalitie, Een vitale Mijnstreek and the platform.
    day = Scope("2021-06-07", "certain")
    (row,) = workload(net.store, "Robuust", scope=day)
    assert (row.ventures, row.coalitions, row.projects, row.evidence) == (4, 3, 1, "certain")
    # Begun in 2018 and nothing says that it ended: Munstergeleen makes five, on presumption.
    (row,) = workload(net.store, "Robuust", scope=Scope("2021-06-07", "presumed"))
    assert (row.ventures, row.evidence) == (5, "presumed")
    # Programme support of two theme coalitions was seen in 2021, no text says when in that year:
    # seven at most, a number that is only possible.
    (row,) = workload(net.store, "Robuust", scope=Scope("2021-06-07"))
    assert (row.ventures, row.evidence) == (7, "possible")
    assert workload(net.store, scope=Scope("2012-01-01", "certain")) == []


def test_who_counts_as_whom(net: NetworkGraph) -> None:
    # All that Zuyderland, its hospital and its GGZ are in, each venture once.
    (row,) = workload(net.store, "Zuyderland", scope=Scope(follow_parts=True))
    own = {
        one["venture"]
        for one in table("participations")
        if one["partner"] in ("zuyderland", "zuyderland-mc", "zuyderland-ggz")
        and one["role"] in roles_that_take_part()
    }
    assert (row.ventures, row.place) == (len(own), 2)
    assert row.counted_from == ("Zuyderland GGZ", "Zuyderland Medisch Centrum")
    # A part that is asked about is its whole then.
    assert workload(net.store, "Zuyderland MC", scope=Scope(follow_parts=True)) == [row]


def test_one_in_nothing_and_one_that_is_not_there(net: NetworkGraph) -> None:
    assert net.workload("Zorgverzekeraars Nederland") == []
    assert net.workload("RIVM") == []  # its only role takes no part
    with pytest.raises(UnknownName):
        net.workload("Gemeente Heerle")
