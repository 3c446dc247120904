"""Neo4j's own Cypher linter (an npm package, run by node), for Cypher 5 and Cypher 25."""

import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
CACHE = HERE.parents[1] / ".cache" / "cypher_lint"
_PARAMETER = re.compile(r"\$(\w+)")


class LinterUnavailable(RuntimeError):
    """The linter cannot run here; the message says in one sentence what to install."""


class Diagnostic(NamedTuple):
    """What the linter says of a statement: `severity` is error, warning, information or hint."""

    name: str
    language: str
    severity: str
    line: int
    message: str

    @property
    def is_wrong(self) -> bool:
        """Whether the statement must change: it is invalid, or will be in a later Neo4j."""
        return self.severity == "error" or "deprecated" in self.message


def lint_cypher(
    statements: Mapping[str, str], environment: Mapping[str, str] | None = None
) -> list[Diagnostic]:
    """Return what the linter says of statements by name, of each in both languages.

    `$name` anywhere in a statement declares the parameter. `environment` is what npm runs in.
    Raises LinterUnavailable where node or npm lacks.
    """
    answers = {name: _answer_file(text) for name, text in statements.items()}
    unknown = {name: text for name, text in statements.items() if not answers[name].exists()}
    if unknown or not statements:
        found = _run(unknown, environment)
        CACHE.mkdir(parents=True, exist_ok=True)
        for name in unknown:
            said = [each for each in found if each["name"] == name]
            answers[name].write_text(json.dumps(said), encoding="utf-8")
    return [
        Diagnostic(**{**said, "name": name})
        for name, file in answers.items()
        for said in json.loads(file.read_text(encoding="utf-8"))
    ]


def _answer_file(text: str) -> Path:
    # The linter takes up to a second for a statement: what it said of one is kept.
    linter = b"".join((HERE / name).read_bytes() for name in ("lint.mjs", "package-lock.json"))
    return CACHE / f"{sha256(linter + text.encode()).hexdigest()}.json"


def _run(
    statements: Mapping[str, str], environment: Mapping[str, str] | None
) -> list[dict[str, Any]]:
    node = _program("node")
    if not _is_installed():
        _install(environment)
    asked = [
        {"name": name, "text": text, "parameters": sorted(set(_PARAMETER.findall(text)))}
        for name, text in statements.items()
    ]
    done = subprocess.run(
        [node, HERE / "lint.mjs"],
        input=json.dumps(asked),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise LinterUnavailable(f"the Cypher linter did not run:\n{done.stderr[-2000:]}")
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def _is_installed() -> bool:
    # npm writes this file last.
    installed = HERE / "node_modules" / ".package-lock.json"
    lock = HERE / "package-lock.json"
    return installed.exists() and installed.stat().st_mtime >= lock.stat().st_mtime


def _install(environment: Mapping[str, str] | None) -> None:
    done = subprocess.run(
        [_program("npm"), "ci"],
        cwd=HERE,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise LinterUnavailable(f"npm did not bring the Cypher linter:\n{done.stderr[-2000:]}")


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise LinterUnavailable(f"{name} is not installed: install Node.js 18 or newer with npm.")
    return found
