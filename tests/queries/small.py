"""Small networks worked out by hand, and the Southern Women of Davis, as folders to load."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import networkx


def write(folder: Path, pairs: str) -> Path:
    """Write a network: "ax bx" for partners a and b that take part in a venture x."""
    return write_pairs(folder, [(one[0], one[1]) for one in pairs.split()])


def write_pairs(folder: Path, pairs: Iterable[tuple[str, str]]) -> Path:
    """Write a network of (partner, venture) pairs; names are those of the pairs."""
    pairs = [*pairs]
    folder.mkdir(exist_ok=True)
    partners = sorted({partner for partner, _venture in pairs})
    ventures = sorted({venture for _partner, venture in pairs})
    _write(folder / "partners.csv", "id,name", [f"{one},{one}" for one in partners])
    _write(
        folder / "ventures.csv",
        "id,label,name",
        [f"{one},Project,{one}" for one in ventures],
    )
    rows = [f"{partner},{venture},member" for partner, venture in pairs]
    _write(folder / "participations.csv", "partner,venture,role", rows)
    return folder


def davis() -> networkx.Graph[str]:
    """Return the Southern Women (Davis, Gardner and Gardner 1941): 18 women at 14 events."""
    graph: networkx.Graph[str] = networkx.davis_southern_women_graph()
    return graph


def write_davis(folder: Path) -> Path:
    """Write the Southern Women: women are partners, events (E1 to E14) ventures."""
    graph = davis()
    women = graph.graph["top"]
    return write_pairs(folder, [(one, event) for one in women for event in graph[one]])


def _write(path: Path, header: str, rows: list[str]) -> None:
    path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
