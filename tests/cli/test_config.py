"""Which store is meant, and what is remembered of it: never a password."""

import json
from pathlib import Path

import pytest

from netgraph.config import choose_store, settings_path
from schema.errors import NetgraphError, NoStore, StoreError
from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("place")
SECRET = "correct-horse-battery"


def test_no_store_says_how_to_choose_one() -> None:
    with pytest.raises(NoStore, match="netgraph use FILE.db"):
        choose_store()


def test_the_order_in_which_a_store_is_chosen(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("use", "remembered.db").code == 0
    found = [choose_store()]
    monkeypatch.setenv("NEO4J_URI", "neo4j://host")
    found.append(choose_store())
    monkeypatch.setenv("NETGRAPH_STORE", "environment.db")
    found.append(choose_store())
    found.append(choose_store("given.db"))
    assert [(one.location, one.origin) for one in found] == [
        (str(place / "remembered.db"), "netgraph use"),
        ("neo4j://host", "NEO4J_URI"),
        ("environment.db", "NETGRAPH_STORE"),
        ("given.db", "given"),
    ]


def test_credentials_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_USERNAME", "ann")
    monkeypatch.setenv("NEO4J_PASSWORD", SECRET)
    monkeypatch.setenv("NEO4J_DATABASE", "mijn")
    choice = choose_store("bolt://host:7687")
    assert choice[1:4] == ("ann", SECRET, "mijn")
    assert choose_store("a.db")[1:4] == (None, None, None)
    assert SECRET not in repr(choice) + str(choice)


def test_a_credentials_file_is_remembered_by_its_place(run: Run, place: Path) -> None:
    file = place / "Neo4j-credentials.txt"
    file.write_text(
        "# Wait 60 seconds\nNEO4J_URI=neo4j+s://x.databases.neo4j.io\nNEO4J_USERNAME=neo4j\n"
        f'NEO4J_PASSWORD="{SECRET}"\nNEO4J_DATABASE=neo4j\nAURA_INSTANCENAME=a\n',
        "utf-8",
    )
    ran = run("use", file.name)
    assert (ran.code, ran.out.splitlines()[0]) == (
        0,
        "Store: neo4j+s://x.databases.neo4j.io (from netgraph use).",
    )
    assert SECRET not in ran.out + ran.err + settings_path().read_text("utf-8")
    assert choose_store()[:4] == (
        "neo4j+s://x.databases.neo4j.io",
        "neo4j",
        SECRET,
        "neo4j",
    )


@pytest.mark.parametrize("command", [["use"], ["stats", "--store"]])
def test_a_password_in_a_url_is_refused_and_not_repeated(run: Run, command: list[str]) -> None:
    ran = run(*command, f"neo4j://neo4j:{SECRET}@host:7687/x")
    assert ran.code == 1
    assert "neo4j://host:7687/x" in ran.err
    assert "NEO4J_PASSWORD" in ran.err
    assert SECRET not in ran.out + ran.err
    assert not settings_path().exists()


def test_a_password_in_the_environment_is_refused_there_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NEO4J_URI", f"bolt://a:{SECRET}@host")
    with pytest.raises(StoreError) as raised:
        choose_store()
    assert SECRET not in str(raised.value)


def test_use_remembers_the_language_and_keeps_the_store(run: Run, place: Path) -> None:
    assert "It does not exist yet" in run("use", "net.db").out
    ran = run("use", "--lang", "nl")
    assert "Taal: Nederlands (onthouden)." in ran.out
    assert json.loads(settings_path().read_text("utf-8")) == {
        "store": str(place / "net.db"),
        "language": "nl",
    }
    assert run("--help").out.startswith("Gebruik:")
    assert run("--lang", "en", "--help").out.startswith("Usage:")
    assert "Opslag:" in run("use").out


def test_use_of_a_folder_is_refused(run: Run, place: Path) -> None:
    ran = run("use", str(place))
    assert (ran.code, "is a folder" in ran.err) == (1, True)


@pytest.mark.parametrize("content", ["{", "[]", "\x00"])
def test_damaged_settings_are_told_but_help_comes(run: Run, content: str) -> None:
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text(content, "utf-8")
    assert run("--help").code == 0
    ran = run("stats")
    assert ran.code == 1
    assert str(settings_path()) in ran.err
    with pytest.raises(NetgraphError):
        choose_store()


@pytest.mark.parametrize(
    ("names", "usage"),
    [
        ({"LC_ALL": "nl_NL.UTF-8"}, "Gebruik:"),
        ({"LC_ALL": "", "LANG": "nl_BE"}, "Gebruik:"),
        ({"LC_ALL": "de_DE.UTF-8"}, "Usage:"),
        ({"LC_ALL": "C.UTF-8", "LANG": "nl_NL"}, "Usage:"),
    ],
)
def test_the_language_of_the_surroundings(
    run: Run, monkeypatch: pytest.MonkeyPatch, names: dict[str, str], usage: str
) -> None:
    for name, value in names.items():
        monkeypatch.setenv(name, value)
    assert run("--help").out.startswith(usage)


def test_settings_are_readable_after_every_write(run: Run) -> None:
    for name in ("a.db", "b.db"):
        run("use", name)
    assert list(settings_path().parent.iterdir()) == [settings_path()]
