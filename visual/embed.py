"""The piece of HTML with which a page stands in another page."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

# The page runs its own scripts, saves pictures and tables, prints, and opens sources in new tabs;
# it is kept from the page around it and from that page's cookies.
_ALLOWED = "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox"
HEIGHT = 680


def iframe(title: str, file: str) -> str:
    """Return the <iframe> for a page; file: its name, on the same place as the page around it."""
    return (
        f'<iframe src="{quote(file)}" title="{escape(title)}" loading="lazy" width="100%" '
        f'height="{HEIGHT}" sandbox="{_ALLOWED}" referrerpolicy="no-referrer" '
        'style="border:0"></iframe>'
    )
