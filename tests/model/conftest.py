"""The Mijnstreek to be asked, in the embedded store, for a whole module."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import netgraph
from netgraph import NetworkGraph


@pytest.fixture(scope="module")
def region(mijnstreek_file: Path) -> Iterator[NetworkGraph]:
    """The Mijnstreek in the embedded store; tests that ask both stores take `net`."""
    with netgraph.open(mijnstreek_file) as opened:
        yield opened
