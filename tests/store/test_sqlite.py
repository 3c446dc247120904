"""What only the embedded store can do wrong."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import netgraph
from netgraph import NetworkGraph
from schema.errors import ForeignDatabase, NoStore, ReadOnlyStore, StoreError
from tests.mijnstreek import MIJNSTREEK
from tests.store.example import write_example, write_many

LINGER = """
import sys, time, netgraph

def linger(what, done, total):
    print("writing", flush=True)
    time.sleep(600)

with netgraph.open(sys.argv[1]) as net:
    net.load(sys.argv[2], progress=linger)
"""


def test_kill_in_mid_load_leaves_the_old_state(tmp_path: Path) -> None:
    store = tmp_path / "net.db"
    with netgraph.open(store) as net:
        net.load(write_example(tmp_path / "old"))
        before = net.store.facts()

    process = subprocess.Popen(
        [sys.executable, "-c", LINGER, str(store), str(write_many(tmp_path / "new", 30_000))],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "writing\n"
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert store.with_name("net.db-journal").exists()
    with netgraph.open(store) as net:
        assert net.store.facts() == before
        assert net.load(tmp_path / "new").number == 2


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoStore, match="nowhere"):
        netgraph.open(tmp_path / "nowhere.db", create=False)
    with netgraph.open(tmp_path / "nowhere.db") as net, pytest.raises(NoStore, match="nowhere"):
        net.stats()
    assert not (tmp_path / "nowhere.db").exists()


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(NoStore, match="folder"):
        netgraph.open(tmp_path)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Geachte heer, mevrouw, " * 100)
    with netgraph.open(path) as net:
        with pytest.raises(ForeignDatabase):
            net.stats()
        with pytest.raises(ForeignDatabase):
            net.load(MIJNSTREEK)
    assert path.read_text().startswith("Geachte")


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE partner (x)")
    connection.close()
    before = path.read_bytes()
    with netgraph.open(path) as net:
        with pytest.raises(ForeignDatabase):
            net.load(MIJNSTREEK, adopt=True)
        with pytest.raises(ForeignDatabase):
            net.partners()
    assert path.read_bytes() == before


def test_a_newer_store_is_not_touched(mijnstreek_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "newer.db"
    path.write_bytes(mijnstreek_file.read_bytes())
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with netgraph.open(path) as net, pytest.raises(StoreError, match="newer"):
        net.stats()


@pytest.mark.parametrize(
    "text",
    [
        "ATTACH '{place}' AS other",
        "VACUUM INTO '{place}'",
        "CREATE TABLE x (y)",
        "CREATE TEMP TABLE x AS SELECT * FROM partner",
        "UPDATE partner SET name = 'x'",
        "PRAGMA user_version = 7",
        "PRAGMA journal_mode = WAL",
        "PRAGMA application_id = 7",
    ],
)
def test_sql_writes_nowhere(mijnstreek_file: Path, tmp_path: Path, text: str) -> None:
    before = mijnstreek_file.read_bytes()
    place = tmp_path / "elsewhere.db"
    with netgraph.open(mijnstreek_file) as net:
        try:
            net.sql(text.format(place=place))
        except StoreError:
            pass
        else:
            assert text.startswith("PRAGMA")
    assert not place.exists()
    assert mijnstreek_file.read_bytes() == before
    assert list(mijnstreek_file.parent.glob("*-wal")) == []


def test_one_query_leaves_nothing_for_the_next(mijnstreek_file: Path) -> None:
    with netgraph.open(mijnstreek_file) as net:
        net.sql("PRAGMA query_only = OFF")
        with pytest.raises(ReadOnlyStore):
            net.sql("DELETE FROM partner")


def test_a_read_only_file_can_be_asked_and_not_written(mailed: NetworkGraph) -> None:
    assert len(mailed.store.facts()["partner"]) == 75
    with pytest.raises(ReadOnlyStore):
        mailed.store.transact(lambda transaction: transaction.remove({"partner": ["cz"]}))
    assert len(mailed.store.facts()["partner"]) == 75


def test_the_views_read_as_they_are(mijnstreek_file: Path) -> None:
    with netgraph.open(mijnstreek_file) as net:
        rows = net.sql("SELECT partner, venture FROM participation_by_name").rows
        assert ("Gemeente Heerlen", "Trendbreuk Zuid-Limburg") in rows
        assert len(rows) == 207
        assert len(net.sql("SELECT * FROM link_by_name WHERE from_name IS NULL").rows) == 0
        assert net.sql("SELECT count(*) FROM change_by_fact").rows == [(605,)]


def as_before_version_3(path: Path) -> None:
    """Write the log as version 2 did: an array of [table, id, before, after], rows as objects."""
    with netgraph.open(path) as net:
        changes = [[one.table, one.id, one.before, one.after] for one in net.changes(1)]
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM change")
        connection.execute("INSERT INTO change VALUES (1, 1, ?)", (json.dumps(changes),))
        connection.execute("DROP TABLE drawing")
        connection.execute("PRAGMA user_version = 2")
        connection.execute("DROP VIEW change_by_fact")
    connection.close()


def test_a_log_as_an_older_version_wrote_it_is_read(mijnstreek_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    path.write_bytes(mijnstreek_file.read_bytes())
    with netgraph.open(path) as net:
        before = net.changes(1)
    as_before_version_3(path)
    with netgraph.open(path) as net:
        assert net.changes(1) == before
        net.load(write_example(tmp_path / "in"))
        assert net.changes(1) == before
        told = "SELECT count(*), count(before), count(after) FROM change_by_fact WHERE load = 1"
        assert net.sql(told).rows == [(605, 0, 605)]
