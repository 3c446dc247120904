"""Where a partner or venture is given, SQLite goes by its indexes and reads no table whole."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import queries

FOLDER = Path(queries.__file__).parent
# Statements that start from given ids.
FROM_IDS = (
    *("overlap", "overlap_known", "overlaps_of", "meet", "members", "members_parts", "together"),
    *("path", "path_facts", "path_names", "lineage", "lineage_self"),
    *("show", "show_links", "show_ventures", "subgraph_around"),
)
_TABLE = re.compile(r"\b(?:FROM|JOIN) (?:partner|venture|participation|link) AS (\w+)")


@pytest.mark.parametrize("name", FROM_IDS)
def test_no_table_is_read_whole(name: str, mijnstreek_file: Path) -> None:
    statement = (FOLDER / f"{name}.sql").read_text("utf-8")
    parameters = dict.fromkeys(re.findall(r":(\w+)", statement), "[]")
    with closing(sqlite3.connect(mijnstreek_file)) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall()
    scanned = {
        found[1]
        for _id, _parent, _unused, line in plan
        if (found := re.match(r"SCAN (?:TABLE \w+ AS )?(\w+)", line))
    }
    assert plan
    assert not scanned & set(_TABLE.findall(statement))
