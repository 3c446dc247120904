"""Drawings that look tomorrow as they do today: they are kept in the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schema.errors import StoreError

if TYPE_CHECKING:
    from netgraph.store.protocol import Store
    from queries.subgraph import Subgraph
    from visual.places import Drawing
    from visual.recall import Kept

_TRIES = 3


def remembered(store: Store, whole: Subgraph, drawing: Drawing, *, relayout: bool = False) -> Kept:
    """Return where every node of a drawing stands and what it looks like, and keep that.

    whole: all that is recorded, whenever it was, so that every day shows the same places. Who
    stood somewhere stays there; who is new gets a free place near what it is joined to; who is gone
    is forgotten. relayout: as if none had stood anywhere. A store that cannot be written just does
    not keep them.
    """
    from visual.places import renewed
    from visual.recall import Kept

    for _try in range(_TRIES):
        kept = Kept(store.places(drawing), store.drawn(drawing))
        found = renewed(whole, drawing, None if relayout else kept)
        if found == kept:
            break
        try:
            if store.keep_places(drawing, found.places, kept.places, found.drawn):
                break
        except StoreError:
            break
    return found


def for_page(store: Store, whole: Subgraph, *, together: bool, relayout: bool) -> dict[str, Kept]:
    """Return what is kept of the drawings that a page holds; see `visual.content.content`."""
    from visual.places import TOGETHER

    kept = {"overview": remembered(store, whole, "overview", relayout=relayout)}
    if together or len(whole.ventures) + len(whole.partners) <= TOGETHER:
        kept["both"] = remembered(store, whole, "both", relayout=relayout)
    return kept
