"""Java and the server's jars: found on this system, fetched once by Maven into .cache/."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
CACHE = HERE.parents[1] / ".cache" / "neo4j"
POM = HERE / "pom.xml"


class ServerUnavailable(RuntimeError):
    """No real server can be had here; the message says in one sentence what to install."""


def wanted_version() -> str:
    """Return the server's version: NEO4J_TEST_VERSION, else the one in pom.xml."""
    pinned = re.search(r"<neo4j.version>(.+)</neo4j.version>", POM.read_text(encoding="utf-8"))
    assert pinned is not None
    return os.environ.get("NEO4J_TEST_VERSION") or pinned.group(1)


def is_calendar(version: str) -> bool:
    """Return whether a version is named for its year (2025.01 and later) instead of 4.x, 5.x."""
    return int(version.split(".")[0]) >= 2025


def fetch_jars(version: str, environment: dict[str, str] | None = None) -> Path:
    """Return the folder with the server's jars, asking Maven for them the first time."""
    folder = CACHE / version
    if folder.is_dir():
        return folder
    maven = shutil.which("mvn")
    if maven is None:
        raise ServerUnavailable(
            "Maven is not installed: install it, or start Docker, or set NEO4J_TEST_URI."
        )
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as unfinished:
        jars = Path(unfinished) / "lib"
        done = subprocess.run(
            [
                maven,
                "--quiet",
                "--batch-mode",
                f"--file={POM}",
                f"-Dneo4j.version={version}",
                f"-DoutputDirectory={jars}",
                "-DincludeScope=runtime",
                "dependency:copy-dependencies",
            ],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise ServerUnavailable(f"Maven did not bring Neo4j {version}:\n{done.stdout[-2000:]}")
        if not folder.is_dir():
            jars.rename(folder)
    return folder


def find_java(version: str) -> str:
    """Return a Java that runs this server: 17 or newer for 5.26, 21 or newer for 2025.01 and on."""
    least = 21 if is_calendar(version) else 17
    for java in _candidates():
        if (_java_version(java) or 0) >= least:
            return str(java)
    raise ServerUnavailable(
        f"Java {least} or newer is not installed: install it, or start Docker, "
        "or set NEO4J_TEST_URI."
    )


def _candidates() -> list[Path]:
    found = [Path(os.environ["JAVA_HOME"], "bin", "java")] if "JAVA_HOME" in os.environ else []
    if on_path := shutil.which("java"):
        found.append(Path(on_path))
    return [*found, *sorted(Path("/usr/lib/jvm").glob("*/bin/java"))]


def _java_version(java: Path) -> int | None:
    try:
        said = subprocess.run([java, "-version"], capture_output=True, text=True, check=True).stderr
    except (OSError, subprocess.CalledProcessError):
        return None
    number = re.search(r'version "(\d+)', said)
    return int(number.group(1)) if number else None
