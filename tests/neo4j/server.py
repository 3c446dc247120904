"""Real Neo4j Community servers on loopback, with temporary data: run by Java or by Docker."""

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Self

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from tests.neo4j.jars import (
    ServerUnavailable,
    fetch_jars,
    find_java,
    is_calendar,
    wanted_version,
)

_CONFIG = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=128m
db.tx_log.preallocate=false
"""


class _Plan(NamedTuple):
    command: list[str]
    afterwards: Sequence[str] = ()
    environment: dict[str, str] | None = None


class Neo4jServer:
    """One server run by Java; `uri`, `username`, `password` (`auth`: both) reach it.

    Started by `start()` or `with`. The data is gone when it stops, and it stops when this process
    ends, however that ends. `version` may be a calendar version (2026.08.1, with Java 21 or newer).
    `environment` is what Java and Maven run in (default: this process's own).
    Raises ServerUnavailable where Java or Maven lacks.
    """

    username = "neo4j"
    seconds_to_start = 300  # ten do, on a machine with nothing else to do

    def __init__(
        self,
        version: str | None = None,
        *,
        heap: str = "2g",
        environment: dict[str, str] | None = None,
    ) -> None:
        self.version = version or wanted_version()
        self.heap = heap
        self.password = secrets.token_hex(12)
        self.port = 0
        self._environment = environment
        self._home = Path()
        self._guard: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def uri(self) -> str:
        """The address of a started server."""
        return f"bolt://127.0.0.1:{self.port}"

    @property
    def auth(self) -> tuple[str, str]:
        """The user name and password, as the driver takes them."""
        return self.username, self.password

    def start(self) -> None:
        """Start the server and wait until it answers on Bolt."""
        self.port = _free_port()
        self._home = Path(tempfile.mkdtemp(prefix="netgraph-neo4j-"))
        try:
            plan = self._prepare(self._home)
            self._guard = subprocess.Popen(
                [
                    *(sys.executable, "-m", "tests.neo4j.guard"),
                    *(str(self._home), json.dumps([*plan.afterwards]), *plan.command),
                ],
                stdin=subprocess.PIPE,
                cwd=Path(__file__).parents[2],
                env=plan.environment,
                # Ctrl-C is for the parent, which then lets go of the pipe.
                start_new_session=True,
            )
            self._wait(self._guard)
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Stop the server at once, without goodbye: its data is not kept."""
        if self._guard is not None:
            self._guard.communicate()
            self._guard = None
        if self._home.name:
            shutil.rmtree(self._home, ignore_errors=True)

    def _prepare(self, home: Path) -> _Plan:
        java = find_java(self.version)
        jars = fetch_jars(self.version, self._environment)
        for name in ("conf", "data", "logs", "plugins", "import", "run"):
            (home / name).mkdir()
        conf = home / "conf" / "neo4j.conf"
        conf.write_text(_CONFIG.format(port=self.port), encoding="utf-8")
        environment = {
            **(self._environment or os.environ),
            "NEO4J_HOME": str(home),
            "NEO4J_CONF": str(home / "conf"),
        }
        _set_password(java, jars, self.password, environment)
        command = [java, *_server_arguments(self.version, self.heap, jars, home)]
        return _Plan(command, environment=environment)

    def _wait(self, guard: subprocess.Popen[bytes]) -> None:
        give_up = time.monotonic() + self.seconds_to_start
        while not answers(self.uri, self.auth):
            if guard.poll() is not None or time.monotonic() > give_up:
                log = self._home / "console.log"
                said = log.read_text(encoding="utf-8", errors="replace")[-3000:]
                raise ServerUnavailable(f"Neo4j {self.version} did not start:\n{said}")
            time.sleep(0.1)


class DockerServer(Neo4jServer):
    """The same from Neo4j's own image, where a Docker engine answers."""

    seconds_to_start = 600  # the image may have to come first

    def _prepare(self, home: Path) -> _Plan:
        docker = find_docker()
        tag = os.environ.get("NEO4J_TEST_VERSION", "5.26")
        return _Plan(
            [
                *(docker, "run", "--rm", f"--name={home.name}"),
                f"--publish=127.0.0.1:{self.port}:7687",
                "--env=NEO4J_AUTH",
                f"--env=NEO4J_server_memory_heap_max__size={self.heap}",
                f"neo4j:{tag}",
            ],
            afterwards=[docker, "rm", "--force", home.name],
            # Not on the command line, where every user of the machine could read it.
            environment={**os.environ, "NEO4J_AUTH": f"{self.username}/{self.password}"},
        )


def find_docker() -> str:
    """Return the docker client if an engine answers it; raises ServerUnavailable."""
    docker = shutil.which("docker")
    if docker is None:
        raise ServerUnavailable("Docker is not installed.")
    try:
        subprocess.run(
            [docker, "info", "--format={{.ServerVersion}}"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
            timeout=20,
        )
    except subprocess.SubprocessError:
        raise ServerUnavailable("No Docker engine answers.") from None
    return docker


def answers(uri: str, auth: tuple[str, str]) -> bool:
    """Return whether a server answers there, with this user name and password."""
    host, port = uri.rsplit("/", 1)[-1].rsplit(":", 1)
    try:
        # Asked of a closed port, the driver itself takes its time and logs.
        socket.create_connection((host, int(port)), timeout=1).close()
        with neo4j.GraphDatabase.driver(uri, auth=auth, connection_timeout=5) as driver:
            driver.execute_query("RETURN 1")
    except (OSError, DriverError, Neo4jError):
        return False
    return True


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def _server_arguments(version: str, heap: str, jars: Path, home: Path) -> list[str]:
    calendar = is_calendar(version)
    main = "Neo4jCommunity" if calendar else "CommunityEntryPoint"
    return [
        *("-Xms256m", f"-Xmx{heap}", "-XX:+UseSerialGC"),
        *(["--add-modules=jdk.incubator.vector"] if calendar else []),
        "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "--add-opens=java.base/java.io=ALL-UNNAMED",
        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
        *("-cp", str(jars / "*"), f"org.neo4j.server.{main}"),
        *(f"--home-dir={home}", f"--config-dir={home / 'conf'}"),
    ]


def _set_password(java: str, jars: Path, password: str, environment: dict[str, str]) -> None:
    done = subprocess.run(
        [
            *(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", str(jars / "*")),
            "org.neo4j.server.startup.Neo4jAdminCommand",
            *("dbms", "set-initial-password", password),
        ],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise ServerUnavailable(f"Neo4j took no password:\n{done.stdout}{done.stderr}")
