"""Where the example data lie that ship with the product."""

from pathlib import Path

import netgraph

MIJNSTREEK = Path(netgraph.__file__).parent / "data" / "mijnstreek"
