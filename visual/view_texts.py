"""The texts of the views beside the map, by the key under which their scripts ask for them."""

from __future__ import annotations

from schema.language import _


def view_texts() -> dict[str, str]:
    """Return the texts in the language in use."""
    return {
        "viewTable": _("Table"),
    }
