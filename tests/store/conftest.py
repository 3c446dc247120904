"""A store as it comes by mail: it can be read, and not be written."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import netgraph
from netgraph import NetworkGraph


@pytest.fixture
def mailed(mijnstreek_file: Path) -> Iterator[NetworkGraph]:
    """The Mijnstreek in a file that cannot be written, in a folder that cannot either."""
    # Not below tmp_path: its folders are closed to whoever the test is meanwhile.
    with tempfile.TemporaryDirectory() as place:
        path = Path(shutil.copyfile(mijnstreek_file, Path(place) / "mailed.db"))
        path.chmod(0o444)
        Path(place).chmod(0o555)
        with netgraph.open(path) as net, without_rights():
            yield net
        Path(place).chmod(0o755)
        path.chmod(0o644)


@contextmanager
def without_rights() -> Iterator[None]:
    """Be nobody for a while where root runs the tests: root may write to read-only files."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
