"""The fixed texts of the page, by the key under which its scripts ask for them."""

from __future__ import annotations

from schema.language import _
from visual.view_texts import view_texts


def texts(*, partial: bool = False) -> dict[str, str]:
    """Return the texts in the language in use. {name} and {count} are filled in by the scripts.

    partial: the map leaves out members and ventures, so it cannot say that there are none.
    """
    return _whole() | view_texts() | (_part() if partial else {})


def _part() -> dict[str, str]:
    return {
        "legendVentures": _("Ventures (with their number of members on this map)"),
        "members": _("Members on this map"),
        "noMembers": _("No members on this map."),
        "noParts": _("No participations on this map."),
        "parts": _("Takes part in, on this map"),
    }


def _whole() -> dict[str, str]:
    return {
        "address": _("address as given: {name}"),
        "aliases": _("Also known as"),
        "aside": _("takes no part"),
        "chosen": _("{name} is shown beside the map."),
        "close": _("Close"),
        "columnDomain": _("Domain"),
        "columnKind": _("Kind"),
        "columnName": _("Name"),
        "columnPeriod": _("Period"),
        "columnPhase": _("Phase"),
        "columnRegion": _("Region"),
        "empty": _("There is nothing to show."),
        "found": _("{count} found"),
        "foundOne": _("1 found"),
        "from": _("from {date}"),
        "kindUnknown": _("partner, kind unknown"),
        "legendLines": _("Lines"),
        "legendPartners": _("Partners, by domain"),
        "legendVentures": _("Ventures (with their number of members)"),
        "lineAside": _("has a role, takes no part"),
        "lineCertain": _("takes part: certain"),
        "lineLink": _("other link between ventures or between partners"),
        "lineMember": _("takes part"),
        "linePart": _("part of (arrow to the whole)"),
        "linePossible": _("takes part: possible"),
        "linePresumed": _("takes part: presumed"),
        "links": _("Links"),
        "members": _("Members"),
        "noMembers": _("No members known."),
        "noParts": _("No participations known."),
        "noSources": _("No source given."),
        "nothing": _("Nothing found"),
        "opens": _("opens in a new tab"),
        "otherRoles": _("Other roles (taking no part)"),
        "parts": _("Takes part in"),
        "sources": _("Sources"),
        "tablePartners": _("Partners"),
        "tableVentures": _("Ventures"),
        "until": _("until {date} inclusive"),
        "viewMap": _("Map"),
    }


def page_texts() -> dict[str, str]:
    """Return the texts that the template itself holds, in the language in use."""
    return {
        "closer": _("Zoom in"),
        "credits": _(
            "Drawn with pyvis and vis-network (MIT). This file asks nothing of the internet."
        ),
        "found": _("Names found"),
        "further": _("Zoom out"),
        "hint": _("Choose a partner or venture on the map, or search by name."),
        "legend": _("Legend"),
        "map": _("Map"),
        "map_help": _(
            "Arrow keys move the map, plus and minus zoom, zero shows all of it. "
            "The search box finds every name; the table holds the same as text."
        ),
        "map_label": _("Map of partners and ventures"),
        "noscript": _("The map needs JavaScript, which is switched off in this browser."),
        "old_browser": _("This browser is too old for the map. One of 2023 or later will do."),
        "opening": _("The map is being opened …"),
        "panel": _("Details and legend"),
        "search": _("Search a partner or venture"),
        "skip": _("To the search box"),
        "table": _("Table"),
        "view": _("View"),
        "whole": _("Show the whole map"),
        "zoom": _("Zoom"),
    }


def inverse(relation: str) -> str | None:
    """Return the words for a relation read from its second end, None where we have none."""
    return {
        "PART_OF": _("contains"),
        "SUCCEEDED_BY": _("successor of"),
        "SUPPORTS": _("supported by"),
        "COOPERATES_WITH": _("cooperates with"),
        "MERGED_INTO": _("merged from"),
        "RENAMED_TO": _("formerly called"),
    }.get(relation)
