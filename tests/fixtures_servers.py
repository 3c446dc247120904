"""Pytest plugin: the real servers and programs that tests run against.

Neo4j: `neo4j_uri`, `neo4j_auth` and `neo4j_environment` give an emptied database. A test that asks
for one of them is marked `neo4j` by itself; one that asks by `request.getfixturevalue` must carry
the mark, on its parameter say. Marked tests share one server and one worker of pytest-xdist.

Chromium: `chromium_page`, a page without network that fails its test on any error in the console.

Cypher: `cypher_linter`, Neo4j's linter.

Where a server or program lacks, its tests skip and say why; with CI=true they fail.
"""

import contextlib
import locale
import os
import signal
import tempfile
from collections.abc import Callable, Iterator, Mapping
from typing import NoReturn

import neo4j
import pytest
from neo4j import Driver
from playwright.sync_api import Browser, Page, sync_playwright

from tests.chromium import find_chromium, launch, watched_page
from tests.cypher_lint import Diagnostic, LinterUnavailable, lint_cypher
from tests.neo4j.database import claim, empty, empty_schema
from tests.neo4j.found import Server, running_server
from tests.neo4j.jars import ServerUnavailable

# What programs of the system (Maven, npm) run in; the tests themselves get an empty home.
SYSTEM_ENVIRONMENT = dict(os.environ)
_HOMES = (
    *("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"),
    *("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"),
)
NEO4J_FIXTURES = {"neo4j_server", "neo4j_uri", "neo4j_auth", "neo4j_environment", "neo4j_bare"}


def pytest_configure(config: pytest.Config) -> None:
    """Keep the tests away from the store, settings and language of whoever runs them."""
    for name in [*os.environ]:
        if name.startswith(("NEO4J_", "NETGRAPH_")) and not name.startswith("NEO4J_TEST_"):
            del os.environ[name]
        if name.startswith(("LC_", "LANG")):
            del os.environ[name]
    os.environ["LC_ALL"] = "C.UTF-8"
    with contextlib.suppress(locale.Error):
        locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
    # A run in the background ignores Ctrl-C, and so would each program that a test interrupts.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    home = tempfile.TemporaryDirectory(prefix="netgraph-home-")
    config.add_cleanup(home.cleanup)
    os.environ.update(dict.fromkeys(_HOMES, home.name))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need a server, and keep those of one server on one worker."""
    for item in items:
        asked = set(getattr(item, "fixturenames", ()))
        if asked & NEO4J_FIXTURES:
            item.add_marker("neo4j")
        if asked & {"chromium", "chromium_page"}:
            item.add_marker("chromium")
        if "cypher_linter" in asked:
            item.add_marker("node")
        # One group each: the item of two groups would be in a third of its own.
        if group := next(filter(item.get_closest_marker, ("neo4j", "chromium", "node")), None):
            item.add_marker(pytest.mark.xdist_group(group))


def absent(what: str) -> NoReturn:
    """Skip the test that needs something that this system lacks; in CI fail it."""
    if SYSTEM_ENVIRONMENT.get("CI") == "true":
        pytest.fail(f"in CI nothing skips: {what}")
    pytest.skip(what)


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Server]:
    """The server that all tests share: a test that stops one starts a `Neo4jServer` of its own."""
    try:
        with running_server(SYSTEM_ENVIRONMENT) as server:
            with neo4j.GraphDatabase.driver(server.uri, auth=server.auth) as driver:
                claim(driver)
            yield server
    except ServerUnavailable as problem:
        absent(str(problem))


@pytest.fixture(scope="session")
def _neo4j_driver(neo4j_server: Server) -> Iterator[Driver]:
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=neo4j_server.auth) as driver:
        yield driver
        empty(driver)


@pytest.fixture
def neo4j_uri(neo4j_server: Server, _neo4j_driver: Driver, request: pytest.FixtureRequest) -> str:
    """The address of a Neo4j database without a node in it (constraints and indexes may stay)."""
    if request.node.get_closest_marker("neo4j") is None:
        pytest.fail("mark this test (or its parameter) with pytest.mark.neo4j")
    empty(_neo4j_driver)
    return neo4j_server.uri


@pytest.fixture
def neo4j_auth(neo4j_server: Server) -> tuple[str, str]:
    """The user name and password that go with `neo4j_uri`."""
    return neo4j_server.auth


@pytest.fixture
def neo4j_environment(
    neo4j_uri: str, neo4j_auth: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    """The variables that name the emptied database, set in this process for the test."""
    variables = {
        "NEO4J_URI": neo4j_uri,
        "NEO4J_USERNAME": neo4j_auth[0],
        "NEO4J_PASSWORD": neo4j_auth[1],
    }
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return variables


@pytest.fixture
def neo4j_bare(neo4j_uri: str, _neo4j_driver: Driver) -> str:
    """The address of a database with neither nodes nor constraints nor indexes of the tool."""
    empty_schema(_neo4j_driver)
    return neo4j_uri


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's browser, headless; for a page that may do wrong, see `watched_page`."""
    program = find_chromium()
    if program is None:
        absent("Chromium is not installed: install it.")
    with sync_playwright() as playwright, launch(playwright, program) as browser:
        yield browser


@pytest.fixture
def chromium_page(chromium: Browser) -> Iterator[Page]:
    """A page for file:// addresses; a request elsewhere or an error on it fails the test."""
    with watched_page(chromium) as page:
        yield page


@pytest.fixture(scope="session")
def cypher_linter() -> Callable[[Mapping[str, str]], list[Diagnostic]]:
    """Neo4j's linter: takes statements by name, returns what is wrong, for Cypher 5 and 25."""

    def linter(statements: Mapping[str, str]) -> list[Diagnostic]:
        return lint_cypher(statements, SYSTEM_ENVIRONMENT)

    try:
        linter({})
    except LinterUnavailable as problem:
        absent(str(problem))
    return linter
