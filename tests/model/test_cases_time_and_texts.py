"""Modelling cases 1 to 17: time, and texts that disagree."""

from netgraph import NetworkGraph
from tests.model.facts import levels, members, readings, roles, row_of, words


def test_case_01_a_vague_part_of_a_year_is_a_year_with_its_words(region: NetworkGraph) -> None:
    for venture, year, phrase in (
        ("Kerncoalitie Mijnstreek", "2019", "begin 2019"),
        ("Themacoalitie Farmacie", "2019", "sinds begin 2019"),
        ("Regiobeeld Mijnstreek 1.1", "2022", "eind 2022"),
    ):
        assert region.show(venture).since == year
        assert phrase in words(region, venture, "since")
    assert words(region, "PlusPraktijken WM", "until") == {"tot voorjaar 2022"}
    assert region.show("PlusPraktijken WM").until is None


def test_case_02_a_day_without_a_year_stays_in_words(region: NetworkGraph) -> None:
    attended = row_of(region, "MIP", "gemeente-kerkrade", "attendee")
    assert (attended.since, attended.until, attended.last_observed) == (None, None, None)
    assert words(region, "gemeente-kerkrade", "since") == {"3 november"}
    (renamed,) = region.show("Atrium-Orbis").after
    assert renamed.since == "2015-07"
    assert renamed.sources == ("s61-heerlen-zuyderland-naam", "s62-zuyderland-historie")
    assert "begin juli" in words(region, "Atrium-Orbis", "since")


def test_case_03_relative_dates_are_worked_out_and_keep_their_words(region: NetworkGraph) -> None:
    assert row_of(region, "Grote Mijnstreekcoalitie", "mijn-zorgtransitie", "member").since == (
        "2022-04"
    )
    (claim,) = region.show("MIJN-Zorgtransitie").words
    assert claim.text == "eind april"
    assert claim.note is not None
    assert "sinds kort" in claim.note
    self_help = "Van Zelfhulp naar Zelfregie (Mijnstreek)"
    assert region.show(self_help).since == "2018"
    assert words(region, self_help, "since") == {"afgelopen drie jaar"}
    (ten_years,) = readings(region, "MijnZorg", "since")
    assert ten_years.note is not None
    assert "ten years before May 2023 (s03)" in ten_years.note


def test_case_04_ended_without_an_end_date(net: NetworkGraph) -> None:
    coalition = net.show("Kerncoalitie Mijnstreek")
    assert (coalition.phase, coalition.until) == ("ended", None)
    assert words(net, "Kerncoalitie Mijnstreek", "until") == {"voormalige kerncoalitie"}
    # The last of its sources is of 2023-02-28; the last day it was seen is 2021-06-07.
    assert members(net, coalition.id, "2023-06-01") == set()
    assert members(net, coalition.id, "2023-03-01") == set()
    assert set(levels(net, coalition.id, "2023-02-28").values()) == {"possible"}
    assert set(levels(net, coalition.id, "2021-06-08").values()) == {"possible"}
    on_the_last_day_seen = levels(net, coalition.id, "2021-06-07")
    assert set(on_the_last_day_seen.values()) == {"certain", "presumed"}
    assert on_the_last_day_seen["cz"] == "presumed"
    assert len(members(net, coalition.id, "2023-02-28")) == 12


def test_case_05_planned_is_told_from_done_in_words_only(region: NetworkGraph) -> None:
    for pilot in ("MijnZorg", "Anders Beter"):
        assert region.show(pilot).until == "2020"
        (claim,) = (one for one in region.show(pilot).words if one.field == "until")
        assert claim.text == "in 2020 een uitfasering"
        assert claim.note == "planned phase-out; no text reports the last day"
        # A planned end counts as one.
        assert members(region, pilot, "2021-01-01") == set()
        assert members(region, pilot, "2020-12-31") != set()
    # One in the future confirms nothing beyond the last dated text (2021-06-07); it is presumed.
    assert region.ventures(as_of="2029-06-01", evidence="certain") == []
    presumed = {row.id: row.evidence for row in region.ventures(as_of="2029-06-01")}
    assert presumed["een-vitale-mijnstreek"] == "presumed"
    assert words(region, "Een vitale Mijnstreek", "until") == {"2020- 2030"}
    (picture,) = readings(region, "Regiobeeld Mijnstreek 1.1", "since")
    assert (picture.value, picture.text) == ("2022", "expected in autumn 2021")
    (merger,) = readings(region, "Atrium", "since")
    assert (merger.value, merger.text) == ("2015", "planned for April 2011")


def test_case_06_a_term_without_a_start_is_not_computed(region: NetworkGraph) -> None:
    for contract, since, phrase in (
        ("Tienjarencontract CZ en Zuyderland", "2019", "voor tien jaar"),
        ("regionaal-contract-huisartsen-ozl", "2021", "vierjarig contract"),
        ("Vijfjarige overeenkomst ouderenzorg Zuid-Limburg", "2023", "voor vijf jaar"),
    ):
        dossier = region.show(contract)
        assert (dossier.since, dossier.until) == (since, None)
        assert words(region, contract, "since") == {phrase}
        # What nobody says has ended is presumed to go on, also after the term.
        assert set(levels(region, contract, "2040-01-01").values()) == {"presumed"}


def test_case_07_seen_on_a_day_is_not_since(net: NetworkGraph) -> None:
    seen = row_of(net, "Kerncoalitie Mijnstreek", "haco-west", "member")
    assert (seen.since, seen.last_observed) == (None, "2020-12-08")
    before, then, after = (
        levels(net, "Kerncoalitie Mijnstreek", day)["haco-west"]
        for day in ("2020-12-07", "2020-12-08", "2020-12-09")
    )
    assert (before, then, after) == ("possible", "certain", "presumed")
    # s15 has no date: it proves nothing about any day.
    undated = row_of(net, "Themacoalitie Farmacie", "coriopharma", "member")
    assert (undated.since, undated.last_observed) == (None, None)
    assert levels(net, "Themacoalitie Farmacie", "2024-01-01")["coriopharma"] == "possible"


def test_case_08_one_thing_with_several_starts(region: NetworkGraph) -> None:
    pilot = region.show("MijnZorg")
    assert (pilot.since, pilot.until) == ("2012", "2020")
    official = row_of(region, "MijnZorg", "vws", "designating_ministry")
    assert (official.since, official.until) == ("2014", "2017")
    assert not official.takes_part
    assert words(region, "vws", "since") == {"periode 2014 tot en met 2017"}
    (other,) = readings(region, "MijnZorg", "since")
    assert other.text == "begin 2013 / 2013"


def test_case_09_the_start_of_the_name_is_not_that_of_the_body(region: NetworkGraph) -> None:
    concept = region.show("Coalitie Pluspraktijken")
    assert (concept.kind, concept.since) == ("concept_coalition", "2016")
    (claim,) = concept.words
    assert (claim.text, claim.note) == (
        "in 2016 gestart",
        "start of the concept, not of a coalition",
    )
    assert row_of(region, concept.id, "cz", "partner").since is None


def test_case_10_the_pilots_2012_against_2013(net: NetworkGraph) -> None:
    for pilot in ("MijnZorg", "Anders Beter"):
        assert net.show(pilot).since == "2012"
        (other,) = readings(net, pilot, "since")
        assert (other.value, other.text) == ("2012", "begin 2013 / 2013")
        assert "s10-mlg-samen-werken-in" in other.value_sources
        assert set(other.sources) >= {"s08-mlg-samen-werken-voor", "s09-mlg-ontstaan"}


def test_case_11_trendbreuk_2018_against_2019(region: NetworkGraph) -> None:
    assert region.show("Trendbreuk").since == "2018"
    (other,) = readings(region, "Trendbreuk", "since")
    assert (other.text, other.sources) == ("2019", ("s08-mlg-samen-werken-voor",))


def test_case_12_five_lines_and_four_themes_each_at_its_time(net: NetworkGraph) -> None:
    (other,) = readings(net, "Kerncoalitie Mijnstreek", "programme_lines")
    assert (other.value, other.text) == ("five", "four themes")
    lines = {
        day: [
            part.id
            for part in net.show("Kerncoalitie Mijnstreek", as_of=day).parts
            if part.label == "ProgrammeLine"
        ]
        for day in ("2019-06-01", "2021-06-07")
    }
    assert [len(found) for found in lines.values()] == [4, 5]
    assert set(lines["2021-06-07"]) - set(lines["2019-06-01"]) == {
        "programmalijn-regionaal-zorgpunt"
    }


def test_case_13_who_sits_in_the_kerncoalitie(region: NetworkGraph) -> None:
    held = members(region, "Kerncoalitie Mijnstreek")
    assert held >= {"mcc-omnes", "meditta", "haco-west"}
    assert held >= {"meandergroep", "sevagram", "cicero", "vvt-organisaties"}
    assert not any(partner.startswith("gemeente-") for partner in held)
    others = {claim.text for claim in readings(region, "Kerncoalitie Mijnstreek", "partner")}
    assert others == {
        "HacoWest for the west",
        "Meander only (2019)",
        "care and welfare parties and municipalities",
    }


def test_case_14_is_burgerkracht_a_signatory_of_the_pact(region: NetworkGraph) -> None:
    row = row_of(region, "Pact van Terworm", "burgerkracht-limburg", "signatory")
    (other,) = readings(region, "Pact van Terworm", "partner")
    assert other.about_key == "burgerkracht-limburg|pact-van-terworm|signatory"
    assert other.text == "hospital, insurer and GPs only"
    assert "s01-robuust-vitale-mijnstreek" in row.sources
    assert "s01-robuust-vitale-mijnstreek" in other.sources


def test_case_15_existing_or_in_formation(region: NetworkGraph) -> None:
    coalition = region.show("Themacoalitie GGZ")
    assert coalition.since == "2020-12-03"
    (other,) = readings(region, "Themacoalitie GGZ", "phase")
    assert other.text == "in formation (i.o.) in 2021"
    assert other.sources == ("s45-robuust-jaarbericht-2021",)


def test_case_16_one_page_against_itself(region: NetworkGraph) -> None:
    assert "steering_group_member" in roles(region, "Trendbreuk", "ggd-zuid-limburg")
    (other,) = readings(region, "Trendbreuk", "partner")
    assert other.value_sources == other.sources == ("s35-trendbreuk-stuurgroep",)
    # Two stored versions of one page are one source: a version is not held.
    named = {row[0] for row in region.sql("SELECT id FROM source WHERE id LIKE 's34-%'").rows}
    assert named == {"s34-trendbreuk-over"}


def test_case_17_a_likely_slip_is_kept_as_stated(region: NetworkGraph) -> None:
    plan = region.show("Meerjarenplan Farmacie 2020-2023")
    assert (plan.since, plan.until) == ("2020", "2023")
    assert words(region, plan.id, "since") == {"Op 30 juni 2019 ... vastgesteld"}
    # No fact rests on the year "20219" of s17, so it is not held.
    assert region.sql("SELECT count(*) FROM claim WHERE text LIKE '%20219%'").rows == [(0,)]
