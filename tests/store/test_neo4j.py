"""What only a Neo4j store can do wrong; against a real server."""

from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest

import netgraph
from netgraph import NetworkGraph
from netgraph.store.neo4j import Neo4jStore
from schema.errors import ForeignDatabase, NetgraphError, NoStore, ReadOnlyStore, StoreError
from tests.mijnstreek import MIJNSTREEK
from tests.neo4j.proxy import CuttingProxy
from tests.store.example import PARTNERS, write_example, write_many

pytestmark = pytest.mark.neo4j


@pytest.fixture
def driver(neo4j_uri: str, neo4j_auth: tuple[str, str]) -> Iterator[neo4j.Driver]:
    """The bare driver, on the emptied database."""
    with neo4j.GraphDatabase.driver(neo4j_uri, auth=neo4j_auth) as opened:
        yield opened


@pytest.fixture
def store(neo4j_uri: str, neo4j_auth: tuple[str, str]) -> Iterator[Neo4jStore]:
    """A store on the emptied database."""
    opened = Neo4jStore(neo4j_uri, username=neo4j_auth[0], password=neo4j_auth[1])
    yield opened
    opened.close()


def said(fault: pytest.ExceptionInfo[NetgraphError], password: str) -> str:
    """Return an error's text after making sure that it is one line without the password."""
    text = str(fault.value)
    assert password not in text
    assert "\n" not in text
    return text


def test_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "geheim-woord")
    with netgraph.open("bolt://127.0.0.1:1") as net, pytest.raises(NoStore) as caught:
        net.stats()
    assert "bolt://127.0.0.1:1" in said(caught, "geheim-woord")


def test_a_wrong_password(neo4j_uri: str) -> None:
    store = Neo4jStore(neo4j_uri, username="neo4j", password="geheim-woord")
    with pytest.raises(StoreError) as caught:
        store.facts()
    assert "NEO4J_PASSWORD" in said(caught, "geheim-woord")
    store.close()


def test_no_password_at_all(neo4j_uri: str) -> None:
    store = Neo4jStore(neo4j_uri)
    with pytest.raises(StoreError, match="NEO4J_PASSWORD"):
        store.facts()
    store.close()


def test_a_wrong_database(neo4j_uri: str, neo4j_auth: tuple[str, str]) -> None:
    store = Neo4jStore(neo4j_uri, username=neo4j_auth[0], password=neo4j_auth[1], database="nix")
    with pytest.raises(NoStore) as caught:
        store.facts()
    assert "NEO4J_DATABASE" in said(caught, neo4j_auth[1])
    store.close()


@pytest.mark.parametrize("url", ["bolt://neo4j:geheim@host:7687", "neo4j+s://a:geheim@host/x"])
def test_a_password_in_a_url_is_refused(url: str) -> None:
    with pytest.raises(NoStore) as caught:
        Neo4jStore(url)
    assert "NEO4J_PASSWORD" in said(caught, "geheim")


def test_other_peoples_nodes_are_left_alone(
    driver: neo4j.Driver, neo4j_environment: dict[str, str], tmp_path: Path
) -> None:
    driver.execute_query("CREATE (:Film {title: 'Alfa'})")
    with netgraph.open() as net:
        with pytest.raises(ForeignDatabase, match="--adopt"):
            net.load(write_example(tmp_path / "in"))
        with pytest.raises(ForeignDatabase):
            net.partners()
        assert driver.execute_query("MATCH (n) RETURN count(n)").records[0][0] == 1
        net.load(tmp_path / "in", adopt=True)
        assert [row.id for row in net.partners()] == ["alfa", "beta"]
        assert net.load(tmp_path / "in").number is None
    assert driver.execute_query("MATCH (f:Film) RETURN f.title").records[0][0] == "Alfa"


def test_nodes_of_others_with_our_labels_are_never_adopted(
    driver: neo4j.Driver, neo4j_environment: dict[str, str], tmp_path: Path
) -> None:
    driver.execute_query("CREATE (:Partner {name: 'Hans'})")
    with netgraph.open() as net, pytest.raises(ForeignDatabase, match="another database"):
        net.load(write_example(tmp_path / "in"), adopt=True)


def test_what_an_analyst_added_stays(
    driver: neo4j.Driver, neo4j_environment: dict[str, str], tmp_path: Path
) -> None:
    with netgraph.open() as net:
        net.load(write_example(tmp_path / "in"))
        driver.execute_query(
            "MATCH (p:Partner {id: 'alfa'})-[x:PARTICIPATES_IN]->(v) "
            "SET p.pagerank = 0.25, x.weight = 3, v.community = 7 "
            "CREATE (p)-[:KNOWS]->(:Person {name: 'X'})"
        )
        renamed = PARTNERS.replace("Alfa", "Alfa Nova")
        net.load(write_example(tmp_path / "in", partners=renamed))
    found = driver.execute_query(
        "MATCH (p:Partner {id: 'alfa'})-[x:PARTICIPATES_IN]->(v) "
        "RETURN p.name, p.pagerank, x.weight, v.community, EXISTS { (p)-[:KNOWS]->() }"
    ).records[0]
    assert list(found) == ["Alfa Nova", 0.25, 3, 7, True]


def test_a_partner_that_others_hang_on_cannot_be_removed_by_halves(
    driver: neo4j.Driver, neo4j_environment: dict[str, str], tmp_path: Path
) -> None:
    with netgraph.open() as net:
        net.load(write_example(tmp_path / "in"))
        driver.execute_query("MATCH (p:Partner {id: 'alfa'}) CREATE (p)-[:KNOWS]->(:Person)")
        with pytest.raises(NetgraphError) as caught:
            net.apply(net.changes(1).inverse())
        said(caught, neo4j_environment["NEO4J_PASSWORD"])
        assert len(net.store.facts()["participation"]) == 2


def test_a_connection_lost_in_mid_load_leaves_the_old_state(
    neo4j_uri: str, neo4j_environment: dict[str, str], tmp_path: Path
) -> None:
    with netgraph.open() as net:
        net.load(write_example(tmp_path / "old"))
        before = net.store.facts()
    with CuttingProxy(neo4j_uri) as proxy:
        with netgraph.open(proxy.uri) as net, pytest.raises(StoreError) as caught:
            net.load(
                write_many(tmp_path / "new", 12_000), progress=lambda what, done, of: proxy.cut()
            )
        assert proxy.sent > 0
    said(caught, neo4j_environment["NEO4J_PASSWORD"])
    with netgraph.open() as net:
        assert net.store.facts() == before
        assert len(net.log()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (:Partner {id: 'x'})",
        "MATCH (n) SET n.x = 1",
        "CREATE CONSTRAINT x FOR (n:X) REQUIRE n.id IS UNIQUE",
        "CREATE INDEX x FOR (n:X) ON (n.id)",
        "UNWIND range(1, 3) AS n CALL (n) { CREATE (:X) } IN TRANSACTIONS",
    ],
)
def test_cypher_writes_nowhere(store: Neo4jStore, text: str) -> None:
    with pytest.raises(ReadOnlyStore):
        store.query(text, 10)


def test_values_come_back_plain(store: Neo4jStore) -> None:
    table = store.query(
        "RETURN date('2024-02-29') AS day, [1, [2]] AS list, {a: date()} AS map", 10
    )
    assert table.columns == ("day", "list", "map")
    day, items, mapping = table.rows[0]
    assert (day, items) == ("2024-02-29", (1, (2,)))
    assert isinstance(mapping["a"], str)


def test_the_drawing_in_the_browser_has_its_labels_and_days(
    driver: neo4j.Driver, neo4j_environment: dict[str, str]
) -> None:
    with netgraph.open() as net:
        net.load(MIJNSTREEK)
    found = driver.execute_query(
        "MATCH (p:Partner {id: 'mijn-zorgtransitie'})-[x:PARTICIPATES_IN]->(v) "
        "RETURN labels(v), x.possible_from, x.since"
    ).records[0]
    assert sorted(found[0]) == ["Coalition", "Venture"]
    assert found[1] == neo4j.time.Date(2022, 4, 1)
    assert found[2] == "2022-04"


@pytest.mark.parametrize("value", ["[1, 2]", "5", "'<b>'", "true", "null"])
@pytest.mark.parametrize("name", ["drawn", "nodes", "x"])
def test_a_drawing_that_is_none_of_ours_is_made_anew(
    driver: neo4j.Driver, store: Neo4jStore, tmp_path: Path, name: str, value: str
) -> None:
    net = NetworkGraph(store)
    net.load(write_example(tmp_path / "in"))
    fresh = net.map().html()
    driver.execute_query(f"MATCH (d:NetgraphDrawing) SET d.{name} = {value}")
    assert net.map().html() == fresh
    assert net.map().html() == fresh
