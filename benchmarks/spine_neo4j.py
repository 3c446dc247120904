"""The same road on a Neo4j server, against the bare driver with rows as lists."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import neo4j

import netgraph
from benchmarks.measure import best, line
from loaders.interpret import interpret
from loaders.read import read
from netgraph.loading.derive import rows_to_write
from netgraph.loading.diff import after, diff
from queries.snapshot import snapshot
from schema.facts import no_facts

_EMPTY = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"
_PAIRS = "MATCH (v:Venture) RETURN v.id, [(p)-[x:PARTICIPATES_IN]->(v) WHERE x.takes_part | p.id]"
_BATCH = 10_000


def shared(folder: Path, size: int, repeats: int = 5) -> None:
    """Measure a load and a snapshot at one size; the database is emptied before and after."""
    auth = (os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ["NEO4J_PASSWORD"])
    with neo4j.GraphDatabase.driver(os.environ["NEO4J_URI"], auth=auth) as driver:
        rows = _rows(folder)
        with netgraph.open() as net:
            net.load(folder)  # makes the constraints and indexes, which the bare peer needs too
        theirs = min(_timed(driver, lambda: _bare_load(rows, auth)) for _ in range(repeats))
        ours = min(_timed(driver, lambda: _our_load(folder)) for _ in range(repeats))
        line(f"load {size:,} into Neo4j", ours, "bare driver, rows as lists", theirs, 1.3)
        with netgraph.open() as net:
            line(
                f"snapshot from Neo4j, {size:,}",
                best(lambda: snapshot(net.store), 10),
                "bare driver",
                best(lambda: list(driver.execute_query(_PAIRS).records), 10),
                1.3,
            )
        _empty(driver)


def _timed(driver: neo4j.Driver, work: Callable[[], object]) -> float:
    _empty(driver)
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _empty(driver: neo4j.Driver) -> None:
    with driver.session() as session:
        session.run(_EMPTY).consume()


def _our_load(folder: Path) -> None:
    with netgraph.open() as net:
        net.load(folder)


def _rows(folder: Path) -> dict[str, list[Any]]:
    """Return the rows as netgraph writes them, worked out before the clock starts."""
    changes = diff(interpret(read([folder]).sheets, no_facts()).tables, no_facts())
    added = rows_to_write(after(no_facts(), changes), changes).added
    return {table: [list(row) for row in rows[:]] for table, rows in added.items()}


def _bare_load(rows: dict[str, list[Any]], auth: tuple[str, str]) -> None:
    """Write the rows as a job of its own, connecting included, as ours is."""
    with (
        neo4j.GraphDatabase.driver(os.environ["NEO4J_URI"], auth=auth) as driver,
        driver.session() as session,
        session.begin_transaction() as transaction,
    ):
        for table, batch in _batches(rows):
            text = files("netgraph.store").joinpath("cypher", f"add_{table}.cypher")
            transaction.run(text.read_text("utf-8"), rows=batch).consume()
        transaction.commit()


def _batches(rows: dict[str, list[Any]]) -> Iterator[tuple[str, list[Any]]]:
    for table in ("source", "partner", "venture", "participation"):
        for start in range(0, len(rows[table]), _BATCH):
            yield table, rows[table][start : start + _BATCH]
