"""The wheel holds the five packages whole, with their data, and nothing else."""

import subprocess
import sys
import zipfile
from email.parser import BytesParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("schema", "loaders", "queries", "visual", "netgraph")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    (file,) = folder.glob("*.whl")
    assert file.name == "stakeholder_netgraph-0.1.0-py3-none-any.whl"
    return zipfile.ZipFile(file)


def test_it_holds_every_file_of_the_packages(wheel: zipfile.ZipFile) -> None:
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *PACKAGES],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout.split("\0")
    held = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert held == {name for name in names if name and (ROOT / name).is_file()}
    assert {Path(name).suffix for name in held} >= {".py", ".sql", ".cypher", ".toml", ".mo"}


def test_it_says_what_it_is(wheel: zipfile.ZipFile) -> None:
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    metadata = BytesParser().parsebytes(wheel.read(name))
    assert metadata["Name"] == "stakeholder-netgraph"
    assert metadata["License-Expression"] == "Apache-2.0"
    assert metadata["Requires-Python"] == ">=3.11"
    points = wheel.read(name.replace("METADATA", "entry_points.txt")).decode()
    assert "netgraph = netgraph.cli:main" in points
    assert any(each.endswith("licenses/LICENSE") for each in wheel.namelist())
