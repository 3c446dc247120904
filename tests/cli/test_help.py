"""Help in both languages: every command, every option, nothing left in the other language."""

import re

import click
import pytest

from netgraph.cli import group
from netgraph.cli.click_words import click_words
from netgraph.cli.language import use_language
from netgraph.cli.types import LEVELS
from schema.evidence import LEVELS as KNOWN_LEVELS
from tests.cli.conftest import Run

NAMES = group.names()
ISSUE = (
    "use load check template log search show partners ventures members overlap overlaps meet "
    "path lineage map export stats demo cypher sql brokers without communities workload together "
    "gaps suggest timeline compare quality ask"
)


def test_all_commands_of_the_plan_are_there() -> None:
    assert set(ISSUE.split()) <= set(NAMES)


def test_every_command_stands_under_a_heading_of_its_own() -> None:
    listed = [name for _heading, names in group.sections() for name in names]
    assert sorted(listed) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_helped_in_both_languages(run: Run, name: str) -> None:
    said = {lang: run(name, "--help", "--lang", lang) for lang in ("en", "nl")}
    assert [ran.code for ran in said.values()] == [0, 0]
    assert said["en"].out.startswith(f"Usage: netgraph {name}")
    assert said["nl"].out.startswith(f"Gebruik: netgraph {name}")
    assert "Voorbeelden:" in said["nl"].out
    assert not re.search(r"\b(Usage|Options|Show|the|of a)\b", said["nl"].out)


@pytest.mark.parametrize("lang", ["en", "nl"])
@pytest.mark.parametrize("name", NAMES)
def test_every_option_says_what_it_does(name: str, lang: str) -> None:
    use_language(lang)
    command = group.load(name)
    assert command.examples
    assert command.help
    for param in command.params:
        if isinstance(param, click.Option):
            assert param.help, param.name


def test_help_of_the_whole_lists_every_command(run: Run) -> None:
    for lang in ("en", "nl"):
        ran = run("--lang", lang, "--help")
        assert ran.code == 0
        assert set(re.findall(r"^  ([a-z]+)  ", ran.out, re.MULTILINE)) == set(NAMES)


def test_without_anything_it_explains_itself(run: Run) -> None:
    ran = run()
    assert ran.code == 2
    assert "netgraph demo" in ran.out + ran.err or "demo " in ran.out + ran.err


@pytest.mark.parametrize(
    ("arguments", "english", "dutch"),
    [
        (["members"], "Missing argument 'VENTURE'.", "Er ontbreekt iets: 'VERBAND'."),
        (["members", "x", "--nested-too"], "No such option '--nested-too'", "Er is geen optie"),
        (
            ["--store", "x.db", "stats"],
            "put --store behind the command: netgraph stats --store",
            "zet --store achter de opdracht: netgraph stats --store",
        ),
        (["--unknown"], "No such option '--unknown'", "Er is geen optie '--unknown'"),
        (["memmbers"], "did you mean members?", "bedoelde u members?"),
        (["members", "x", "--limit", "0"], "not a whole number of 1", "geen heel getal van 1"),
        (["members", "x", "--limit"], "requires an argument", "hoort een waarde"),
        (["members", "x", "--format", "xml"], "is not one of 'table'", "is niet een van 'table'"),
        (["stats", "a", "b"], "unexpected extra arguments (a b)", "Er staat iets te veel (a b)"),
        (["members", "x", "--as-of", "2019"], "is not one day", "is niet één dag"),
        (["members", "x", "--as-of", "31-2-2019"], "not a day of the cal", "geen dag van de kal"),
        (["members", "x", "--evidence", "certain"], "give --as-of too", "geef ook --as-of"),
        (["members", "x", "-o", "x.doc"], "must end in .csv", "moet eindigen op .csv"),
        (
            ["members", "x", "-o", "x.csv", "--format", "json"],
            "contradict each other",
            "spreken elkaar tegen",
        ),
        (["sql", "x", "--timeout", "soon"], "not a number of seconds", "geen aantal seconden"),
    ],
)
def test_wrong_usage_is_told_in_both_languages(
    run: Run, arguments: list[str], english: str, dutch: str
) -> None:
    for lang, words in (("en", english), ("nl", dutch)):
        ran = run("--lang", lang, *arguments)
        assert ran.code == 2
        assert ran.out == ""
        assert words in ran.err
        assert "Usage:" not in ran.err or lang == "en"


def test_the_words_of_click_that_are_translated_are_still_its_own() -> None:
    from babel.messages.extract import extract_from_dir

    own = {
        text
        for _file, _line, message, _comments, _context in extract_from_dir(click.__path__[0])
        for text in ([message] if isinstance(message, str) else message)
    }
    use_language("en")
    assert set(click_words()) <= own


def test_levels_are_those_of_the_schema() -> None:
    assert sorted(LEVELS) == sorted(KNOWN_LEVELS)
