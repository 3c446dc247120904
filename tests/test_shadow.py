"""Another distribution's `schema` or `queries` in the way is said in one sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("name", ["schema", "loaders", "queries", "visual"])
def test_another_package_in_the_way_is_said(name: str, tmp_path: Path) -> None:
    (tmp_path / f"{name}.py").write_text("value = 1\n", encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", "import netgraph"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    said = ran.stderr.strip().splitlines()[-1]
    assert said.startswith("ImportError: netgraph needs its own package")
    assert repr(name) in said
    assert str(tmp_path) in said
    assert "install netgraph by itself" in said


def test_the_library_shows_what_it_offers() -> None:
    import netgraph

    assert dir(netgraph) == ["NetgraphError", "NetworkGraph", "__version__", "open"]
    with pytest.raises(AttributeError, match="nothing_like_it"):
        _ = netgraph.nothing_like_it
