"""Partners, coalitions and projects as one network: stored, questioned and drawn.

import netgraph

with netgraph.open("mijnstreek.db", create=True) as net:
    net.load("mijnstreek/")
    net.overlap("Kerncoalitie Mijnstreek", "Themacoalitie Farmacie")
    net.map().save("map.html")
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netgraph.facade import NetworkGraph as NetworkGraph
    from netgraph.facade import open as open  # noqa: A004 - netgraph.open is the library's door
    from schema.errors import NetgraphError as NetgraphError

__version__ = "0.1.0"
__all__ = ["NetgraphError", "NetworkGraph", "__version__", "open"]

_LAZY = {
    "NetworkGraph": "netgraph.facade",
    "open": "netgraph.facade",
    "NetgraphError": "schema.errors",
}


def _refuse_shadows() -> None:
    """Say so in one sentence where another distribution's package stands in for one of ours."""
    home = Path(__file__).resolve().parent.parent
    for name in ("schema", "loaders", "queries", "visual"):
        spec = find_spec(name)
        place = spec.origin if spec else None
        if place is None or Path(place).resolve().parent.parent != home:
            raise ImportError(
                f"netgraph needs its own package {name!r}, but Python finds "
                f"{place or 'none'} first: install netgraph by itself, with "
                "`pipx install stakeholder-netgraph` or in a virtual environment of its own"
            )


_refuse_shadows()


def __getattr__(name: str) -> object:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LAZY[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
