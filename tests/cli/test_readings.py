"""The sentences above the answers, worked out by hand from the tables of the Mijnstreek."""

import json

import pytest

from netgraph.words import readings, readings_shared
from queries.overlaps import PairRow
from queries.partners import PartnerRow
from queries.ventures import VentureRow
from tests.cli.conftest import Run

KERN = "Kerncoalitie Mijnstreek"
MIJNZORG = "MijnZorg"
ANDERS = "Anders Beter"
DNG = "Coöperatie DNG Zuid-Limburg"
NONE_NL, NONE_EN = "Geen, voor zover bekend.", "None, as far as is known."


def reading(run: Run, lang: str, *arguments: str) -> str:
    """Return the sentence of a question."""
    ran = run(*arguments, "--lang", lang, "--format", "json")
    assert ran.code == 0, ran.err
    said = json.loads(ran.out)["reading"]
    assert isinstance(said, str)
    assert said in " ".join(run(*arguments, "--lang", lang).out.split())
    return said


# MijnZorg: atrium, huisartsen-ozl, zuyderland-mc (medical), burgerkracht-limburg and
# huis-voor-de-zorg (citizens), cz (finance); vws and rivm have roles that take no part.
# The Kerncoalitie has the 12 of which 6 sit in Farmacie too, that has 9. In MijnZorg, Anders Beter
# and the Kerncoalitie are cz, burgerkracht-limburg and zuyderland-mc, in two of the three
# huisartsen-ozl, mcc-omnes and meditta.
ASKED = [
    (
        ("members", MIJNZORG),
        "6 partners take part in MijnZorg: medical 3, citizens 2, finance 1.",
        "6 partners nemen deel aan MijnZorg: zorg 3, burgers 2, financiering 1.",
    ),
    (
        ("members", KERN, "--as-of", "2021-06-07", "--evidence", "certain"),
        (
            "2 partners take part in Kerncoalitie Mijnstreek: knowledge 1, medical 1. "
            "By evidence: certain 2."
        ),
        (
            "2 partners nemen deel aan Kerncoalitie Mijnstreek: kennis 1, zorg 1. "
            "Naar zekerheid: zeker 2."
        ),
    ),
    (
        ("members", "Zorgpunt Oostelijke Mijnstreek", "--all-roles"),
        "Nobody, as far as is known. 1 partner has only a role that takes no part.",
        "Niemand, voor zover bekend. 1 partner heeft alleen een rol die niet als deelname telt.",
    ),
    (
        ("members", "Zorgpunt Oostelijke Mijnstreek"),
        "Nobody, as far as is known.",
        "Niemand, voor zover bekend.",
    ),
    (
        ("partners", "--in", MIJNZORG),
        "6 partners; CZ takes part in the most ventures: 25.",
        "6 partners; CZ neemt deel aan de meeste samenwerkingsverbanden: 25.",
    ),
    (
        ("partners", "--kind", "bank"),
        "Rabobank WM takes part in 1 venture.",
        "Rabobank WM neemt deel aan 1 samenwerkingsverband.",
    ),
    (
        ("partners", "--alone"),
        "Of 6 partners no participation is known, in any role.",
        "Van 6 partners is geen deelname bekend, in welke rol ook.",
    ),
    (("partners", "--kind", "nothing"), NONE_EN, NONE_NL),
    (
        ("ventures", "--kind", "contract"),
        (
            "3 ventures (contract); Vijfjarige overeenkomst ouderenzorg Zuid-Limburg has the most "
            "known partners: 7."
        ),
        (
            "3 samenwerkingsverbanden (contract); Vijfjarige overeenkomst ouderenzorg Zuid-Limburg "
            "heeft de meeste bekende partners: 7."
        ),
    ),
    (("ventures", "--started", "1900"), NONE_EN, NONE_NL),
    (
        ("overlap", KERN, "Themacoalitie Farmacie"),
        (
            "Kerncoalitie Mijnstreek (12 known participants) and Themacoalitie Farmacie (9 known "
            "participants) share 6 partners."
        ),
        (
            "Kerncoalitie Mijnstreek (12 bekende deelnemers) en Themacoalitie Farmacie (9 bekende "
            "deelnemers) delen 6 partners."
        ),
    ),
    (
        ("overlap", KERN, "Themacoalitie Farmacie", "--role", "member"),
        "Kerncoalitie Mijnstreek and Themacoalitie Farmacie share 5 partners.",
        "Kerncoalitie Mijnstreek en Themacoalitie Farmacie delen 5 partners.",
    ),
    (
        ("overlap", MIJNZORG, ANDERS, KERN, "--at-least", "2"),
        "6 partners are in at least 2 of the 3, 3 in all of them.",
        "6 partners nemen deel aan minstens 2 van de 3, 3 aan alle.",
    ),
    (
        ("overlap", KERN, MIJNZORG, ANDERS, "--any"),
        "6 partners of Kerncoalitie Mijnstreek are in at least one of the others too.",
        "6 partners van Kerncoalitie Mijnstreek nemen ook deel aan minstens een van de andere.",
    ),
    (
        ("overlap", "Alliantie Heerlen-Noord", DNG),
        "No such partner, as far as is known.",
        "Zo'n partner is er niet, voor zover bekend.",
    ),
    (
        ("overlaps", MIJNZORG, "--min", "4"),
        (
            "MijnZorg shares at least 4 partners with 2 ventures; the most with Pact van Terworm "
            "and Kerncoalitie Mijnstreek: 4."
        ),
        (
            "MijnZorg deelt minstens 4 partners met 2 samenwerkingsverbanden; de meeste met Pact "
            "van Terworm en Kerncoalitie Mijnstreek: 4."
        ),
    ),
    (
        ("overlaps",),
        "400 pairs; 2 of them share the most partners: 6 each.",
        "400 paren; 2 daarvan delen de meeste partners: elk 6.",
    ),
    (("overlaps", "Alliantie Santé"), NONE_EN, NONE_NL),
    (
        ("meet", "CZ", "Zuyderland"),
        "CZ and Zuyderland meet in 3 ventures.",
        "CZ en Zuyderland treffen elkaar in 3 samenwerkingsverbanden.",
    ),
    (
        ("meet", "CZ", "Zorgverzekeraars Nederland"),
        "Nowhere, as far as is known.",
        "Nergens, voor zover bekend.",
    ),
    # Heerlen meets CZ in each of its three ventures, and is part of the municipalities, that are in
    # Trendbreuk (taken already) and in the plan, from where other ways lead to CZ: four ways.
    (
        ("path", "Gemeente Heerlen", "CZ"),
        (
            "They are connected in 2 steps, by way of Alliantie Heerlen-Noord. There are 4 "
            "independent ways."
        ),
        (
            "Ze zijn verbonden in 2 stappen, via Alliantie Heerlen-Noord. Er zijn 4 onafhankelijke "
            "wegen."
        ),
    ),
    (
        ("path", "Gemeente Heerlen", "CZ", "--all", "--via", "participations"),
        (
            "There are 3 shortest connections, of 2 steps each. There are 3 independent ways: "
            "each leads over Alliantie Heerlen-Noord, Preventiecoalitie Samen voor Heerlen or "
            "Trendbreuk Zuid-Limburg."
        ),
        (
            "Er zijn 3 kortste verbindingen, elk van 2 stappen. Er zijn 3 onafhankelijke wegen: "
            "elk loopt via Alliantie Heerlen-Noord, Preventiecoalitie Samen voor Heerlen of "
            "Trendbreuk Zuid-Limburg."
        ),
    ),
    # Adelante and the regional picture of 2019 are in nothing else.
    (
        ("path", "Adelante", "Regiobeeld Mijnstreek (2019)", "--via", "participations"),
        "They are connected directly. There is no other way.",
        "Ze zijn rechtstreeks verbonden. Een andere weg is er niet.",
    ),
    (
        ("path", "Gemeente Heerlen", "Mondriaan", "--max-hops", "2"),
        "No connection of at most 2 steps, as far as is known.",
        "Geen verbinding van ten hoogste 2 stappen, voor zover bekend.",
    ),
    # See tests/queries for what follows.
    (
        ("brokers", "--top", "3"),
        (
            "CZ ties most together: on average 38% of the shortest ways between two others lead "
            "over it. 179 pairs of ventures share nobody else."
        ),
        (
            "CZ verbindt het meest: gemiddeld loopt 38% van de kortste wegen tussen twee anderen "
            "daarlangs. 179 paren van samenwerkingsverbanden delen verder niemand."
        ),
    ),
    (
        ("without", "Gemeente Heerlen"),
        (
            "Without Gemeente Heerlen 3 ventures lose a partner: 2 with one member, 2 without a "
            "municipality. No pair of ventures loses its only shared partners."
        ),
        (
            "Zonder Gemeente Heerlen verliezen 3 verbanden een partner; met één deelnemer over: 2, "
            "zonder gemeente: 2. Geen paar van samenwerkingsverbanden verliest zijn enige gedeelde "
            "partners."
        ),
    ),
    (
        ("without", "Gemeente Kerkrade"),
        "Nothing: as far as is known Gemeente Kerkrade takes part in nothing.",
        "Niets: voor zover bekend is er geen deelname van Gemeente Kerkrade.",
    ),
    (
        ("brokers", "--as-of", "1900-01-01", "--evidence", "certain"),
        "Nobody: of no venture is it known who takes part.",
        "Niemand: van geen samenwerkingsverband is bekend wie eraan deelneemt.",
    ),
    (
        ("communities", "--as-of", "1900-01-01", "--evidence", "certain"),
        "No clusters: of no venture is it known who takes part.",
        "Geen clusters: van geen samenwerkingsverband is bekend wie eraan deelneemt.",
    ),
    (("path", "CZ", "cz"), "They are one and the same.", "Ze zijn een en dezelfde."),
    (
        ("path", "CZ", "Zorgverzekeraars Nederland", "--via", "participations"),
        "No connection, as far as is known.",
        "Geen verbinding, voor zover bekend.",
    ),
    (
        ("lineage", "Zuyderland"),
        "Zuyderland: 2 parts, 1 predecessor.",
        "Zuyderland: 2 onderdelen, 1 voorganger.",
    ),
    (("lineage", "CZ"), NONE_EN, NONE_NL),
    (
        ("search", "zuyderland"),
        "4 partners and 1 venture.",
        "4 partners en 1 samenwerkingsverband.",
    ),
    (("search", "xyz"), "Nothing is called like that.", "Niets heet zo."),
    (
        ("stats",),
        (
            "75 partners and 68 ventures; a partner takes part in 2.3 ventures on average; of 6 "
            "partners no participation is known."
        ),
        (
            "75 partners en 68 samenwerkingsverbanden; een partner neemt gemiddeld deel aan 2,3 "
            "samenwerkingsverbanden; van 6 partners is geen deelname bekend."
        ),
    ),
]


@pytest.mark.parametrize(("arguments", "english", "dutch"), ASKED)
@pytest.mark.usefixtures("mijnstreek")
def test_an_answer_says_itself_in_a_sentence(
    run: Run, arguments: tuple[str, ...], english: str, dutch: str
) -> None:
    assert reading(run, "en", *arguments) == english
    assert reading(run, "nl", *arguments) == dutch


@pytest.mark.usefixtures("mijnstreek")
def test_a_sentence_is_of_all_rows_whatever_the_limit(run: Run) -> None:
    assert reading(run, "en", "overlaps", "--limit", "1").startswith("400 pairs;")


def partner(name: str, ventures: int) -> PartnerRow:
    return PartnerRow(name, name, None, None, (), False, None, ventures, None, (), ())


def test_those_who_come_first_together_are_named_or_counted() -> None:
    one, two, three, four = (partner(name, 2) for name in "ABCD")
    less = partner("E", 1)
    said = readings.partners([one, two, three, less])
    assert said == "4 partners; A, B and C take part in the most ventures: 2 each."
    said = readings.partners([one, two, three, four, less])
    assert said == "5 partners; 4 of them take part in the most ventures: 2 each."
    said = readings.partners([partner("A", 0), partner("B", 0)])
    assert said == "2 partners; none of them is known to take part in a venture."


def venture(name: str, label: str, partners: int) -> VentureRow:
    cells = (name, name, label, None, None, None, None, partners, (), None, (), ())
    return VentureRow._make(cells)


def test_ventures_without_known_partners_are_told() -> None:
    rows = [venture("A", "Coalition", 2), venture("B", "ProgrammeLine", 2)]
    assert readings.ventures(rows) == (
        "1 coalition and 1 programme line; A and B have the most known partners: 2 each."
    )
    assert readings.ventures([*rows, venture("C", "Project", 0)]).endswith(
        "; of 1 of them no partners are known."
    )
    assert readings.ventures([venture("C", "Project", 0)]) == (
        "1 project or the like; no partners of it are known."
    )


def pair(a: str, b: str, shared: int) -> PairRow:
    return PairRow(a, a, b, b, shared, shared, shared, 1.0, None)


def test_the_pair_that_shares_most_is_named() -> None:
    rows = [pair("A", "B", 3), pair("A", "C", 1)]
    assert readings_shared.overlaps(None, rows) == "2 pairs; A and B share the most partners: 3."
    rows = [pair("A", name, 1) for name in "BCDE"]
    assert readings_shared.overlaps("A", rows) == (
        "A shares partners with 4 ventures; the most, 1, with 4 of them."
    )
