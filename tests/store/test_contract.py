"""The contract of a store, the same on SQLite and on Neo4j."""

import threading
from pathlib import Path

import pytest

from netgraph import NetworkGraph
from netgraph.loading.load import Preview
from schema.changes import Change, ChangeSet, Counts
from schema.errors import ChangedMeanwhile, LoadError, ReadOnlyStore, StoreError
from tests.conftest import Opener
from tests.mijnstreek import MIJNSTREEK
from tests.store.example import PARTICIPATIONS, PARTNERS, write_example


class Boom(Exception):
    """Raised in the middle of a load."""


def exported(net: NetworkGraph, folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file of an export."""
    return {path.name: path.read_bytes() for path in net.export(folder)}


def test_an_empty_store_holds_nothing(empty_net: NetworkGraph) -> None:
    assert not any(empty_net.store.facts().values())
    assert empty_net.log() == []


def test_what_is_loaded_is_stored(empty_net: NetworkGraph, tmp_path: Path) -> None:
    result = empty_net.load(write_example(tmp_path / "in"))
    assert result.number == 1
    assert result.preview.empty_before
    assert result.preview.changes.counts() == {
        "partner": Counts(2, 0, 0),
        "venture": Counts(1, 0, 0),
        "participation": Counts(2, 0, 0),
    }
    facts = empty_net.store.facts()
    assert list(facts["partner"]) == ["alfa", "beta"]
    assert facts["participation"]["alfa|hub|member"][:6] == (
        *("alfa|hub|member", "alfa", "hub", "member", None, "2019"),
    )


def test_loading_twice_changes_nothing(empty_net: NetworkGraph) -> None:
    empty_net.load(MIJNSTREEK)
    again = empty_net.load(MIJNSTREEK)
    assert again.number is None
    assert len(again.preview.changes) == 0
    assert len(empty_net.log()) == 1


def test_an_export_loaded_again_changes_nothing(empty_net: NetworkGraph, tmp_path: Path) -> None:
    empty_net.load(MIJNSTREEK)
    for target in (tmp_path / "folder", tmp_path / "book.xlsx"):
        empty_net.export(target)
        assert empty_net.load(target).number is None


def test_the_inverse_of_a_change_set_restores_the_export(
    empty_net: NetworkGraph, tmp_path: Path
) -> None:
    empty_net.load(MIJNSTREEK)
    before = exported(empty_net, tmp_path / "before")
    days = evidence(empty_net)
    changed = write_example(
        tmp_path / "in",
        partners="id,name,kind,budget\ncz,CZ groep,,12\nnieuw,Nieuw,hospital,\n",
        ventures="id,label,name,until,phase\nmijnzorg,Project,MijnZorg,2021,ended\n",
        participations="partner,venture,role,observed\ncz,mijnzorg,founder,2020-06-01\n"
        "nieuw,mijnzorg,member,\n",
    )
    number = empty_net.load(changed).number
    assert number == 2
    assert exported(empty_net, tmp_path / "between") != before
    undone = empty_net.apply(empty_net.changes(number).inverse(), command="undo")
    assert undone == 3
    assert exported(empty_net, tmp_path / "after") == before
    assert evidence(empty_net) == days
    first = empty_net.changes(1).inverse()
    empty_net.apply(first)
    assert not any(empty_net.store.facts().values())


def evidence(net: NetworkGraph) -> list[tuple[object, ...]]:
    """Return the five days of every participation, as the store keeps them."""
    names = "possible_from, begun_by, confirmed_to, presumed_to, possible_to"
    if net.store.dialect == "sql":
        return net.store.rows(f"SELECT id, {names} FROM participation ORDER BY id", {})
    days = ", ".join(f"x.{name}" for name in names.split(", "))
    return net.store.rows(f"MATCH ()-[x:PARTICIPATES_IN]->() RETURN x.id, {days} ORDER BY x.id", {})


def test_a_change_set_that_no_longer_fits_is_refused(
    empty_net: NetworkGraph, tmp_path: Path
) -> None:
    empty_net.load(write_example(tmp_path / "in"))
    removal = ChangeSet(
        ("partner", key, row, None) for key, row in empty_net.store.facts()["partner"].items()
    )
    empty_net.load(write_example(tmp_path / "in", partners="id,name\nalfa,Alfa 2\nbeta,Beta\n"))
    with pytest.raises(ChangedMeanwhile):
        empty_net.apply(removal)
    assert len(empty_net.store.facts()["partner"]) == 2


def test_a_load_that_fails_half_way_leaves_nothing(open_net: Opener, tmp_path: Path) -> None:
    def fail(what: str, done: int, total: int) -> None:
        raise Boom

    net = open_net()
    with pytest.raises(Boom):
        net.load(write_example(tmp_path / "in"), progress=fail)
    again = open_net()
    assert not any(again.store.facts().values())
    assert again.log() == []
    assert again.load(tmp_path / "in").number == 1


def test_errors_store_nothing(empty_net: NetworkGraph, tmp_path: Path) -> None:
    bad = write_example(tmp_path / "in", participations=PARTICIPATIONS + "gamma,hub,member,\n")
    with pytest.raises(LoadError) as caught:
        empty_net.load(bad)
    [problem] = [one for one in caught.value.problems if one.severity == "error"]
    assert (problem.row, problem.column, problem.value) == (4, "partner", "gamma")
    assert not any(empty_net.store.facts().values())


def test_the_preview_comes_before_anything_is_written(
    empty_net: NetworkGraph, tmp_path: Path
) -> None:
    seen: list[Preview] = []

    def show(preview: Preview) -> None:
        seen.append(preview)
        raise Boom

    with pytest.raises(Boom):
        empty_net.load(write_example(tmp_path / "in"), show=show)
    assert len(seen[0].changes) == 5
    assert not any(empty_net.store.facts().values())


def test_who_says_no_changes_nothing(empty_net: NetworkGraph, tmp_path: Path) -> None:
    result = empty_net.load(write_example(tmp_path / "in"), confirm=lambda preview: False)
    assert result.number is None
    assert not any(empty_net.store.facts().values())


def test_a_store_that_changed_while_asking_is_left_alone(open_net: Opener, tmp_path: Path) -> None:
    net, other = open_net(), open_net()
    net.load(write_example(tmp_path / "in"))

    def meanwhile(preview: Preview) -> bool:
        other.load(write_example(tmp_path / "other", partners="id,name\nalfa,Alfa bis\nbeta,B\n"))
        return True

    changed = write_example(tmp_path / "in", partners="id,name\nalfa,Alfa ter\nbeta,Beta\n")
    with pytest.raises(ChangedMeanwhile):
        net.load(changed, confirm=meanwhile)
    assert open_net().store.facts()["partner"]["alfa"][1] == "Alfa bis"


def test_two_loads_at_once_lose_nothing(open_net: Opener, tmp_path: Path) -> None:
    open_net().load(write_example(tmp_path / "in"))
    first, second = open_net(), open_net()
    inside, numbers = threading.Event(), list[int | None]()

    def linger(preview: Preview) -> None:
        inside.set()
        waiting.join(0.5)  # the other load is under way, and waits for the lock

    def load_second() -> None:
        inside.wait(30)
        numbers.append(second.load(tmp_path / "in", per="2021-02-02").number)

    waiting = threading.Thread(target=load_second)
    waiting.start()
    first.load(tmp_path / "in", per="2020-01-01", show=linger)
    waiting.join(60)
    assert numbers == [3]
    row = open_net().store.facts()["participation"]["beta|hub|funder"]
    assert ("2020-01-01", "2021-02-02") in row
    assert [entry.number for entry in open_net().log()] == [3, 2, 1]


def test_an_absent_column_keeps_and_an_empty_cell_clears(
    empty_net: NetworkGraph, tmp_path: Path
) -> None:
    empty_net.load(write_example(tmp_path / "in"))
    empty_net.load(write_example(tmp_path / "in", partners="id,name\nalfa,Alfa\nbeta,Beta\n"))
    assert empty_net.store.facts()["partner"]["alfa"][3] == "hospital"
    result = empty_net.load(
        write_example(tmp_path / "in", partners="id,name,kind\nalfa,Alfa,\nbeta,Beta,\n")
    )
    assert empty_net.store.facts()["partner"]["alfa"][3] is None
    [cleared, _also] = list(result.preview.changes)
    assert cleared.fields() == [("kind", "hospital", None)]


def test_prune_removes_only_what_the_same_file_wrote(
    empty_net: NetworkGraph, tmp_path: Path
) -> None:
    empty_net.load(write_example(tmp_path / "one"))
    other = tmp_path / "two"
    other.mkdir()
    (other / "participations.csv").write_text("partner,venture,role\nalfa,hub,host\n", "utf-8")
    empty_net.load(other)
    shorter = write_example(tmp_path / "one", participations=PARTICIPATIONS.split("beta")[0])
    kept = empty_net.load(shorter)
    assert kept.number is None
    gone = empty_net.load(shorter, prune=True)
    assert [(one.id, one.after) for one in gone.preview.changes] == [("beta|hub|funder", None)]
    assert list(empty_net.store.facts()["participation"]) == ["alfa|hub|host", "alfa|hub|member"]


def test_the_log_holds_every_field_old_and_new(empty_net: NetworkGraph, tmp_path: Path) -> None:
    empty_net.load(write_example(tmp_path / "in"))
    renamed = PARTNERS.replace("Alfa,", "Alfa Nova,")
    empty_net.load(write_example(tmp_path / "in", partners=renamed))
    newest, oldest = empty_net.log()
    assert (newest.added, newest.changed, newest.removed) == (0, 1, 0)
    assert oldest.added == 5
    assert any("partners.csv" in name and "sha256:" in name for name in newest.files)
    [change] = empty_net.log_changes(2)
    assert isinstance(change, Change)
    assert (change.table, change.id) == ("partner", "alfa")
    assert change.fields() == [("name", "Alfa", "Alfa Nova")]
    with pytest.raises(StoreError, match="99"):
        list(empty_net.log_changes(99))


def test_a_venture_that_changes_its_label_changes_it_whole(
    empty_net: NetworkGraph, tmp_path: Path
) -> None:
    empty_net.load(write_example(tmp_path / "in"))
    ventures = "id,label,name\nhub,Project,De Hub\n"
    empty_net.load(write_example(tmp_path / "in", ventures=ventures))
    assert empty_net.store.facts()["venture"]["hub"][1] == "Project"
    if empty_net.store.dialect == "cypher":
        table = empty_net.cypher("MATCH (v:Venture) RETURN labels(v)")
        assert sorted(table.rows[0][0]) == ["Project", "Venture"]


def test_a_reading_connection_writes_nowhere(net: NetworkGraph) -> None:
    texts = {
        "sql": "DELETE FROM partner",
        "cypher": "MATCH (n) DETACH DELETE n",
    }
    with pytest.raises(ReadOnlyStore):
        net.store.query(texts[net.store.dialect], 10)
    assert len(net.store.facts()["partner"]) == 75


def test_a_query_that_runs_away_is_stopped(net: NetworkGraph) -> None:
    texts = {
        "sql": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
        "SELECT count(*) FROM n",
        "cypher": "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b "
        "WITH a, b WHERE a = b + 0.5 RETURN count(*)",
    }
    with pytest.raises(StoreError, match="stopped"):
        net.store.query(texts[net.store.dialect], 1)


def test_a_query_that_is_wrong_says_why(net: NetworkGraph) -> None:
    with pytest.raises(StoreError):
        net.store.query("this is no query", 10)


def test_a_notice_about_parts_has_its_place_and_is_of_this_load(
    empty_net: NetworkGraph, tmp_path: Path
) -> None:
    parts = write_example(
        tmp_path / "in",
        ventures="id,label,name,since\nhub,Coalition,De Hub,2019\nold,Project,Oud,2015\n",
        venture_relations="from,relation,to\nold,PART_OF,hub\n",
    )
    [notice] = empty_net.load(parts).preview.problems
    assert (notice.severity, notice.row) == ("notice", 2)
    assert notice.file == str(parts / "venture_relations.csv")
    assert (notice.column, notice.value) == ("from", "old")
    other = tmp_path / "other"
    other.mkdir()
    (other / "partners.csv").write_text("id,name\nnova,Nova\n", encoding="utf-8")
    assert empty_net.load(other).preview.problems == ()
