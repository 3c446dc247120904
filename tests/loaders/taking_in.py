"""Small files taken in: what the loader tests share."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from loaders.interpret import Incoming, IncomingTable, interpret
from loaders.read import read
from schema.errors import Problem
from schema.facts import Facts, no_facts, positions
from schema.tables import Row

PARTNERS = "id,name\ncz,CZ\nhozl,HuisartsenOZL\n"
VENTURES = "id,label,name\nmijnzorg,Coalition,MijnZorg\npact,Project,Pact van Terworm\n"


class Taken(NamedTuple):
    """What was read and understood."""

    incoming: Incoming
    facts: Facts
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> list[Problem]:
        return [one for one in self.problems if one.severity == "error"]

    @property
    def notices(self) -> list[Problem]:
        return [one for one in self.problems if one.severity == "notice"]

    def table(self, name: str) -> IncomingTable:
        (found,) = (one for one in self.incoming.tables if one.table == name)
        return found

    def rows(self, table: str, *columns: str) -> list[tuple[object, ...]]:
        """Return some columns of the facts of a table, in the order of the file."""
        places = positions(table)
        return [tuple(row[places[column]] for column in columns) for row in self.table(table).rows]

    def attributes(self, table: str) -> list[dict[str, str]]:
        """Return the user's own columns of the facts of a table, in the order of the file."""
        return [json.loads(str(text or "{}")) for (text,) in self.rows(table, "attributes")]


def take(
    *paths: Path,
    stored: Facts | None = None,
    per: str | None = None,
    skip_bad_rows: bool = False,
    keep_personal: bool = False,
) -> Taken:
    """Read files and interpret them."""
    reading = read(paths)
    incoming = interpret(
        reading.sheets,
        stored or no_facts(),
        per=per,
        skip_bad_rows=skip_bad_rows,
        keep_personal=keep_personal,
    )
    return Taken(incoming, facts_of(incoming), (*reading.problems, *incoming.problems))


def facts_of(incoming: Incoming) -> Facts:
    facts = no_facts()
    for table in incoming.tables:
        facts[table.table] |= zip(table.keys, table.rows, strict=True)
    return facts


def without_origins(facts: Facts) -> dict[str, dict[str, Row]]:
    return {
        table: {key: row[:-1] for key, row in sorted(rows.items())} for table, rows in facts.items()
    }


def folder(path: Path, /, **tables: str | bytes) -> Path:
    """Write CSVs by the names of their tables."""
    path.mkdir(exist_ok=True)
    for name, text in tables.items():
        data = text if isinstance(text, bytes) else text.encode()
        (path / f"{name}.csv").write_bytes(data)
    return path


def place(problem: Problem) -> tuple[str, str, int | None, str, str]:
    """Return where a problem is: file name, sheet, row, column, value."""
    return Path(problem.file).name, problem.sheet, problem.row, problem.column, problem.value
