"""The interactive map: one HTML file that opens anywhere, with no network at all."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from queries.own import Own
from queries.subgraph import Subgraph
from queries.subgraph_at import at
from schema.language import _, language
from schema.pause import collection_paused
from schema.vocabulary import find_term
from visual.content import Content, content
from visual.facts import facts
from visual.files import replace
from visual.page import render
from visual.public import Inside, inside, published
from visual.recall import Kept
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
        self,
        shown: Content,
        words: dict[str, object],
        theme: Theme | None = None,
        inside: Inside | None = None,
    ) -> None:
        """inside: of a page for a web site, what is in it, in words."""
        self.inside = inside
        self._shown = shown
        self._words = words
        self._theme = theme
        self._html: str | None = None

    @property
    def title(self) -> str:
        """The heading of the page."""
        return str(self._words["title"])

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
        data = {**self._shown.model, "asked": self._words["asked"], "texts": self._words["texts"]}
        return render(network, data, self._shown.packing, self._words, self._theme)


@collection_paused()
def draw(
    subgraph: Subgraph,
    *,
    title: str | None = None,
    made_on: dt.date,
    store: str = "",
    focus: Sequence[str] = (),
    theme: Theme | None = None,
    day: str | None = None,
    evidence: str | None = None,
    view: str = "ventures",
    kinds: Sequence[str] = (),
    domains: Sequence[str] = (),
    kept: Mapping[str, Kept] | None = None,
    own: Own | None = None,
    public: bool = False,
) -> NetworkMap:
    """Draw a subgraph, in the language in use when this is called.

    title: the page's heading; without one the names in focus, or "Network map".
    made_on: the day that the page says it was made. store: where the facts come from, if it is
    to be named. focus: ids to mark; with one of them, the page opens on it, and with any it says
    that it shows a part of the network. theme: colours, logo and font; ours where it is None.
    day, evidence: for which the page opens; without them those of the subgraph. view: "ventures"
    joined by shared partners, "partners" joined by shared ventures, or "both". kinds, domains:
    the filters with which it opens. kept: what is remembered, by drawing: places stay as they are.
    own: columns of the user's own, to be shown too. public: for a web site, see visual.public.
    """
    whole, subgraph = subgraph, published(subgraph, public=public)
    as_of, least = day or subgraph.as_of, evidence or subgraph.evidence
    seen = facts(at(subgraph, as_of, least), made_on, store, partial=bool(focus))
    words: dict[str, object] = {
        "language": language(),
        "title": title or _title(subgraph, focus),
        "facts": seen,
        "asked": {
            "show": view,
            "day": as_of,
            "level": least,
            "kind": [code for kind in kinds for code in _kinds(kind)],
            "domain": [find_term("domain", domain) or domain for domain in domains],
            "chosen": next(iter(_numbers(subgraph, focus)), None) if len(focus) == 1 else None,
            "focus": _numbers(subgraph, focus),
            "today": made_on.isoformat(),
            "partial": bool(focus),
            "tail": seen[-2 if store else -1 :],
        },
        "texts": texts(partial=bool(focus)),
        "page": page_texts(),
    }
    shown = content(subgraph, kept, together=view != "ventures", own=own)
    return NetworkMap(shown, words, theme, inside(whole, subgraph, own) if public else None)


def _kinds(kind: str) -> list[str]:
    """The filters of the page that a kind names: of ventures, of sorts of these, of partners."""
    vocabularies = (("l", "label"), ("v", "venture_kind"), ("p", "partner_kind"))
    found = [(sign, find_term(vocabulary, kind)) for sign, vocabulary in vocabularies]
    known = [f"{sign}:{term}" for sign, term in found if term]
    return known or [f"v:{kind}", f"p:{kind}"]


def _numbers(subgraph: Subgraph, ids: Sequence[str]) -> list[int]:
    """The numbers in the page of ventures and partners, ventures first; see visual/columns.py."""
    if not ids:
        return []
    nodes = [*(one.id for one in subgraph.ventures), *(one.id for one in subgraph.partners)]
    number: dict[str, int] = {}
    for place, node in enumerate(nodes):
        number.setdefault(node, place)
    return [number[id] for id in ids if id in number]


def _title(subgraph: Subgraph, focus: Sequence[str]) -> str:
    names = [venture.name for venture in subgraph.ventures if venture.id in focus]
    names += [partner.name for partner in subgraph.partners if partner.id in focus]
    return _("Network around {names}").format(names=", ".join(names)) if names else _("Network map")
