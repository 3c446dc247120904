"""The statements of a question as text to paste into Neo4j Browser, sqlite3 or Datasette."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from importlib.util import find_spec

from netgraph.cli import group
from queries.reading import Statement, recorded, spoken, statement
from schema.language import _

_PIECES = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"|--[^\n]*|:(\w+)")


def questions() -> list[str]:
    """Return the names of the commands that are questions, in alphabetical order."""
    return [name for name in group.names() if find_spec(f"queries.{name}")]


def texts(name: str, dialect: str) -> Iterator[str]:
    """Yield the lines of the statements of a question, with the values of its first example."""
    command = group.load(name)
    yield _remark(
        dialect,
        _("netgraph {name}: {meaning}").format(name=name, meaning=command.get_short_help_str(200)),
    )
    yield _remark(
        dialect, _("Values of the example: netgraph {example}").format(example=command.examples[0])
    )
    for one in _asked(name):
        text = statement(one.name, dialect).strip()
        yield ""
        for key, value in sorted(spoken(one.parameters, dialect).items()):
            said = json.dumps(value, ensure_ascii=False)
            yield f":param {key} => {said};" if dialect == "cypher" else f"-- :{key} = {said}"
        yield f"{_filled(text, one.parameters) if dialect == 'sql' else text};"


def _remark(dialect: str, text: str) -> str:
    return f"{'//' if dialect == 'cypher' else '--'} {text}"


def _asked(name: str) -> list[Statement]:
    """Return what a question asks of a store for its first example, on the example region."""
    import shlex
    from pathlib import Path
    from tempfile import TemporaryDirectory

    import netgraph
    from netgraph.demo import example_tables

    command = group.load(name)
    with TemporaryDirectory() as folder:
        store = Path(folder) / "example.db"
        with example_tables() as files, netgraph.open(store) as net:
            net.load(files)
        given = shlex.split(command.examples[0])[1:]
        written = ["-o", str(Path(folder) / "answer.json")]
        with recorded() as found:
            command.main([*given, "--store", str(store), "-q", *written], standalone_mode=False)
    own = [one for one in found if one.name == name or one.name.startswith(f"{name}_")]
    first = {one.name: one for one in reversed(own or found)}
    return [first[key] for key in dict.fromkeys(one.name for one in own or found)]


def _filled(text: str, parameters: Mapping[str, object]) -> str:
    """Return SQL with values in the place of its parameters."""

    def fill(found: re.Match[str]) -> str:
        return _literal(parameters[found[1]]) if found[1] else found[0]

    return _PIECES.sub(fill, text)


def _literal(value: object) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool | int):
        return str(int(value))
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return "'" + text.replace("'", "''") + "'"
