"""The command as a whole process: what it imports, how it ends, what it never says."""

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

SECRET = "correct-horse-battery"
HEAVY = ("pydantic", "neo4j", "networkx", "numpy", "scipy", "pyvis", "openpyxl", "rich", "jinja2")


def start(*arguments: str, environment: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "netgraph.cli", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, **(environment or {})},
    )


def finish(process: subprocess.Popen[str]) -> Ran:
    out, err = process.communicate(timeout=60)
    return Ran(process.returncode, out, err)


def process(*arguments: str, environment: Mapping[str, str] | None = None) -> Ran:
    return finish(start(*arguments, environment=environment))


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["load", "--help"],
        ["members", "Kerncoalitie Mijnstreek"],
        ["overlap", "Kerncoalitie Mijnstreek", "MijnZorg", "--format", "json"],
        ["path", "Gemeente Heerlen", "Mondriaan"],
        ["meet", "CZ", "Mondriaan", "--lang", "nl"],
        ["show", "CZ"],
        ["use"],
    ],
)
def test_nothing_heavy_is_imported(mijnstreek: Path, arguments: list[str]) -> None:
    script = textwrap.dedent(
        f"""
        import sys
        from netgraph.cli import run
        assert run({arguments!r}) == 0
        heavy = sorted(set({HEAVY!r}) & set(sys.modules))
        sys.exit(f"imports {{heavy}}" if heavy else 0)
        """
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout != "") == (0, True), ran.stderr


def test_exit_codes(mijnstreek: Path) -> None:
    assert process("stats").code == 0
    assert process("members", "nobody at all").code == 1
    assert process("members").code == 2
    assert process("members", "--help").code == 0


def test_an_error_is_one_sentence_without_a_traceback(place: Path) -> None:
    (place / "no.db").write_bytes(b"not a database, but long enough to look at" * 100)
    ran = process("stats", "--store", "no.db")
    assert ran.code == 1
    assert ran.out == ""
    assert ran.err.splitlines() == ["Store: no.db", "Error: no.db is not a netgraph store"]


def test_a_bug_keeps_its_traceback(mijnstreek: Path) -> None:
    script = (
        "import netgraph.questions as q\n"
        "def broken(*_arguments, **_options): raise RuntimeError('a bug')\n"
        "q.Questions.stats = broken\n"
        "from netgraph.cli import main\n"
        "main(['stats'])\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 1
    assert "Traceback" in ran.stderr
    assert "RuntimeError: a bug" in ran.stderr


def test_a_console_of_another_code_page_shows_names(mijnstreek: Path) -> None:
    ran = process("search", "Santé", environment={"PYTHONIOENCODING": "cp1252"})
    assert ran.code == 0
    assert "Alliantie Santé" in ran.out


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
@pytest.mark.parametrize(("form", "start"), [("csv", b"what,table,"), ("table", b"Load 1, ")])
def test_a_reader_that_stops_is_no_error(mijnstreek: Path, form: str, start: bytes) -> None:
    command = [sys.executable, "-m", "netgraph.cli", "log", "1", "--format", form, "-q"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline().startswith(start)
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ there")
def test_ctrl_c_stops_without_a_traceback(mijnstreek: Path) -> None:
    endless = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    )
    running = start("sql", endless)
    assert running.stderr is not None
    assert running.stderr.readline().startswith("Store: ")
    running.send_signal(signal.SIGINT)
    ran = finish(running)
    assert ran.code == 130
    assert "Traceback" not in ran.err
    assert "Stopped." in ran.err


def test_no_password_in_what_it_says_of_a_server(place: Path) -> None:
    """Nothing listens at the discard port of this computer."""
    known = {"NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": SECRET}
    ran = process("stats", "--store", "bolt://127.0.0.1:9", "--lang", "nl", environment=known)
    assert ran.code == 1
    assert SECRET not in ran.out + ran.err
    assert "Traceback" not in ran.err
    assert "127.0.0.1:9" in ran.err
    assert len(ran.err.splitlines()) == 2


def test_a_name_that_is_no_unicode_is_told(mijnstreek: Path) -> None:
    ran = subprocess.run(
        [sys.executable.encode(), b"-m", b"netgraph.cli", b"members", b"\xff\xfe"],
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 1
    assert b"Traceback" not in ran.stderr
