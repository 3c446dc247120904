"""Which server the tests use: the first that is there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple, TypeAlias

from tests.neo4j.jars import ServerUnavailable
from tests.neo4j.server import DockerServer, Neo4jServer, answers


class GivenServer(NamedTuple):
    """A server somebody else runs: NEO4J_TEST_URI, NEO4J_TEST_USERNAME, NEO4J_TEST_PASSWORD."""

    uri: str
    username: str
    password: str

    @property
    def auth(self) -> tuple[str, str]:
        """The user name and password, as the driver takes them."""
        return self.username, self.password


Server: TypeAlias = GivenServer | Neo4jServer


@contextmanager
def running_server(environment: dict[str, str] | None = None) -> Iterator[Server]:
    """Give the server named by NEO4J_TEST_URI, else one by Docker, else one by Java and Maven.

    The last two stop at the end. Raises ServerUnavailable: one sentence saying what to install.
    """
    if uri := os.environ.get("NEO4J_TEST_URI"):
        given = GivenServer(
            uri,
            os.environ.get("NEO4J_TEST_USERNAME", "neo4j"),
            os.environ.get("NEO4J_TEST_PASSWORD", ""),
        )
        if not answers(given.uri, given.auth):
            raise ServerUnavailable(
                "NEO4J_TEST_URI names a server that does not answer, or not to "
                "NEO4J_TEST_USERNAME and NEO4J_TEST_PASSWORD."
            )
        yield given
        return
    server: Neo4jServer = DockerServer()
    try:
        server.start()
    except ServerUnavailable:
        server = Neo4jServer(environment=environment)
        server.start()
    try:
        yield server
    finally:
        server.stop()
