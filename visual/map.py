"""The interactive map: one HTML file that opens anywhere, with no network at all."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path

from queries.subgraph import Subgraph
from schema.language import _, language
from visual.content import Content, content
from visual.facts import facts
from visual.files import replace
from visual.page import render
from visual.texts import page_texts, texts
from visual.theme import Theme

# The page draws and moves by itself only what it is told to: no forces, no curves, no keys.
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False,
        "hover": False,
        "multiselect": False,
        "selectable": False,
        "selectConnectedEdges": False,
        "keyboard": False,
        "zoomSpeed": 0.6,
    },
    "nodes": {"shape": "custom", "chosen": False},
}


class NetworkMap:
    """A drawn map; html() is its page, save() writes it."""

    def __init__(
        self, shown: Content, words: dict[str, object], theme: Theme | None = None
    ) -> None:
        self._shown = shown
        self._words = words
        self._theme = theme
        self._html: str | None = None

    def html(self) -> str:
        """Return the page as one self-contained text; the same each time."""
        if self._html is None:
            self._html = self._render()
        return self._html

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the page (UTF-8) whole or not at all; return where. Raises NetgraphError."""
        return replace(path, self.html().encode("utf-8", "replace"))

    def _render(self) -> str:
        from pyvis.network import Network

        network = Network(directed=True, cdn_resources="in_line")
        network.nodes, network.edges = self._shown.nodes, self._shown.edges
        network.options = _OPTIONS
        data = {
            **self._shown.model,
            "asked": self._words["asked"],
            "texts": self._words["texts"],
            "old": {
                "dossiers": self._shown.dossiers,
                "sources": self._shown.sources,
                "looks": self._shown.looks,
                "dated": self._words["dated"],
            },
        }
        return render(network, data, self._words, self._theme)


def draw(
    subgraph: Subgraph,
    *,
    title: str | None = None,
    made_on: dt.date,
    store: str = "",
    focus: Sequence[str] = (),
    theme: Theme | None = None,
) -> NetworkMap:
    """Draw a subgraph, in the language in use when this is called.

    title: the page's heading; without one the names in focus, or "Network map".
    made_on: the day that the page says it was made. store: where the facts come from, if it is
    to be named. focus: ids to mark; with one of them, the page opens on it, and with any it says
    that it shows a part of the network. theme: colours, logo and font; ours where it is None.
    """
    words = _words(subgraph, title, made_on, store, focus)
    return NetworkMap(content(subgraph, focus), words, theme)


def _words(
    subgraph: Subgraph,
    title: str | None,
    made_on: dt.date,
    store: str,
    focus: Sequence[str],
) -> dict[str, object]:
    return {
        "language": language(),
        "title": title or _title(subgraph, focus),
        "facts": facts(subgraph, made_on, store, partial=bool(focus)),
        "dated": subgraph.as_of is not None,
        "asked": {
            "show": "ventures",
            "day": subgraph.as_of,
            "level": subgraph.evidence,
            "chosen": _number(subgraph, focus[0]) if len(focus) == 1 else None,
            "today": made_on.isoformat(),
        },
        "texts": texts(partial=bool(focus)),
        "page": page_texts(),
    }


def _number(subgraph: Subgraph, id: str) -> int | None:
    """The number in the page of a venture or partner, ventures first; see visual/columns.py."""
    ids = [one.id for one in (*subgraph.ventures, *subgraph.partners)]
    return ids.index(id) if id in ids else None


def _title(subgraph: Subgraph, focus: Sequence[str]) -> str:
    names = [venture.name for venture in subgraph.ventures if venture.id in focus]
    names += [partner.name for partner in subgraph.partners if partner.id in focus]
    return _("Network around {names}").format(names=", ".join(names)) if names else _("Network map")
