"""What all tests share: empty stores to write into, and the Mijnstreek loaded into each store."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import netgraph
from netgraph import NetworkGraph
from tests.mijnstreek import MIJNSTREEK

pytest_plugins = ["tests.fixtures_servers"]

STORES = ["sqlite", pytest.param("neo4j", marks=pytest.mark.neo4j)]
Opener = Callable[[], NetworkGraph]


@pytest.fixture(params=STORES)
def open_net(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opener]:
    """Open the same store, empty at first, each time it is called; on SQLite, then on Neo4j."""
    if request.param == "neo4j":
        request.getfixturevalue("neo4j_environment")
        location = request.getfixturevalue("neo4j_uri")
    else:
        location = str(tmp_path / "net.db")
    opened: list[NetworkGraph] = []

    def opener() -> NetworkGraph:
        opened.append(netgraph.open(location))
        return opened[-1]

    yield opener
    for net in opened:
        net.close()


@pytest.fixture
def empty_net(open_net: Opener) -> NetworkGraph:
    """A network in an empty store, on SQLite, then on Neo4j."""
    return open_net()


@pytest.fixture(scope="session")
def mijnstreek_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An embedded store that holds the Mijnstreek; not to be written to, by a map neither."""
    path = tmp_path_factory.mktemp("mijnstreek") / "mijnstreek.db"
    with netgraph.open(path, create=True) as net:
        net.load(MIJNSTREEK)
    before = path.read_bytes()
    yield path
    assert path.read_bytes() == before, "a test wrote to the store that all tests share"


@pytest.fixture(params=STORES)
def net(request: pytest.FixtureRequest) -> Iterator[NetworkGraph]:
    """The Mijnstreek, to be asked, not to be written to; on SQLite, then on Neo4j."""
    if request.param == "sqlite":
        path = request.getfixturevalue("tmp_path_factory").mktemp("net") / "mijnstreek.db"
        shutil.copyfile(request.getfixturevalue("mijnstreek_file"), path)
        with netgraph.open(path) as opened:
            yield opened
        return
    server = request.getfixturevalue("neo4j_server")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEO4J_USERNAME", server.auth[0])
        patch.setenv("NEO4J_PASSWORD", server.auth[1])
        opened = netgraph.open(server.uri)
    with opened:
        if not holds_mijnstreek(opened):
            request.getfixturevalue("neo4j_uri")
            opened.close()
            opened.load(MIJNSTREEK)
        yield opened


def holds_mijnstreek(net: NetworkGraph) -> bool:
    """Return whether a test before this one left the Mijnstreek there, and nothing else."""
    rows = net.store.query("MATCH (n) RETURN labels(n)[0], count(*)", 10).rows
    counts = dict(rows)
    return counts.get("Load") == 1 and (counts.get("Partner"), counts.get("Venture")) == (75, 68)
