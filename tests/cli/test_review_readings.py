"""The sentences above workload, gaps and the timeline, worked out by hand from the tables."""

import json

import pytest

from netgraph.cli.commands import timeline, workload
from netgraph.words import gap_words
from queries.gaps_row import GapRow
from queries.timeline import TimelineRow
from queries.workload import WorkloadRow
from schema.language import set_language
from tests.cli.conftest import Run

PLAN = "Transformatieplan Mentale Gezondheid Zuid-Limburg"
GROUP = "Zuid-Limburgse gemeenten"

# CZ is in 25, Burgerkracht in 14, of 38 with known participants: see
# tests/queries/test_workload.py.
KNOWN = "of the 38 ventures of which participants are known"
BEKEND = "van de 38 samenwerkingsverbanden waarvan deelnemers bekend zijn"
KERN, GRZ = "Kerncoalitie Mijnstreek", "Themacoalitie GRZ"
ASKED = [
    (
        ("workload",),
        f"CZ takes part in 25 {KNOWN}; nobody else is in more than 14.",
        f"CZ zit in 25 {BEKEND}; geen ander in meer dan 14.",
    ),
    (
        ("workload", "Burgerkracht"),
        f"Burgerkracht Limburg takes part in 14 {KNOWN}; 1 partner is in more (CZ in 25).",
        f"Burgerkracht Limburg zit in 14 {BEKEND}; 1 partner zit in meer (CZ in 25).",
    ),
    (
        ("workload", "Robuust"),  # 7, as Zuyderland; after CZ, Burgerkracht, HOZL, the hospital
        (
            f"Robuust takes part in 7 {KNOWN}, as does 1 other; 4 partners are in more, CZ in most "
            "(25)."
        ),
        (
            f"Robuust zit in 7 {BEKEND}, net als 1 andere partner; 4 partners zitten in meer, "
            "CZ in de meeste (25)."
        ),
    ),
    (
        ("workload", "RIVM"),
        "RIVM takes part in nothing, as far as is known.",
        "RIVM neemt nergens aan deel, voor zover bekend.",
    ),
    (
        ("workload", "--as-of", "2000-01-01", "--evidence", "certain"),
        "Nobody takes part in anything, as far as is known.",
        "Niemand neemt ergens aan deel, voor zover bekend.",
    ),
    (
        ("gaps", KERN),
        (
            f"{KERN} misses education, government, public health and social; it shares no partner "
            "with 1 other coalition."
        ),
        (
            f"{KERN} mist onderwijs, overheid, publieke gezondheid en sociaal domein; met 1 andere "
            "coalitie deelt het geen partner."
        ),
    ),
    (
        ("gaps", KERN, "--domain", "zorg"),
        f"{KERN} misses nothing of what was asked.",
        f"{KERN} mist niets van wat gevraagd is.",
    ),
    (
        ("gaps", GRZ),
        f"No participants of {GRZ} are known: what it misses cannot be said.",
        f"Van {GRZ} zijn geen deelnemers bekend: wat er ontbreekt, valt niet te zeggen.",
    ),
    (
        ("gaps", "--role", "funder"),  # see tests/queries/test_gaps.py
        "35 ventures miss funder; of 30 ventures no participants are known.",
        "35 verbanden missen financier; van 30 verbanden zijn geen deelnemers bekend.",
    ),
    (
        ("gaps", PLAN, "--among", GROUP),
        (
            f"Of the 16 members of {GROUP} in {PLAN}: 4 only through the group and 12 not known by "
            "name."
        ),
        f"Van de 16 leden van {GROUP} in {PLAN}: 4 alleen via de groep en 12 niet op naam bekend.",
    ),
    (
        ("gaps", GRZ, "--among", GROUP),
        f"No participants of {GRZ} are known: who of {GROUP} is in it cannot be said.",
        f"Van {GRZ} zijn geen deelnemers bekend: wie van {GROUP} erin zit, valt niet te zeggen.",
    ),
    (
        ("timeline", KERN),
        "3 beginnings and 1 end, as far as is known; most began in 2019 (2).",
        "3 keer een begin en 1 einde, voor zover bekend; het meest begon in 2019 (2).",
    ),
    (
        ("timeline", "Atrium"),
        "2 beginnings and no end, as far as is known.",
        "2 keer een begin en geen einde, voor zover bekend.",
    ),
    (
        ("timeline", "RIVM"),
        "No beginning and no end is known.",
        "Geen begin en geen einde bekend.",
    ),
]


@pytest.mark.usefixtures("mijnstreek")
@pytest.mark.parametrize(("arguments", "english", "dutch"), ASKED)
def test_what_is_said(run: Run, arguments: tuple[str, ...], english: str, dutch: str) -> None:
    for lang, expected in (("en", english), ("nl", dutch)):
        ran = run(*arguments, "--lang", lang, "--format", "json")
        assert ran.code == 0, ran.err
        assert json.loads(ran.out)["reading"] == expected
        assert expected in " ".join(run(*arguments, "--lang", lang).out.split())


def carried(place: int, partner: str, ventures: int, of: int) -> WorkloadRow:
    """Return a row that carries so much."""
    rest = (None, None, ventures, of, ventures, 0, 0, 0, (), (), None, (), ())
    return WorkloadRow._make((place, partner.lower(), partner, *rest))


def test_a_workload_of_equals() -> None:
    set_language("nl")
    two = [carried(1, "A", 5, 9), carried(1, "B", 5, 9), carried(3, "C", 2, 9)]
    where = "samenwerkingsverbanden waarvan deelnemers bekend zijn"
    assert workload.reading(two) == (
        f"A en B zitten elk in 5 van de 9 {where}; geen ander in meer dan 2."
    )
    assert workload.reading(two[:2]) == f"A en B zitten elk in 5 van de 9 {where}."
    many = [carried(1, name, 5, 9) for name in "ABCDE"]
    assert workload.reading(many) == f"5 partners zitten elk in 5 van de 9 {where}."
    assert workload.reading([carried(1, "A", 1, 1)]) == (
        "A zit in het ene samenwerkingsverband waarvan deelnemers bekend zijn."
    )
    assert workload.reading_of("A", two[:1], two) == (
        f"A zit in 5 van de 9 {where}, net als 1 andere partner; geen ander in meer dan 2."
    )


def lacking(key: str, *domains: str) -> GapRow:
    """Return a venture that misses domains."""
    missing = tuple(("domain", domain) for domain in domains)
    return GapRow("missing", key, key, "Project", None, missing, number=2)


def test_gaps_of_equals_and_none() -> None:
    rows = [lacking("a", "social", "medical"), lacking("b", "social", "medical", "finance")]
    assert gap_words.reading(None, rows, []) == (
        "2 ventures miss one domain or more, most often social and medical (2 times); no pair of "
        "coalitions is without a shared partner, as far as is known; no partner is in nothing."
    )
    assert gap_words.reading(None, [], [("domain", "social")]) == (
        "No venture of which participants are known misses any of it."
    )
    assert gap_words.members_reading("G", None, []) == (
        "No members of G are known, nor how many there are."
    )
    known = [GapRow(state, state, state, "Partner", None) for state in ("by_name", "absent")]
    assert gap_words.members_reading("G", "V", known) == (
        "Of the 2 known members of G in V: 1 by name and 1 not at all."
    )


def begun(date: str) -> TimelineRow:
    """Return a beginning."""
    rest = ("begin", "venture", "v", "V", None, None, None, (), (), None, (), ())
    return TimelineRow._make((date, date, date, "year", *rest))


def test_a_timeline_of_equals() -> None:
    assert timeline.reading([begun("2019"), begun("2019"), begun("2020"), begun("2020")]) == (
        "4 beginnings and no end, as far as is known; most began in 2019 and 2020 (2 each)."
    )
    assert timeline.reading([begun("2019"), begun("2020")]) == (
        "2 beginnings and no end, as far as is known."
    )


@pytest.mark.usefixtures("mijnstreek")
def test_a_limit_goes_for_all_sorts_of_gaps_together(run: Run) -> None:
    said = run("gaps", "--limit", "40", "-q").out
    assert "VENTURES THAT MISS SOMETHING" in said
    assert "NO PARTICIPANTS KNOWN" in said
    assert "COALITIONS THAT SHARE NO PARTNER" not in said
    assert "The first 40 of 97." in said
    rows = json.loads(run("gaps", "--limit", "40", "--format", "json").out)["rows"]
    assert len(rows) == 40


@pytest.mark.usefixtures("mijnstreek")
def test_members_and_filters_are_two_questions(run: Run) -> None:
    ran = run("gaps", "--among", GROUP, "--domain", "social", "--lang", "nl")
    assert (ran.code, "--among gaat over leden" in ran.err) == (2, True)
    ran = run("gaps", "--among", "Zuyderland", "--lang", "nl")
    assert (ran.code, "Zuyderland is geen groep van partners" in ran.err) == (1, True)
    assert "“sociaalism”" in run("gaps", "--domain", "sociaalism", "--lang", "nl").out
