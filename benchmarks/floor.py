"""The floors under a load: what the same rows cost without netgraph around them."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from schema.models import MODELS
from schema.tables import TABLES

FILES = {
    "sources.csv": "source",
    "partners.csv": "partner",
    "ventures.csv": "venture",
    "participations.csv": "participation",
}


def read_and_validate(folder: Path) -> dict[str, list[Any]]:
    """Read the CSVs with the csv module and validate each row with the pydantic models."""
    found: dict[str, list[Any]] = {}
    for name, table in FILES.items():
        lists = {field.name for field in TABLES[table].fields if field.type in ("list", "dates")}
        validate = MODELS[table].__pydantic_validator__.validate_python
        with (folder / name).open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            header = next(reader)
            found[table] = [validate(dict(_cells(header, row, lists))) for row in reader]
    return found


def _cells(header: list[str], row: list[str], lists: set[str]) -> Iterator[tuple[str, Any]]:
    for name, text in zip(header, row, strict=True):
        if name in lists:
            yield name, tuple(text.split(";")) if text else ()
        elif text:
            yield name, text


def store(models: dict[str, list[Any]], path: Path) -> None:
    """Write the rows with executemany into tables of the same facts and keys, indexed by both."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN")
    for table, rows in models.items():
        columns = [name for name in TABLES[table].columns if name not in ("attributes", "origin")]
        connection.execute(f"CREATE TABLE {table} (id TEXT PRIMARY KEY, {', '.join(columns[1:])})")
        marks = ", ".join("?" * len(columns))
        connection.executemany(
            f"INSERT INTO {table} VALUES ({marks})", (_row(columns, model) for model in rows)
        )
    for first, then in (("partner", "venture"), ("venture", "partner")):
        connection.execute(f"CREATE INDEX by_{first} ON participation ({first}, {then})")
    connection.execute("COMMIT")
    connection.close()


def _row(columns: list[str], model: Any) -> tuple[Any, ...]:
    values = model.__dict__
    key = values.get("id") or f"{values['partner']}|{values['venture']}|{values['role']}"
    cells = (values[name] for name in columns[1:])
    return (key, *(";".join(cell) if isinstance(cell, tuple) else cell for cell in cells))
