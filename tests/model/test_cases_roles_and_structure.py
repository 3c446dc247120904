"""Modelling cases 36 to 52: roles, and structure and change."""

from netgraph import NetworkGraph
from tests.model.facts import levels, links, members, readings, roles, row_of, words

HEERLEN = "Preventiecoalitie Samen voor Heerlen"


def test_case_36_several_roles_of_one_partner_in_one_venture(net: NetworkGraph) -> None:
    three = {"founder", "steering_group_member", "programme_team_member"}
    assert roles(net, HEERLEN, "gemeente-heerlen") == roles(net, HEERLEN, "cz") == three
    assert roles(net, "Trendbreuk", "provincie-limburg") == {
        *("partner", "steering_group_member", "funder")
    }
    two = [
        *("kerncoalitie-mijnstreek", "grote-mijnstreekcoalitie"),
        *("een-vitale-mijnstreek", "mijnstreek-inspiratie-platform"),
    ]
    assert [len(roles(net, venture, "robuust")) for venture in two] == [2, 2, 2, 2]
    # In a count a partner is one, whatever the number of its roles.
    (heerlen,) = (row for row in net.ventures(of="Gemeente Heerlen") if row.name == HEERLEN)
    assert (set(heerlen.roles), heerlen.partners) == (three, 2)


def test_case_37_almost_a_member_takes_no_part(net: NetworkGraph) -> None:
    almost = {"burgerkracht-limburg", "meditta", "youz"}
    assert not members(net, "DNG Zuid-Limburg") & almost
    everybody = net.members("DNG Zuid-Limburg", all_roles=True)
    assert {row.partner_id for row in everybody if not row.takes_part} == almost
    pact, venture = "Pact van Terworm", "DNG Zuid-Limburg"
    assert {row.partner_id for row in net.overlap(pact, venture)} == {"huisartsen-ozl"}


def test_case_38_on_behalf_of_others_is_two_roles_without_a_link(region: NetworkGraph) -> None:
    for project in ("Burgerparticipatie Next Level", "Co-ownership in de Mijnstreek"):
        assert roles(region, project, "cz") == {"co_funder"}
        assert roles(region, project, "vezn") == {"represented_funder"}
        assert "vezn" not in members(region, project)
    assert links(region, "VEZN") == set()
    assert roles(region, "pluspraktijk-maastricht-heuvelland", "vgz") == {"funder"}


def test_case_39_the_chair_moved_on_a_day_nobody_states(region: NetworkGraph) -> None:
    taskforce = "taskforce-wachtlijsten-zl"
    for partner, seen in (("zio", "2020-06-22"), ("zuyderland", "2023-10")):
        chair = row_of(region, taskforce, partner, "supplies_chair")
        assert (chair.since, chair.until, chair.last_observed) == (None, None, seen)
    on_the_first = levels(region, taskforce, "2020-06-22")
    assert (on_the_first["zio"], on_the_first["zuyderland"]) == ("certain", "possible")
    # Nothing says that ZIO stopped: in 2023 both are presumed.
    later = levels(region, taskforce, "2023-11-01")
    assert (later["zio"], later["zuyderland"]) == ("presumed", "presumed")


def test_case_40_guest_host_user_and_followed_practice_take_no_part(net: NetworkGraph) -> None:
    for venture, partner, role in (
        ("taskforce-wachtlijsten-zl", "mondriaan", "host"),
        ("zorgpunt-oostelijke-mijnstreek", "mondriaan", "user"),
        ("preventiecoalitie-sittard-geleen", "hartje-dorp", "followed_practice"),
    ):
        assert not row_of(net, venture, partner, role).takes_part
    assert "hartje-dorp" not in members(net, "preventiecoalitie-sittard-geleen")
    assert members(net, "zorgpunt-oostelijke-mijnstreek") == set()
    assert "zn" in {row.id for row in net.partners(alone=True)}
    assert net.show("Zorgverzekeraars Nederland").participations == []


def test_case_41_nested_coalitions_are_a_chain(net: NetworkGraph) -> None:
    above = {(row.depth, row.id) for row in net.lineage("Kerncoalitie Mijnstreek")}
    assert {key for _depth, key in above} >= {
        *("grote-mijnstreekcoalitie", "bestuurlijke-regiegroep-zl")
    }
    assert links(net, "Kerncoalitie Mijnstreek") >= {("PART_OF", "grote-mijnstreekcoalitie")}
    (top,) = net.show("Grote Mijnstreekcoalitie").parents
    assert (top.id, top.since) == ("bestuurlijke-regiegroep-zl", None)
    nested = {row.venture_id for row in net.members("Grote Mijnstreekcoalitie", nested=True)}
    assert nested >= {"kerncoalitie-mijnstreek", "programmalijn-spoedzorg", "diabetes-mijnstreek"}


def test_case_42_two_parents_at_once_or_in_turn(net: NetworkGraph) -> None:
    at_once = {link.id for link in net.show("MIJN.streek formularium").parents}
    assert at_once == {"mijnzorg", "anders-beter"}
    model = {link.id for link in net.show("Uniform instroommodel").parents}
    assert model == {"taskforce-wachtlijsten-zl", "transformatieplan-mentale-gezondheid-zl"}
    # In turn: PART_OF has no until here, but ends where one of its ends does.
    in_turn = net.show("PlusPunt Medisch Centrum").parents
    assert {(link.id, link.until) for link in in_turn} == {
        ("mijnzorg", None),
        ("kerncoalitie-mijnstreek", None),
    }
    parents = {
        day: {link.id for link in net.show("PlusPunt MC", as_of=day).parents}
        for day in ("2015-01-01", "2021-06-07")
    }
    assert parents == {"2015-01-01": {"mijnzorg"}, "2021-06-07": {"kerncoalitie-mijnstreek"}}


def test_case_43_a_successor_does_not_end_the_predecessor(net: NetworkGraph) -> None:
    (after,) = net.show("Coalitie Pluspraktijken").after
    assert (after.relation, after.id, after.since) == ("SUCCEEDED_BY", "pluswijken", None)
    held = {row.id: row.evidence for row in net.ventures(as_of="2023-06-01")}
    assert held["coalitie-pluspraktijken"] == "presumed"
    assert "pluswijken" in held


def test_case_44_many_to_one_with_overlap(net: NetworkGraph) -> None:
    before = {(link.relation, link.id) for link in net.show("Grote Mijnstreekcoalitie").before}
    assert before == {("SUCCEEDED_BY", "mijnzorg"), ("SUCCEEDED_BY", "anders-beter")}
    three = {"mijnzorg", "anders-beter", "grote-mijnstreekcoalitie"}
    assert {row.id for row in net.ventures(as_of="2019-06-01", evidence="possible")} >= three
    assert {row.id for row in net.ventures(as_of="2021-06-01")} & three == {
        "grote-mijnstreekcoalitie"
    }
    notes = {claim.note for claim in net.show("Grote Mijnstreekcoalitie").words}
    assert "joint steering had started 'begin 2019'; the old pilots ran on next to it" in notes


def test_case_45_a_successor_with_a_larger_region(region: NetworkGraph) -> None:
    before = region.show("Themacoalitie GGZ")
    (link,) = before.after
    after = region.show(link.id)
    assert (before.region, link.since, after.region) == (
        ("Mijnstreek",),
        "2023-09",
        ("Zuid-Limburg",),
    )


def test_case_46_names_of_a_line_in_use_side_by_side(region: NetworkGraph) -> None:
    for alias, line in (
        ("Transferpunt", "programmalijn-regionaal-zorgpunt"),
        ("Ouderen", "programmalijn-kwetsbare-ouderen"),
        ("Ouderenzorg", "programmalijn-kwetsbare-ouderen"),
        ("Programmalijn Chronische Ziektes: Diabetes", "programmalijn-chronisch-zieken"),
    ):
        assert region.show(alias).id == line
        assert not {relation for relation, _id in links(region, line)} & {"RENAMED_TO"}


def test_case_47_a_line_and_its_one_project(region: NetworkGraph) -> None:
    (part,) = region.show("Programmalijn Chronisch zieken").parts
    assert (part.id, part.label) == ("diabetes-mijnstreek", "Project")


def test_case_48_things_that_fit_no_label_have_a_kind(region: NetworkGraph) -> None:
    for name, label, kind in (
        ("Tienjarencontract CZ en Zuyderland", "Project", "contract"),
        ("Pact van Terworm", "Coalition", "pact"),
        ("Regiobeeld Zuid-Limburg", "Project", "regional_picture"),
        ("Regioplan Zuid-Limburg", "Project", "plan"),
        ("Limburg Positief Gezond", "Coalition", "movement"),
        ("Bestuurlijke Regiegroep Zuid-Limburg", "Coalition", "governance_table"),
    ):
        found = region.show(name)
        assert (found.label, found.kind) == (label, kind)
    assert region.search("werkgroep") == []
    assert "working_group_coordinator" in roles(region, "Kerncoalitie Mijnstreek", "robuust")


def test_case_49_inspired_by_is_not_held(region: NetworkGraph) -> None:
    assert links(region, "pluspraktijk-maastricht-heuvelland") == set()


def test_case_50_a_move_is_in_words_only(region: NetworkGraph) -> None:
    centre = region.show("PlusPunt MC")
    assert centre.region == ("Oostelijk Zuid-Limburg",)
    (claim,) = (one for one in centre.words if one.field == "region")
    assert (claim.text, claim.note) == ("begin november", "move from Heerlen to Kerkrade in 2019")


def test_case_51_themes_without_status_are_not_held(region: NetworkGraph) -> None:
    lines = region.ventures(kind="ProgrammeLine")
    assert {row.id for row in lines} == {
        part.id
        for part in region.show("Kerncoalitie Mijnstreek").parts
        if part.label == "ProgrammeLine"
    }
    assert len(lines) == 5
    citing = {row.id for row in region.ventures() if "s47-mlg-strategiedagen" in row.sources}
    assert citing == {"kerncoalitie-mijnstreek"}
    assert readings(region, "Transformatieplan Mijnstreek", "programme_lines") == []
    assert words(region, "Transformatieplan Mijnstreek", "since") == set()


def test_case_52_no_personal_name_in_an_address(region: NetworkGraph) -> None:
    sources = {
        one.id[:3]: one
        for name in ("Alliantie Heerlen-Noord", "taskforce-wachtlijsten-zl")
        for one in region.show(name).sources
    }
    assert sources["s77"].url == "https://www.mijnlevengezond.nl/nieuws"
    assert sources["s78"].url == "https://www.metggz.nl/overig/nieuws"
    for source in (sources["s77"], sources["s78"]):
        assert "adres ingekort: het bevat een persoonsnaam" in source.title
