"""One measurement in a process of its own: python -m benchmarks.one WHAT FOLDER [STORE]."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.measure import report


def main(what: str, folder: Path) -> None:
    """Measure loading a folder: by netgraph into a new file, or the floor under that."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "net.db"
        if what == "floor":
            from benchmarks import floor

            report(lambda: floor.store(floor.read_and_validate(folder), path))
        else:
            import netgraph
            import netgraph.loading.load

            with netgraph.open(path) as net:
                report(lambda: net.load(folder))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
