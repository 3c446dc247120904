"""Any change can be undone, and leaves the evidence as a fresh store has it."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from netgraph import NetworkGraph
from netgraph.loading.derive import rows_to_write
from netgraph.store.columns import DAYS
from schema.changes import ChangeSet
from schema.facts import Facts, no_facts
from schema.tables import TABLES
from tests.conftest import Opener
from tests.mijnstreek import MIJNSTREEK
from tests.oracle.networks import networks

PLAIN = settings(
    derandomize=True, deadline=None, database=None, suppress_health_check=[*HealthCheck]
)


def between(old: Facts, new: Facts) -> ChangeSet:
    """Return the changes that lead from one network to another."""
    return ChangeSet(
        (table, key, old[table].get(key), new[table].get(key))
        for table in TABLES
        for key in {**old[table], **new[table]}
        if old[table].get(key) != new[table].get(key)
    )


def days_stored(net: NetworkGraph) -> dict[str, Any]:
    """Return the five days of every venture, participation and link, as the store keeps them."""
    if net.store.dialect == "sql":
        days = ", ".join(DAYS)
        texts = [
            f"SELECT id, {days} FROM {table}" for table in ("venture", "participation", "link")
        ]
    else:
        days = ", ".join(f"x.{day}" for day in DAYS)
        texts = [
            f"MATCH (x:Venture) RETURN x.id, {days}",
            f"MATCH ()-[x]->() WHERE x.id IS NOT NULL RETURN x.id, {days}",
        ]
    return {row[0]: row[1:] for text in texts for row in net.store.rows(text, {})}


def days_afresh(facts: Facts) -> dict[str, Any]:
    """Return the same, worked out for all facts at once."""
    rows = rows_to_write(facts, between(no_facts(), facts)).added
    return {
        str(row[0]): row[-len(DAYS) :]
        for table in ("venture", "participation", "link")
        for row in rows[table]
    }


def exported(net: NetworkGraph, folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file of an export, of which none is left."""
    files = {path.name: path for path in net.export(folder)}
    found = {name: path.read_bytes() for name, path in files.items()}
    for path in files.values():
        path.unlink()
    return found


def change_and_undo(net: NetworkGraph, old: Facts, new: Facts, folder: Path) -> None:
    """Store one network, change it to another, undo that, and then the first."""
    first = between(no_facts(), old)
    net.apply(first)
    before = exported(net, folder)
    assert net.store.facts() == {table: dict(sorted(old[table].items())) for table in TABLES}
    number = net.apply(between(old, new))
    assert days_stored(net) == days_afresh(new)
    net.apply(net.changes(number).inverse())
    assert exported(net, folder) == before
    assert days_stored(net) == days_afresh(old)
    net.apply(first.inverse())
    assert not any(net.store.facts().values())


def test_every_change_can_be_undone(open_net: Opener, tmp_path: Path) -> None:
    net = open_net()
    number = 40 if net.store.dialect == "sql" else 6

    @settings(PLAIN, max_examples=number)
    @given(networks(), networks())
    def undo(old: Facts, new: Facts) -> None:
        change_and_undo(net, old, new, tmp_path / "export")

    undo()


@pytest.mark.parametrize("table", ["venture", "source", "link", "term"])
def test_days_follow_a_change_of_what_they_rest_on(
    empty_net: NetworkGraph, table: str, tmp_path: Path
) -> None:
    """Take away what evidence rests on, in the Mijnstreek, and put it back."""
    empty_net.load(MIJNSTREEK)
    old = empty_net.store.facts()
    dates = {"venture": ("since", "until", "phase"), "source": ("published",)}.get(table, ())
    new = {**old, table: {}} if not dates else {**old, table: undated(old, table, dates)}
    empty_net.apply(between(old, new))
    assert days_stored(empty_net) == days_afresh(new)
    empty_net.apply(between(new, old))
    assert days_stored(empty_net) == days_afresh(old)


def undated(facts: Facts, table: str, dates: tuple[str, ...]) -> dict[str, Any]:
    """Return the rows of a table without these dates."""
    columns = TABLES[table].columns
    return {
        key: tuple(
            None if name in dates else value for name, value in zip(columns, row, strict=True)
        )
        for key, row in facts[table].items()
    }
