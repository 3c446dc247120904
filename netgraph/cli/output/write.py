"""Where an answer goes: to the screen or into a file, in the format that was asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from schema.errors import NetgraphError
from schema.language import _

if TYPE_CHECKING:
    from netgraph.cli.output.answer import Shown

FORMATS = ("table", "csv", "json", "md")
SUFFIXES = {".csv": "csv", ".json": "json", ".md": "md", ".xlsx": "xlsx"}


def to_screen(shown: Shown, format: str) -> None:
    """Write an answer to stdout as "table", "csv", "json" or "md"."""
    if format == "table":
        from netgraph.cli.output.screen import lines

        echo_lines(lines(shown))
    else:
        click.echo(_text(shown, format), nl=False)


def to_file(shown: Shown, path: Path) -> None:
    """Write an answer to a file in the format of its suffix. Raises NetgraphError."""
    form = SUFFIXES[path.suffix.lower()]
    if form == "xlsx":
        from datetime import date

        from netgraph.cli.output.workbook import content

        write_bytes(path, content(shown, date.today().isoformat()))
    else:
        mark = "\ufeff" if form == "csv" else ""
        write_bytes(path, (mark + _text(shown, form)).encode("utf-8"))


def echo_lines(lines: Iterable[str]) -> None:
    """Write lines to stdout; click takes colours out where it is no terminal."""
    for line in lines:
        click.echo(line)


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file as a whole or not at all. Raises NetgraphError."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as fault:
        beside.unlink(missing_ok=True)
        raise NetgraphError(
            _("{path} cannot be written ({why}); is it open in another program?").format(
                path=path, why=fault.strerror or fault
            )
            if sys.platform == "win32"
            else _("{path} cannot be written: {why}").format(path=path, why=fault.strerror or fault)
        ) from fault


def _text(shown: Shown, format: str) -> str:
    if format == "csv":
        from netgraph.cli.output.delimited import text
    elif format == "json":
        from netgraph.cli.output.json_text import text
    else:
        from netgraph.cli.output.markdown import text
    return text(shown)


def made_folder(path: Path) -> None:
    """Make a folder where there is none. Raises NetgraphError."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise NetgraphError(
            _("{path} cannot be written: {why}").format(path=path, why=fault.strerror or fault)
        ) from fault
