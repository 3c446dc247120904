"""Drawings remembered: the same on SQLite and on Neo4j."""

import sqlite3
import threading
from pathlib import Path

import pytest

import netgraph
from netgraph import NetworkGraph
from netgraph.store.sqlite_schema import VERSION
from schema.errors import ReadOnlyStore
from tests.conftest import Opener
from tests.mijnstreek import MIJNSTREEK
from tests.store.example import write_example
from tests.store.test_contract import exported
from tests.visual.unpacked import data_of
from visual.places import Drawing

PLACES = {"alfa": (0.5, -12.0), "hub": (1e5, 3.25), "Ω \n'": (-0.1, 0.0)}


def test_what_is_kept_is_found(open_net: Opener, tmp_path: Path) -> None:
    store = open_net().store
    assert store.places("overview") == {}
    open_net().load(write_example(tmp_path / "in"))
    assert store.keep_places("overview", PLACES, {})
    assert open_net().store.places("overview") == PLACES
    assert store.places("both") == {}
    assert store.keep_places("overview", {"alfa": (1.0, 2.0)}, PLACES)
    assert open_net().store.places("overview") == {"alfa": (1.0, 2.0)}


def test_who_drew_another_drawing_meanwhile_is_not_overwritten(
    empty_net: NetworkGraph, tmp_path: Path
) -> None:
    empty_net.load(write_example(tmp_path / "in"))
    store = empty_net.store
    assert store.keep_places("both", PLACES, {})
    assert not store.keep_places("both", {"alfa": (1.0, 2.0)}, {})
    assert store.places("both") == PLACES


def test_drawings_made_at_once_are_whole(open_net: Opener, tmp_path: Path) -> None:
    open_net().load(write_example(tmp_path / "in"))
    made = [{f"n{i}": (float(turn), float(i)) for i in range(300)} for turn in range(6)]
    kept: list[bool] = []

    def keep(net: NetworkGraph, places: dict[str, tuple[float, float]]) -> None:
        kept.append(net.store.keep_places("overview", places, {}))

    threads = [threading.Thread(target=keep, args=(open_net(), places)) for places in made]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(kept) == [False] * 5 + [True]
    assert open_net().store.places("overview") in made


def test_places_are_no_facts(empty_net: NetworkGraph, tmp_path: Path) -> None:
    empty_net.load(MIJNSTREEK)
    facts, log = empty_net.store.facts(), empty_net.log()
    before = exported(empty_net, tmp_path / "before")
    assert len(empty_net.places("overview")) == 68
    assert len(empty_net.places("both")) == 143
    assert empty_net.store.facts() == facts
    assert empty_net.log() == log
    assert exported(empty_net, tmp_path / "after") == before


def test_tomorrow_looks_as_today(open_net: Opener, tmp_path: Path) -> None:
    net = open_net()
    net.load(MIJNSTREEK)
    drawings: tuple[Drawing, ...] = ("overview", "both")
    today = {drawing: net.places(drawing) for drawing in drawings}
    net.load(
        write_example(
            tmp_path / "more",
            partners="id,name\nnieuw,Nieuwe partner\n",
            ventures="id,label,name\nnieuwe-tafel,Coalition,Nieuwe tafel\n",
            participations="partner,venture,role\nnieuw,nieuwe-tafel,member\n"
            "cz,nieuwe-tafel,member\n",
        )
    )
    gone = net.store.facts()["venture"]["keigezond-limburg"]
    again = open_net()
    for drawing, places in today.items():
        tomorrow = again.places(drawing)
        assert tomorrow.keys() - places.keys() >= {"nieuwe-tafel"}
        assert {one: tomorrow[one] for one in places} == places
        assert again.store.places(drawing) == tomorrow
    net.store.transact(
        lambda transaction: transaction.remove(
            {
                "venture": ["keigezond-limburg"],
                "link": [
                    key
                    for key, link in net.store.facts()["link"].items()
                    if gone[0] in (link[2], link[4])
                ],
            }
        )
    )
    assert "keigezond-limburg" not in again.places("overview")
    assert "keigezond-limburg" not in again.store.places("overview")


def test_relayout_starts_afresh(empty_net: NetworkGraph) -> None:
    empty_net.load(MIJNSTREEK)
    first = empty_net.places("overview")
    moved = {one: (x + 1000, y) for one, (x, y) in first.items()}
    assert empty_net.store.keep_places("overview", moved, first)
    assert empty_net.places("overview") == moved
    assert empty_net.places("overview", relayout=True) == first
    assert empty_net.places("overview") == first


def test_a_store_that_cannot_be_written_is_drawn_too(mailed: NetworkGraph) -> None:
    assert len(mailed.places("overview")) == 68
    assert mailed.places("overview") == mailed.places("overview")
    with pytest.raises(ReadOnlyStore):
        mailed.store.keep_places("overview", PLACES, mailed.store.places("overview"))


SINCE = {"place": 2, "drawing": 4}
"""The version of the first files with a table."""


def old_file(new: Path, path: Path, version: int) -> Path:
    """A store as an older version wrote it: with fewer tables."""
    path.write_bytes(new.read_bytes())
    with sqlite3.connect(path) as connection:
        for table, since in SINCE.items():
            if since > version:
                connection.execute(f"DROP TABLE {table}")
        if version < 4:
            connection.execute("DROP INDEX participation_in_venture")
            connection.execute(
                "CREATE INDEX participation_in_venture ON participation (venture, partner)"
            )
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    return path


def schema(path: Path) -> tuple[int, set[tuple[str, str]]]:
    with sqlite3.connect(path) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        made = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        found = {(name, " ".join(sql.split())) for name, sql in made}
    connection.close()
    return version, found


@pytest.mark.parametrize("version", [1, 3])
def test_an_old_file_is_read_as_it_is_and_upgraded_when_written(
    mijnstreek_file: Path, tmp_path: Path, version: int
) -> None:
    path = old_file(mijnstreek_file, tmp_path / "old.db", version)
    before = path.read_bytes()
    with netgraph.open(path) as net:
        assert len(net.store.facts()["partner"]) == 75
        assert net.store.places("overview") == {}
        assert net.store.drawn("overview") == ""
        assert path.read_bytes() == before
        places = net.places("overview")
        assert net.store.places("overview") == places
        assert net.store.drawn("overview")
    assert schema(path) == schema(mijnstreek_file)
    assert schema(path)[0] == VERSION


@pytest.mark.parametrize("version", [1, 3])
def test_a_load_upgrades_an_old_file(mijnstreek_file: Path, tmp_path: Path, version: int) -> None:
    path = old_file(mijnstreek_file, tmp_path / "old.db", version)
    with netgraph.open(path) as net:
        net.load(write_example(tmp_path / "in"))
    assert schema(path) == schema(mijnstreek_file)


@pytest.mark.parametrize("x", ["'here'", "9e999", "NULL", "1e300"])
def test_places_that_are_no_places_are_made_anew(
    mijnstreek_file: Path, tmp_path: Path, x: str
) -> None:
    path = tmp_path / "edited.db"
    path.write_bytes(mijnstreek_file.read_bytes())
    with netgraph.open(path) as net:
        places = net.places("overview")
    with sqlite3.connect(path) as connection:
        try:
            connection.execute(f"UPDATE place SET x = {x} WHERE node = 'mijnzorg'")
        except sqlite3.IntegrityError:
            assert x in ("'here'", "NULL")
    connection.close()
    with netgraph.open(path) as net:
        again = net.places("overview")
    assert {one: at for one, at in again.items() if one != "mijnzorg"} == {
        one: at for one, at in places.items() if one != "mijnzorg"
    }
    assert abs(again["mijnzorg"][0]) < 1e6


def places_in(page: str) -> list[tuple[int, float, float]]:
    """Number, x and y of the ventures in a page."""
    nodes = data_of(page)["nodes"]
    return [
        (i, x / 10, y / 10) for i, (x, y) in enumerate(zip(nodes["x"], nodes["y"], strict=True))
    ]


def test_maps_and_pictures_show_what_is_remembered(empty_net: NetworkGraph) -> None:
    empty_net.load(MIJNSTREEK)
    first = empty_net.places("overview")
    moved = {one: (x + 5000, y) for one, (x, y) in first.items()}
    assert empty_net.store.keep_places("overview", moved, first)
    shown = places_in(empty_net.map(as_of="2021-06-07").html())
    assert [(x, y) for _number, x, y in shown] == [*moved.values()]
    fresh = places_in(empty_net.map(relayout=True).html())
    assert [(x, y) for _number, x, y in fresh] == [*first.values()]
    assert empty_net.store.places("overview") == first


def test_a_map_around_a_name_is_placed_by_itself(empty_net: NetworkGraph) -> None:
    empty_net.load(MIJNSTREEK)
    empty_net.map(focus=["Gemeente Heerlen"])
    assert empty_net.store.places("overview") == {}


def test_whom_partners_count_as_does_not_change_what_is_remembered(
    empty_net: NetworkGraph,
) -> None:
    empty_net.load(MIJNSTREEK)
    empty_net.map()
    before = empty_net.store.places("both")
    empty_net.map(current_names=True, follow_parts=True)
    assert empty_net.store.places("both") == before
