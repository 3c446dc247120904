"""Gaps, worked out by hand from participations.csv, partners.csv and partner_relations.csv."""

from collections import Counter

import pytest

from netgraph import NetworkGraph
from queries.gaps import gaps
from queries.gaps_row import GapRow
from queries.reading import Scope
from schema.errors import UnknownName, UsageError
from tests.queries.mijnstreek_rows import roles_that_take_part, table

KERN = "Kerncoalitie Mijnstreek"
GROUP = "Zuid-Limburgse gemeenten"
NAMED = ["gemeente-heerlen", "gemeente-landgraaf", "gemeente-maastricht", "gemeente-sittard-geleen"]


def test_what_one_coalition_misses(net: NetworkGraph) -> None:
    # Its twelve: Robuust (knowledge), CZ (finance), Burgerkracht (citizens), nine in care. Partners
    # of this network have eight domains beside "other".
    missing, apart = net.gaps(KERN)
    assert missing == GapRow(
        gap="missing",
        id="kerncoalitie-mijnstreek",
        name=KERN,
        label="Coalition",
        kind="core_coalition",
        missing=(
            ("domain", "education"),
            ("domain", "government"),
            ("domain", "public_health"),
            ("domain", "social"),
        ),
        number=12,
        sources=missing.sources,
    )
    # The task force has Mondriaan, Zuyderland, ZIO, MET ggz, the ministry and KPMG: none of the
    # twelve (Zuyderland's hospital is in the Kerncoalitie). All others have CZ or one of them.
    assert (apart.gap, apart.name, apart.other_id) == ("apart", KERN, "taskforce-wachtlijsten-zl")
    assert [row.gap for row in net.gaps(KERN, follow_parts=True)] == ["missing"]


def test_what_is_asked_for(net: NetworkGraph) -> None:
    (row,) = net.gaps(
        KERN, domain=["overheid", "zorg"], kind=["bank"], role=["member", "financier"]
    )
    assert row.missing == (("domain", "government"), ("partner_kind", "bank"), ("role", "funder"))
    assert net.gaps(KERN, domain=["medical"], role=["programme_manager"]) == []
    # A role that takes no part is there all the same.
    assert net.gaps("MijnZorg", role=["evaluator"]) == []


def test_the_whole_network(net: NetworkGraph) -> None:
    rows = net.gaps()
    counted = [row for row in table("participations") if row["role"] in roles_that_take_part()]
    known = {row["venture"] for row in counted}
    coalitions = {row["id"] for row in table("ventures") if row["label"] == "Coalition"} & known
    members = {
        one: {row["partner"] for row in counted if row["venture"] == one} for one in coalitions
    }
    apart = {
        (a, b) for a in coalitions for b in coalitions if a < b and not members[a] & members[b]
    }
    found = {tuple(sorted((row.id, str(row.other_id)))) for row in rows if row.gap == "apart"}
    assert found == apart
    unknown = [row.id for row in rows if row.gap == "unknown"]
    assert set(unknown) == {row["id"] for row in table("ventures")} - known
    # See test_partners.py: six partners are in nothing. No venture has all eight domains.
    assert Counter(row.gap for row in rows) == {
        "missing": 38,
        "unknown": 30,
        "apart": len(apart),
        "alone": 6,
    }
    numbers = [len(row.missing) for row in rows if row.gap == "missing"]
    assert numbers == sorted(numbers, reverse=True)


def test_ventures_without_a_funder(net: NetworkGraph) -> None:
    # Funders are in Trendbreuk, the PlusPraktijk of Maastricht-Heuvelland and the Dorpsgaard only.
    rows = net.gaps(role=["funder"])
    assert Counter(row.gap for row in rows) == {"missing": 35, "unknown": 30}
    assert "trendbreuk-zuid-limburg" not in {row.id for row in rows}


def test_on_a_day(net: NetworkGraph) -> None:
    # The Pact of March 2018 holds since then; nothing says that it ended.
    (row,) = gaps(net.store, "Pact van Terworm", role=["funder"], scope=Scope("2018-06-01"))
    assert (row.gap, row.number, row.evidence) == ("missing", 5, "presumed")
    # Before that of nobody is it known, and what is missing cannot be said.
    (row,) = gaps(net.store, "Pact van Terworm", role=["funder"], scope=Scope("2017-06-01"))
    assert (row.gap, row.number, row.missing, row.evidence) == ("unknown", 0, (), None)


def test_members_of_a_group_in_by_name(net: NetworkGraph) -> None:
    # Four municipalities have an id and sit in Trendbreuk's steering group, the group of sixteen is
    # a partner of it.
    rows = net.gaps("Trendbreuk", among=GROUP)
    assert [(row.gap, row.id) for row in rows[:-1]] == [("by_name", one) for one in NAMED]
    assert rows[0].ventures == ("Trendbreuk Zuid-Limburg",)
    assert rows[0].sources == ("s35-trendbreuk-stuurgroep",)
    assert (rows[-1].gap, rows[-1].number) == ("not_named", 12)
    assert rows[-1].ventures == ("Trendbreuk Zuid-Limburg",)


def test_members_of_a_group_in_through_the_group_or_not(net: NetworkGraph) -> None:
    # The group signed the plan, none of the four did.
    rows = net.gaps("Transformatieplan Mentale Gezondheid Zuid-Limburg", among=GROUP)
    assert [row.gap for row in rows] == ["through_group"] * 4 + ["not_named"]
    # Samen voor Heerlen is of Heerlen and CZ.
    rows = net.gaps("Samen voor Heerlen", among=GROUP)
    assert [row.gap for row in rows] == ["by_name", "absent", "absent", "absent", "not_named"]
    assert (rows[0].id, rows[-1].ventures) == ("gemeente-heerlen", ())
    # Nobody is recorded in the Themacoalitie GRZ: absent would say too much.
    rows = net.gaps("Themacoalitie GRZ", among=GROUP)
    assert [row.gap for row in rows] == ["unknown"] * 4 + ["not_named"]


def test_members_of_a_group_in_anything(net: NetworkGraph) -> None:
    rows = net.gaps(among=GROUP)
    assert [row.gap for row in rows] == ["by_name"] * 4 + ["not_named"]
    assert rows[0].ventures == (
        "Alliantie Heerlen-Noord",
        "Preventiecoalitie Samen voor Heerlen",
        "Trendbreuk Zuid-Limburg",
    )
    # Of three centre municipalities none has an id: all three are in through the group alone.
    (row,) = net.gaps(among="Drie centrumgemeenten Zuid-Limburg")
    assert (row.gap, row.number) == ("not_named", 3)
    assert row.ventures == ("Bestuurlijke transformatietafel Mentale Gezondheid Zuid-Limburg",)


def test_expanding_groups_does_not_blur_who_is_in_by_name(net: NetworkGraph) -> None:
    asked = "Transformatieplan Mentale Gezondheid Zuid-Limburg"
    assert net.gaps(asked, among=GROUP, expand_groups=True) == net.gaps(asked, among=GROUP)


def test_who_is_no_group(net: NetworkGraph) -> None:
    with pytest.raises(UsageError, match="Zuyderland"):
        net.gaps(among="Zuyderland")
    with pytest.raises(UnknownName):
        net.gaps(among="Limburgse provincies")
    with pytest.raises(UnknownName):
        net.gaps("Gemeente Heerlen")


def test_more_pairs_than_anybody_reads(net: NetworkGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("queries.gaps.MOST_PAIRS", 10)
    with pytest.raises(UsageError, match="pairs"):
        net.gaps()
    assert net.gaps(KERN)
    assert net.gaps(role=["funder"])
