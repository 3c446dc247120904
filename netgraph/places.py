"""Drawings that look tomorrow as they do today: their places are kept in the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schema.errors import StoreError

if TYPE_CHECKING:
    from netgraph.store.protocol import Store
    from queries.subgraph import Subgraph
    from visual.near import Place
    from visual.places import Drawing

_TRIES = 3


def remembered(
    store: Store, whole: Subgraph, drawing: Drawing, *, relayout: bool = False
) -> dict[str, Place]:
    """Return where every node of a drawing stands, and keep it for the next time.

    whole: all that is recorded, whenever it was, so that every day shows the same places. Who
    stood somewhere stays there; who is new gets a free place near what it is joined to; who is gone
    is forgotten. relayout: as if none had stood anywhere. A store that cannot be written just does
    not keep them.
    """
    from visual.places import places

    for _try in range(_TRIES):
        stood = store.places(drawing)
        found = places(whole, drawing, None if relayout else stood)
        if found == stood:
            break
        try:
            if store.keep_places(drawing, found, stood):
                break
        except StoreError:
            break
    return found


def for_page(
    store: Store, whole: Subgraph, *, together: bool, relayout: bool
) -> dict[str, dict[str, Place]]:
    """Return the places of the drawings that a page holds; see `visual.content.content`."""
    from visual.places import TOGETHER

    kept = {"overview": remembered(store, whole, "overview", relayout=relayout)}
    if together or len(whole.ventures) + len(whole.partners) <= TOGETHER:
        kept["both"] = remembered(store, whole, "both", relayout=relayout)
    return kept
