"""The tests' own servers do what the tests rely on."""

import os
import subprocess
import sys
from pathlib import Path

import neo4j
import pytest
from neo4j.exceptions import DriverError
from playwright.sync_api import Browser, Page

from tests.chromium import watched_page
from tests.neo4j.database import MARK, NotOurs, claim, empty
from tests.neo4j.found import Server
from tests.neo4j.proxy import CuttingProxy
from tests.neo4j.server import Neo4jServer

ROOT = Path(__file__).parents[1]


def test_the_server_is_a_real_one_that_wants_a_password(
    neo4j_uri: str, neo4j_auth: tuple[str, str]
) -> None:
    with neo4j.GraphDatabase.driver(neo4j_uri, auth=neo4j_auth) as driver:
        found = driver.execute_query("CALL dbms.components() YIELD edition, versions")
    assert found.records[0]["edition"] in ("community", "enterprise")
    with (
        neo4j.GraphDatabase.driver(neo4j_uri, auth=("neo4j", "wrong")) as driver,
        pytest.raises(neo4j.exceptions.AuthError),
    ):
        driver.verify_connectivity()


def test_a_password_is_never_taken_for_an_option() -> None:
    """One that began with a hyphen was, by the server's own tool, once in 64 times."""
    assert all(Neo4jServer("5.26.30").password.isalnum() for _one in range(500))


@pytest.mark.parametrize("_again", [1, 2])
def test_each_test_finds_the_database_empty(
    _again: int, neo4j_uri: str, neo4j_auth: tuple[str, str]
) -> None:
    with neo4j.GraphDatabase.driver(neo4j_uri, auth=neo4j_auth) as driver:
        assert driver.execute_query("MATCH (n) RETURN n").records == []
        driver.execute_query("CREATE (:Partner {id: 'a'})-[:PART_OF]->(:Partner {id: 'b'})")


def test_a_server_that_is_not_the_tests_own_is_refused(
    neo4j_bare: str, neo4j_auth: tuple[str, str]
) -> None:
    with neo4j.GraphDatabase.driver(neo4j_bare, auth=neo4j_auth) as driver:
        driver.execute_query(f"DROP CONSTRAINT {MARK}")
        driver.execute_query("CREATE (:Precious)")
        try:
            with pytest.raises(NotOurs):
                claim(driver)
            with pytest.raises(NotOurs):
                empty(driver)
            count = driver.execute_query("MATCH (n:Precious) RETURN count(n) AS n").records
            assert count[0]["n"] == 1
        finally:
            driver.execute_query("MATCH (n:Precious) DELETE n")
            claim(driver)


def test_the_environment_names_the_emptied_database(
    neo4j_environment: dict[str, str], neo4j_server: Server
) -> None:
    assert os.environ["NEO4J_URI"] == neo4j_environment["NEO4J_URI"] == neo4j_server.uri
    assert os.environ["NEO4J_PASSWORD"] == neo4j_server.password


def test_the_tests_do_not_see_whoever_runs_them() -> None:
    assert not [name for name in os.environ if name.startswith("NETGRAPH_")]
    assert "NEO4J_URI" not in os.environ
    assert Path.home().name.startswith("netgraph-home-")


def test_the_proxy_loses_a_connection_after_so_many_bytes(
    neo4j_uri: str, neo4j_auth: tuple[str, str]
) -> None:
    statement = "UNWIND $rows AS row CREATE (:Partner {id: row[0]})"
    rows = [[f"partner-{number}"] for number in range(5000)]
    with CuttingProxy(neo4j_uri) as proxy:
        with neo4j.GraphDatabase.driver(proxy.uri, auth=neo4j_auth) as driver:
            driver.verify_connectivity()
            proxy.cut_after(20_000)
            with driver.session() as session, pytest.raises((OSError, DriverError)):
                session.run(statement, rows=rows).consume()
            assert proxy.sent >= 20_000
            with driver.session() as session, pytest.raises((OSError, DriverError)):
                session.run("RETURN 1").consume()
            proxy.mend()
            with driver.session() as session:
                found = session.run("MATCH (n) RETURN count(n) AS n").single(strict=True)
        assert found["n"] == 0


def test_a_guarded_command_ends_with_its_parent_and_leaves_nothing(tmp_path: Path) -> None:
    folder, witness = tmp_path / "data", tmp_path / "afterwards"
    folder.mkdir()
    sleeper = [sys.executable, "-c", "import time; print('up', flush=True); time.sleep(600)"]
    afterwards = f'["{sys.executable}", "-c", "open(r\'{witness}\', \'w\')"]'.replace("\\", "/")
    guard = subprocess.Popen(
        [sys.executable, "-m", "tests.neo4j.guard", folder, afterwards, *sleeper],
        stdin=subprocess.PIPE,
        cwd=ROOT,
    )
    guard.communicate()
    assert guard.returncode == 0
    assert witness.exists()
    assert not folder.exists()


def test_a_page_opens_without_a_network(chromium_page: Page, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(
        "<!doctype html><title>t</title><p id=p></p>"
        "<script>document.getElementById('p').textContent = 'één'</script>",
        encoding="utf-8",
    )
    chromium_page.goto(file.as_uri())
    assert chromium_page.inner_text("#p") == "één"


@pytest.mark.parametrize(
    ("page_text", "expected"),
    [
        ("<script>console.error('oh')</script>", "console error: oh"),
        ("<script>throw new Error('no')</script>", "page error: no"),
        ("<img src='http://127.0.0.1:9/x.png'>", "request: http://127.0.0.1:9/x.png"),
        ("<script>new WebSocket('ws://127.0.0.1:9')</script>", "websocket: ws://127.0.0.1:9"),
    ],
)
def test_what_goes_wrong_on_a_page_fails_its_test(
    page_text: str, expected: str, tmp_path: Path, chromium: Browser
) -> None:
    file = tmp_path / "page.html"
    file.write_text(f"<!doctype html><title>t</title>{page_text}", encoding="utf-8")
    with pytest.raises(AssertionError, match=expected), watched_page(chromium) as page:
        page.goto(file.as_uri())
        page.wait_for_timeout(200)
