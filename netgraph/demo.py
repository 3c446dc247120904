"""The example region that ships with the product."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path

VENTURE = "Kerncoalitie Mijnstreek"
OTHER = "Themacoalitie Farmacie"
PARTNERS = ("Gemeente Heerlen", "Mondriaan")


@contextmanager
def example_tables() -> Iterator[Path]:
    """Give the folder with the tables of the Mijnstreek, each fact with its source."""
    with as_file(files("netgraph") / "data" / "mijnstreek") as folder:
        yield folder


def demo_store(folder: Path) -> str | None:
    """Return where the demo keeps its network: a file in the folder, None for the NEO4J_URI set."""
    import os

    return None if os.environ.get("NEO4J_URI") else str(folder / "mijnstreek.db")
