"""A drawing remembered as a whole: the same on SQLite and on Neo4j."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import netgraph
from netgraph import NetworkGraph
from tests.conftest import Opener
from tests.mijnstreek import MIJNSTREEK
from tests.store.example import write_example
from visual.overview import overview
from visual.recall import Kept, recalled

NONE = "partner,venture,role\n"


def kept_in(net: NetworkGraph) -> Kept:
    """What the store holds of the overview."""
    return Kept(net.store.places("overview"), net.store.drawn("overview"))


def edited(text: str, edit: Callable[[dict[str, object]], None]) -> str:
    """What is kept of a drawing, with its fingerprint, and something else in it."""
    found = json.loads(text[32:])
    edit(found)
    return text[:32] + json.dumps(found)


def of_one_colour(found: dict[str, object]) -> None:
    """Give all grounds the colour of citizens."""
    clusters = found["clusters"]
    assert isinstance(clusters, list)
    for row in clusters:
        row[4] = "citizens" if row[4] else ""


def test_what_is_kept_beside_places_is_found(open_net: Opener, tmp_path: Path) -> None:
    store = open_net().store
    assert store.drawn("overview") == ""
    open_net().load(write_example(tmp_path / "in"))
    assert store.drawn("overview") == ""
    places = {"alfa": (0.5, -12.0)}
    assert store.keep_places("overview", places, {}, "{Ω \n'}")
    assert open_net().store.drawn("overview") == "{Ω \n'}"
    assert store.drawn("both") == ""
    assert not store.keep_places("overview", {}, {}, "somebody else's")
    assert store.drawn("overview") == "{Ω \n'}"
    assert store.keep_places("overview", places, places)
    assert open_net().store.drawn("overview") == ""


def test_a_second_map_is_taken_from_memory(open_net: Opener) -> None:
    net = open_net()
    net.load(MIJNSTREEK)
    first = net.map().html()
    kept = kept_in(net)
    whole = net.subgraph()
    assert recalled(whole, kept) == overview(whole)
    assert open_net().map().html() == first
    assert kept_in(open_net()) == kept


def test_what_is_remembered_is_what_is_shown(empty_net: NetworkGraph) -> None:
    empty_net.load(MIJNSTREEK)
    fresh = empty_net.picture().svg()
    kept = kept_in(empty_net)
    text = edited(kept.drawn, of_one_colour)
    assert empty_net.store.keep_places("overview", kept.places, kept.places, text)
    assert empty_net.picture().svg() != fresh
    assert empty_net.picture(relayout=True).svg() == fresh
    assert kept_in(empty_net) == kept


MORE = {
    "ventures": "id,label,name\nmijnzorg,Coalition,Mijnzorg voor iedereen\n",
    "participations": "partner,venture,role\ncz,keigezond-limburg,member\n",
    "venture_relations": "from,relation,to\nkeigezond-limburg,COOPERATES_WITH,mijnzorg\n",
}
"""Tables that each change one thing in the Mijnstreek: a name, who takes part, a link."""


@pytest.mark.parametrize("table", MORE)
def test_what_changed_is_worked_out_and_places_stay(
    open_net: Opener, tmp_path: Path, table: str
) -> None:
    net = open_net()
    net.load(MIJNSTREEK)
    net.map()
    before = kept_in(net)
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / f"{table}.csv").write_text(MORE[table], encoding="utf-8")
    net.load(tmp_path / "more")
    again = open_net()
    assert recalled(again.subgraph(), before) is None
    again.map()
    after = kept_in(again)
    assert after.places == before.places
    assert after.drawn[:32] != before.drawn[:32]
    assert recalled(again.subgraph(), after) == overview(again.subgraph(), before.places)


def test_a_day_or_a_focus_does_not_touch_what_is_remembered(empty_net: NetworkGraph) -> None:
    empty_net.load(MIJNSTREEK)
    empty_net.map()
    kept = kept_in(empty_net)
    empty_net.map(focus=["Gemeente Heerlen"])
    empty_net.map(as_of="2021-06-07", current_names=True, follow_parts=True)
    empty_net.picture(as_of="2021-06-07")
    empty_net.picture(kind=["project"])
    empty_net.report(as_of="2021-06-07")
    assert kept_in(empty_net) == kept


@pytest.mark.parametrize("text", ["", "{}", "null", "[" * 100_000, '{"radii": []}', "<b>"])
def test_rubbish_in_the_store_is_not_drawn(empty_net: NetworkGraph, text: str) -> None:
    empty_net.load(MIJNSTREEK)
    fresh = empty_net.map().html()
    kept = kept_in(empty_net)
    for rubbish in (text, kept.drawn[:32] + text):
        assert empty_net.store.keep_places("overview", kept.places, kept.places, rubbish)
        assert empty_net.map().html() == fresh
        assert kept_in(empty_net) == kept


def test_what_is_no_text_is_not_drawn(mijnstreek_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "edited.db"
    path.write_bytes(mijnstreek_file.read_bytes())
    with netgraph.open(path) as net:
        fresh, kept = net.map().html(), kept_in(net)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE drawing SET drawn = CAST(x'ff00fe' AS TEXT)")
    connection.close()
    with netgraph.open(path) as net:
        assert net.map().html() == fresh
        assert kept_in(net) == kept


def test_another_process_finds_the_same(mijnstreek_file: Path, tmp_path: Path) -> None:
    """The seed of hashes and so the order of sets is another one there."""
    path = tmp_path / "net.db"
    path.write_bytes(mijnstreek_file.read_bytes())
    with netgraph.open(path) as net:
        net.map()
        kept = kept_in(net)
    made = "import sys, netgraph; netgraph.open(sys.argv[1]).map(relayout=True)"
    subprocess.run([sys.executable, "-c", made, str(path)], check=True)
    with netgraph.open(path) as net:
        assert kept_in(net) == kept


def test_a_second_map_loads_nothing_that_works_places_out(
    mijnstreek_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "net.db"
    path.write_bytes(mijnstreek_file.read_bytes())
    with netgraph.open(path) as net:
        net.map()
    made = (
        "import sys, netgraph; netgraph.open(sys.argv[1]).map().html();"
        "sys.exit(bool({'numpy', 'scipy'} & set(sys.modules)))"
    )
    subprocess.run([sys.executable, "-c", made, str(path)], check=True)


def test_a_file_that_cannot_be_written_is_drawn_too(mailed: NetworkGraph) -> None:
    assert mailed.map().html() == mailed.map().html()
    assert kept_in(mailed) == Kept({}, "")


def test_an_empty_store_remembers_nothing(empty_net: NetworkGraph, tmp_path: Path) -> None:
    empty_net.load(write_example(tmp_path / "in", ventures="id,label,name\n", participations=NONE))
    empty_net.map()
    assert kept_in(empty_net) == Kept({}, "")
