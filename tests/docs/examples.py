"""Commands in the pages of the documentation, with what the pages show of their output.

In a block fenced with ```console each line that starts with "$ " is a command; the lines under it
are its output. "..." stands for what is left out: whole lines where it stands alone, else a part of
a line. A comment above a block says more: `<!-- exit 1 -->` of its last command, `<!-- neo4j -->`
of all of them, and `<!-- file: NAME -->` that the block, of any kind, is a file to be there.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PAGES = tuple(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
    if "\n$ netgraph " in path.read_text("utf-8")
)
# What `make` runs; the other lines of a page that are no netgraph are not run.
_INSTEAD = {"make demo": "netgraph demo -o demo"}
_BLOCK = re.compile(
    r"(?:^<!-- (?P<said>[^>]*) -->\n\n?)?^```(?P<kind>\w*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_STORE = re.compile(r"^(?:Store|Opslag): .*\n", re.MULTILINE)


class File(NamedTuple):
    """A file that a page shows, to be there for the commands after it."""

    name: str
    text: str


class Example(NamedTuple):
    """A command of a page, where it stands, and what the page shows of its output ("" nothing)."""

    line: int
    command: str
    shown: str
    code: int
    neo4j: bool


class Outcome(NamedTuple):
    """What a command did: its exit code, and what it said, the line naming the store left out."""

    code: int
    said: str


def steps(page: str) -> Iterator[File | Example]:
    """Yield the files and commands of a page, in order."""
    text = (ROOT / page).read_text("utf-8")
    for block in _BLOCK.finditer(text):
        said = (block["said"] or "").strip()
        if said.startswith("file:"):
            yield File(said.removeprefix("file:").strip(), block["text"])
        elif block["kind"] == "console":
            line = text.count("\n", 0, block.start("text")) + 1
            yield from _examples(block["text"], line, said)


def _examples(text: str, line: int, said: str) -> Iterator[Example]:
    parts = re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]
    for place, part in enumerate(parts, 1):
        command, _, shown = part.partition("\n")
        command = _INSTEAD.get(command, command)
        exits = re.fullmatch(r"exit (\d+)", said)
        code = int(exits[1]) if exits and place == len(parts) else 0
        if command.startswith("netgraph "):
            yield Example(line, command, shown.strip("\n"), code, said == "neo4j")
        line += part.count("\n")


def run(command: str, folder: Path, variables: Mapping[str, str] | None = None) -> Outcome:
    """Run a netgraph command in a folder, with settings of its own and a terminal of 100 wide."""
    home = str(folder / ".home")
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-m", "netgraph.cli", *shlex.split(command)[1:]],
        cwd=folder,
        env={
            **kept,
            **dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "XDG_CONFIG_HOME"), home),
            "LC_ALL": "C.UTF-8",
            "PYTHONUTF8": "1",
            "COLUMNS": "100",
            **(variables or {}),
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    said = _STORE.sub("", done.stderr, count=1) + done.stdout
    return Outcome(done.returncode, "\n".join(map(str.rstrip, said.splitlines())).strip("\n"))


def fits(shown: str, said: str) -> bool:
    """Return whether what a page shows is what a command said."""
    pattern = "".join(
        r"(?:.*\n)*"
        if line == "..."
        else re.escape(line.rstrip()).replace(re.escape("..."), ".*") + r"\n"
        for line in shown.splitlines()
    )
    return re.fullmatch(pattern, f"{said}\n") is not None
