"""Modelling cases 18 to 35: identity, and groups and members."""

from netgraph import NetworkGraph
from tests.model.facts import levels, links, members, readings, roles, row_of


def test_case_18_one_organisation_under_many_names(net: NetworkGraph) -> None:
    for alias in (
        "HuisartsenOZL",
        "HOZL",
        "Huisartsen OZL",
        "Huisartsen Oostelijk Zuid-Limburg",
        "Huisartsen Oost Zuid-Limburg",
        "huisartsen oostelijk zuid limburg",
    ):
        assert net.show(alias).id == "huisartsen-ozl", alias


def test_case_19_whole_or_part_is_kept_as_stated(net: NetworkGraph) -> None:
    assert links(net, "Zuyderland") >= {
        ("<PART_OF", "zuyderland-mc"),
        ("<PART_OF", "zuyderland-ggz"),
    }
    assert links(net, "Stichting Zuyderland Zorg") == set()
    kern, farmacie = "Kerncoalitie Mijnstreek", "Themacoalitie Farmacie"
    as_stated = {row.partner_id for row in net.overlap(kern, farmacie)}
    assert not as_stated & {"zuyderland", "zuyderland-mc"}
    followed = {row.partner_id: row for row in net.overlap(kern, farmacie, follow_parts=True)}
    assert followed.keys() - as_stated == {"zuyderland"}
    assert followed["zuyderland"].counted_from == ("Zuyderland Medisch Centrum",)


def test_case_20_anachronistic_names_stand_as_the_texts_have_them(net: NetworkGraph) -> None:
    founders = {row.partner_id for row in net.members("MijnZorg") if row.role == "founder"}
    assert founders == {"huisartsen-ozl", "cz", "burgerkracht-limburg", "atrium"}
    others = {claim.text for claim in readings(net, "MijnZorg", "partner")}
    assert others == {"Zuyderland Medisch Centrum", "Huis voor de Zorg"}
    # The name of 2018 counts in 2013 already: a new name has no first day.
    assert levels(net, "MijnZorg", "2013-01-01")["burgerkracht-limburg"] == "presumed"
    counted = net.members("MijnZorg", current_names=True)
    names = {row.counted_from for row in counted if row.partner_id == "burgerkracht-limburg"}
    assert names == {(), ("Huis voor de Zorg",)}
    assert "huis-voor-de-zorg" not in {row.partner_id for row in counted}


def test_case_21_merged_then_renamed(net: NetworkGraph) -> None:
    assert links(net, "Atrium-Orbis") == {
        ("<MERGED_INTO", "atrium"),
        ("<MERGED_INTO", "orbis"),
        ("RENAMED_TO", "zuyderland"),
    }
    # A merger does not make two organisations one, as a new name does.
    assert members(net, "Anders Beter", current_names=True) >= {"orbis"}
    current = {row.id: row.counted_from for row in net.partners(current_names=True)}
    assert "atrium-orbis" not in current
    assert {"atrium", "orbis", "zuyderland"} <= current.keys()
    assert "atrium" in members(net, "MijnZorg", "2014-12-31")
    assert "atrium" not in members(net, "MijnZorg", "2016-01-01")


def test_case_22_same_brand_two_bodies(region: NetworkGraph) -> None:
    assert (region.show("CZ").id, region.show("CZ zorgkantoor").id) == ("cz", "cz-zorgkantoor")
    assert links(region, "CZ") == links(region, "CZ zorgkantoor") == set()
    together = region.members(
        "Vijfjarige overeenkomst ouderenzorg Zuid-Limburg", current_names=True, follow_parts=True
    )
    assert "cz" not in {row.partner_id for row in together}


def test_case_23_likeness_of_names_is_no_proof(region: NetworkGraph) -> None:
    for name in ("Meander", "MeanderGroep", "Meander Zorggroep"):
        assert region.show(name).id == "meandergroep"
    assert region.show("PIW").id == "piw"
    assert region.show("MIK & PIW Groep").id == "mik-piw-groep"
    assert links(region, "PIW") == links(region, "MIK & PIW Groep") == set()


def test_case_24_two_names_of_a_taskforce_taken_as_one(region: NetworkGraph) -> None:
    taskforce = region.show("Taskforce Wachttijden Zuid-Limburg")
    assert taskforce.id == "taskforce-wachtlijsten-zl"
    (other,) = readings(region, taskforce.id, "name")
    assert other.text == "Taskforce Wachttijden"
    assert other.note == "2023 against 2020; taken as one, no text says so"
    assert not any(one.id.startswith("s39-") for one in taskforce.sources)


def test_case_25_project_with_the_name_of_the_coalition(net: NetworkGraph) -> None:
    for typed in ("Kerncoalitie Mijnstreek", "kerncoalitie  MIJNSTREEK", "kerncoalitie-mijnstreek"):
        found = net.show(typed)
        assert (found.id, found.label) == ("kerncoalitie-mijnstreek", "Coalition")
    for typed in (
        "zonmw-kerncoalitie-mijnstreek",
        "Kerncoalitie Mijnstreek (ZonMw 10100021910009)",
    ):
        project = net.show(typed)
        assert (project.id, project.label) == ("zonmw-kerncoalitie-mijnstreek", "Project")
        assert "Kerncoalitie Mijnstreek" in project.aliases
        assert (project.since, project.until) == ("2019", "2021")
    assert ("SUPPORTS", "kerncoalitie-mijnstreek") in links(net, "zonmw-kerncoalitie-mijnstreek")


def test_case_26_an_address_is_not_an_identity(region: NetworkGraph) -> None:
    sources = {one.id: one for one in region.show("Coalitie Pluspraktijken").sources}
    page = sources["s23-mlg-coalitie-pluspraktijken"]
    assert page.title == "Coalitie Pluspraktijken"
    assert page.url is not None
    assert "preventiecoalitie-sittard-geleen" in page.url


def test_case_27_regions_are_free_text(region: NetworkGraph) -> None:
    assert region.show("HuisartsenOZL").region == ("Oostelijk Zuid-Limburg",)
    assert region.show("Zorgpunt Oostelijke Mijnstreek").region == ("Oostelijke Mijnstreek",)
    assert region.show("Atrium").region == ("Parkstad",)
    # That two names mean one region is nowhere said: s84 is there, no fact refers to it.
    assert region.sql("SELECT count(*) FROM source WHERE id LIKE 's84-%'").rows == [(1,)]
    citing = " UNION ALL ".join(
        f"SELECT id FROM {table} WHERE sources LIKE '%s84-%'"
        for table in ("partner", "venture", "participation", "link", "claim")
    )
    assert region.sql(citing).rows == []


def test_case_28_a_group_with_a_number_and_four_known_members(net: NetworkGraph) -> None:
    group = net.show("de 16 Zuid-Limburgse gemeenten")
    assert (group.group, group.size) == (True, 16)
    known = {
        f"gemeente-{name}" for name in ("heerlen", "sittard-geleen", "maastricht", "landgraaf")
    }
    assert {part.id for part in group.parts} == known
    plan = "Transformatieplan Mentale Gezondheid Zuid-Limburg"
    assert not members(net, plan) & known
    expanded = {row.partner_id: row for row in net.members(plan, expand_groups=True)}
    assert expanded.keys() >= known | {"zuid-limburgse-gemeenten"}
    for one in known:
        assert expanded[one].counted_from == ("Zuid-Limburgse gemeenten",)


def test_case_29_a_group_with_a_number_and_no_names(region: NetworkGraph) -> None:
    for name, size in (
        ("drie centrum gemeenten", 3),
        ("huisartsenpraktijken-ozl-14", 14),
        ("huisartsenpraktijken-ozl-70", 70),
    ):
        group = region.show(name)
        assert (group.group, group.size, group.parts) == (True, size, [])
    # The sixteen parties of the taskforce: two are named, the number is not held.
    taken_part_in_2023 = {
        row.partner_id
        for row in region.members("Taskforce Wachttijden Zuid-Limburg")
        if row.last_observed == "2023-10"
    }
    assert taken_part_in_2023 == {"mondriaan", "zuyderland"}


def test_case_30_a_group_that_grows_has_one_size(region: NetworkGraph) -> None:
    group = region.show("Deelnemende huisartsenpraktijken PlusPraktijken WM")
    assert (group.group, group.size) == (True, 27)
    assert region.show("negen Pluspraktijken (2022)").id == group.id


def test_case_31_a_sector_as_a_partner(region: NetworkGraph) -> None:
    for name in (
        "VVT-organisaties in de Mijnstreek",
        "GGZ-instellingen in de Mijnstreek",
        "Huisartsen Westelijke Mijnstreek",
        "huisartsen-mijnstreek",
        "huisartsorganisaties",
    ):
        sector = region.show(name)
        assert (sector.group, sector.size, sector.parts) == (True, None, [])
        assert sector.kind is not None
        assert sector.kind.endswith("_group")
    venture = "Programmalijn Spoedzorg"
    assert members(region, venture) == members(region, venture, expand_groups=True)


def test_case_32_a_cut_off_list_is_not_marked(region: NetworkGraph) -> None:
    plan = region.show("Transformatieplan Mentale Gezondheid Zuid-Limburg")
    assert len(plan.participations) == 14
    assert plan.readings == plan.words == []
    assert plan.attributes is None


def test_case_33_members_of_members_are_not_in(net: NetworkGraph) -> None:
    assert "mijn-zorgtransitie" in members(net, "Grote Mijnstreekcoalitie")
    networks = {"fozl", "fysiopartners-zuyd", "pro-fysio"}
    assert {row.id for row in net.partners(alone=True)} >= networks
    assert links(net, "MIJN-Zorgtransitie") == set()
    everybody = members(net, "Grote Mijnstreekcoalitie", expand_groups=True, follow_parts=True)
    assert not everybody & networks


def test_case_34_a_partner_that_is_itself_a_cooperation(region: NetworkGraph) -> None:
    (other,) = readings(region, "MCC Omnes", "kind")
    assert (other.value, other.text) == (
        "gp_organisation",
        "cooperation of GPs, specialists and Zuyderland MC",
    )
    assert links(region, "MCC Omnes") == set()
    assert members(region, "Kerncoalitie Mijnstreek") >= {"mcc-omnes", "zuyderland-mc"}


def test_case_35_a_venture_as_participant_is_a_link(region: NetworkGraph) -> None:
    (support,) = (
        link
        for link in region.show("Positief Gezond Munstergeleen").other_links
        if link.id == "anders-beter"
    )
    assert (support.relation, support.forward, support.since) == ("SUPPORTS", False, "2018")
    assert "anders-beter" not in members(region, "Positief Gezond Munstergeleen")
    assert roles(region, "Positief Gezond Munstergeleen", "cz") == {"member"}
    assert row_of(region, "Positief Gezond Munstergeleen", "cz", "member").since == "2018"


def test_no_option_makes_a_partner_of_a_venture(net: NetworkGraph) -> None:
    ventures = {row.id for row in net.ventures()}
    asked = members(
        net,
        "Positief Gezond Munstergeleen",
        current_names=True,
        follow_parts=True,
        expand_groups=True,
    )
    assert asked
    assert not asked & ventures
