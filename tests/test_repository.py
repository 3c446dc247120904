"""What is committed: no address of a package registry, locks with hashes, whole packages."""

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("schema", "loaders", "queries", "visual", "netgraph")

# In parts, so that this file names none of them either.
_PARTS = {
    "org": "pypi pythonhosted npmjs repo.maven.apache repo1.maven search.maven proxy.golang "
    "deb.debian security.debian conda.anaconda",
    "com": "npmjs yarnpkg npmmirror npm.pkg.github central.sonatype maven.google",
    "io": "crates ghcr quay",
}
HOSTS = [f"{name}.{top}" for top, names in _PARTS.items() for name in names.split()]
_HOST = re.compile("|".join(map(re.escape, HOSTS)).encode(), re.IGNORECASE)


def committed_files() -> list[Path]:
    """Return what git holds or is about to hold."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.split(b"\0")
    files = [ROOT / os.fsdecode(name) for name in names if name]
    return [file for file in files if file.is_file()]


@pytest.fixture(scope="module")
def files() -> list[Path]:
    found = committed_files()
    assert len(found) > 30
    return found


def test_no_committed_file_names_the_host_of_a_package_registry(files: list[Path]) -> None:
    naming = {
        file.relative_to(ROOT).as_posix(): match.group().decode()
        for file in files
        if (match := _HOST.search(file.read_bytes()))
    }
    assert naming == {}


def test_this_test_would_find_one() -> None:
    assert len(HOSTS) > 10
    for host in HOSTS:
        assert _HOST.search(f"see https://files.{host.upper()}/packages/x.whl".encode())
    assert not _HOST.search(Path(__file__).read_bytes())


def test_lock_files_hold_hashes_and_no_addresses() -> None:
    locks = [ROOT / "requirements.lock", ROOT / "requirements-dev.lock"]
    locks.append(ROOT / "tests" / "cypher_lint" / "package-lock.json")
    for lock in locks:
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text, lock.name
        assert '"resolved"' not in text, lock.name
        assert "--index-url" not in text, lock.name
        assert "--find-links" not in text, lock.name
        assert "sha256:" in text or "sha512-" in text, lock.name
    assert not [*ROOT.glob("uv.lock"), *ROOT.glob("poetry.lock")]


def test_every_locked_requirement_has_a_hash() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        pinned = re.findall(r"^[a-z0-9][^\n]*==", text, re.MULTILINE)
        hashed = re.findall(
            r"^[a-z0-9][^\n]*==[^\n]* \\\n    --hash=sha256:[0-9a-f]{64}", text, re.MULTILINE
        )
        assert len(pinned) == len(hashed) > 20


def test_what_runs_is_locked_in_one_version_for_development_too() -> None:
    run, dev = (
        set(re.findall(r"^[a-z0-9][^ ]*==[^ ]+", (ROOT / name).read_text("utf-8"), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert run
    assert run < dev


def test_every_package_is_typed_and_in_the_wheel() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert sorted(wheel) == sorted(PACKAGES)
    for package in PACKAGES:
        assert (ROOT / package / "__init__.py").exists()
        assert (ROOT / package / "py.typed").exists()


def test_no_file_is_ignored_that_belongs_in_the_wheel() -> None:
    ignored = [
        name
        for name in subprocess.run(
            ["git", "ls-files", "--others", "--ignored", "--exclude-standard", *PACKAGES],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        if "__pycache__" not in name
    ]
    assert ignored == []
