"""Dossiers, worked out by hand from all tables of the Mijnstreek."""

import pytest

from netgraph import NetworkGraph
from queries.reading import Scope
from queries.show import LinkRow, show
from schema.errors import UnknownName
from tests.queries.mijnstreek_rows import table


def others(links: list[LinkRow]) -> list[tuple[str, str]]:
    return [(link.relation, link.id) for link in links]


def test_a_venture(net: NetworkGraph) -> None:
    found = show(net.store, "kerncoalitie mijnstreek")
    assert found[:5] == (
        "kerncoalitie-mijnstreek",
        "Kerncoalitie Mijnstreek",
        "Coalition",
        "core_coalition",
        ("Kerncoalitie", "de kerncoalitie"),
    )
    assert (found.since, found.until, found.phase) == ("2019", None, "ended")
    assert found.ambition and found.ambition.startswith("Better integrated care")
    assert (found.domain, found.group, found.size, found.evidence) == (None, False, None, None)
    assert len(found.participations) == 13
    assert others(found.parents) == [("PART_OF", "grote-mijnstreekcoalitie")]
    assert others(found.parts) == [
        ("PART_OF", "anders-beter-centrum"),
        ("PART_OF", "pluspunt-mc"),
        ("PART_OF", "programmalijn-anderhalvelijnszorg"),
        ("PART_OF", "programmalijn-chronisch-zieken"),
        ("PART_OF", "programmalijn-kwetsbare-ouderen"),
        ("PART_OF", "programmalijn-regionaal-zorgpunt"),
        ("PART_OF", "programmalijn-spoedzorg"),
    ]
    assert others(found.before) == [("SUCCEEDED_BY", "pact-van-terworm")]
    assert found.after == []
    assert found.other_links == [
        LinkRow(
            relation="SUPPORTS",
            forward=False,
            id="zonmw-kerncoalitie-mijnstreek",
            name="Kerncoalitie Mijnstreek (ZonMw 10100021910009)",
            label="Project",
            since="2019",
            until=None,
            evidence=None,
            sources=("s02-zonmw-kerncoalitie",),
        )
    ]


def test_readings_and_words(net: NetworkGraph) -> None:
    found = show(net.store, "kerncoalitie mijnstreek")
    # conflicts.csv: two of the venture, two of members, one with the venture alone as its key.
    assert [(claim.about_key, claim.field) for claim in found.readings] == [
        ("kerncoalitie-mijnstreek", "partner"),
        ("mcc-omnes|kerncoalitie-mijnstreek|member", "partner"),
        ("meandergroep|kerncoalitie-mijnstreek|member", "partner"),
        ("kerncoalitie-mijnstreek", "phase"),
        ("kerncoalitie-mijnstreek", "programme_lines"),
    ]
    assert found.readings[4].text == "four themes"
    assert found.readings[4].value == "five"
    assert found.readings[4].sources == ("s02-zonmw-kerncoalitie",)
    assert found.readings[4].value_sources == (
        "s01-robuust-vitale-mijnstreek",
        "s02-zonmw-kerncoalitie",
        "s45-robuust-jaarbericht-2021",
    )
    assert [(claim.field, claim.text) for claim in found.words] == [
        ("since", "begin 2019"),
        ("until", "voormalige kerncoalitie"),
    ]


def test_every_source_that_is_named(net: NetworkGraph) -> None:
    found = show(net.store, "kerncoalitie mijnstreek")
    key = "kerncoalitie-mijnstreek"
    rows = [row for row in table("ventures") if row["id"] == key]
    rows += [row for row in table("participations") if row["venture"] == key]
    rows += [row for row in table("venture_relations") if key in (row["from"], row["to"])]
    named = {source for row in rows for source in row["sources"].split(";")}
    for row in table("conflicts") + table("date_phrases"):
        if key in row["key"].split("|"):
            for column in ("chosen_sources", "other_sources", "source"):
                named.update(filter(None, row.get(column, "").split(";")))
    assert [source.id for source in found.sources] == sorted(named)
    titles = {row["id"]: row["title"] for row in table("sources")}
    assert [source.title for source in found.sources] == [titles[id] for id in sorted(named)]


def test_a_partner(net: NetworkGraph) -> None:
    found = show(net.store, "Zuyderland")
    assert (found.label, found.kind, found.domain) == ("Partner", "care_group", "medical")
    assert found.region == ("Westelijke Mijnstreek", "Oostelijk Zuid-Limburg")
    # Nine rows, in order of the ventures' names; the attendee takes no part.
    assert [(row.venture_id, row.role, row.takes_part) for row in found.participations] == [
        ("dng-zuid-limburg", "founder", True),
        ("olympiastaete-dementie", "provider", True),
        ("mijnstreek-inspiratie-platform", "attendee", False),
        ("mijnstreek-inspiratie-platform", "initiator", True),
        ("diabetes-mijnstreek", "member", True),
        ("taskforce-wachtlijsten-zl", "member", True),
        ("taskforce-wachtlijsten-zl", "supplies_chair", True),
        ("themacoalitie-farmacie", "member", True),
        ("overeenkomst-ouderenzorg-zl", "contract_party", True),
    ]
    assert others(found.before) == [("RENAMED_TO", "atrium-orbis")]
    assert others(found.parts) == [("PART_OF", "zuyderland-ggz"), ("PART_OF", "zuyderland-mc")]
    assert not (found.parents or found.after or found.other_links or found.readings)
    assert [claim.about_key for claim in found.words] == ["atrium-orbis|RENAMED_TO|zuyderland"]
    # Both ends of a merger.
    assert others(show(net.store, "Atrium-Orbis").before) == [
        ("MERGED_INTO", "atrium"),
        ("MERGED_INTO", "orbis"),
    ]
    assert others(show(net.store, "Atrium MC").after) == [("MERGED_INTO", "atrium-orbis")]
    group = show(net.store, "zuid-limburgse gemeenten")
    assert (group.group, group.size, len(group.parts)) == (True, 16, 4)


def test_on_a_day(net: NetworkGraph) -> None:
    found = show(net.store, "kerncoalitie mijnstreek", Scope("2021-06-07"))
    assert found.evidence == "certain"
    assert {row.evidence for row in found.participations} == {"certain", "presumed"}
    assert all(link.evidence for link in (*found.parents, *found.parts, *found.before))
    later = show(net.store, "kerncoalitie mijnstreek", Scope("2024-01-01"))
    assert later.participations == []
    assert later.evidence is None
    assert later.since == "2019"


def test_one_without_anything(net: NetworkGraph) -> None:
    found = show(net.store, "ZN")
    assert found.name == "Zorgverzekeraars Nederland"
    assert not (found.participations or found.parents or found.readings)
    with pytest.raises(UnknownName):
        show(net.store, "Zorgverzekeraars Vlaanderen")
