"""The fixed texts of the page, by the key under which its scripts ask for them."""

from __future__ import annotations

from typing import Any

from schema.language import _
from visual.view_texts import view_texts


def texts(*, partial: bool = False) -> dict[str, Any]:
    """Return the texts in the language in use. {name} and {count} are filled in by the scripts.

    partial: the map leaves out members and ventures, so it cannot say that there are none.
    """
    return _dossier() | _map() | _around() | view_texts() | (_part() if partial else {})


def _part() -> dict[str, str]:
    return {
        "legendVentures": _("Ventures (with their number of members on this map)"),
        "members": _("Members on this map"),
        "membersMany": _("{count} members on this map"),
        "membersNone": _("no members on this map"),
        "membersOne": _("1 member on this map"),
        "noMembers": _("No members on this map."),
        "noParts": _("No participations on this map."),
        "overAllUnknown": _(
            "No participants of {name} are on this map, so it cannot be said who sits in all of "
            "them."
        ),
        "overNoPairs": _("No two ventures share a partner on this map."),
        "overNoPairsWith": _("No venture shares a partner with {name} on this map."),
        "overUnknown": _("{name}: no participants on this map."),
        "parts": _("Takes part in, on this map"),
        "pathNone": _("On this map nothing connects {a} and {b}."),
        "seatsMany": _("takes part in {count} ventures on this map"),
        "seatsNone": _("no participations on this map"),
        "seatsOne": _("takes part in 1 venture on this map"),
    }


def _dossier() -> dict[str, Any]:
    return {
        "address": _("address as given: {name}"),
        "aliases": _("Also known as"),
        "ambition": _("Ambition"),
        "aside": _("takes no part"),
        "begin": _("Begin"),
        "chosen": _("{name} is shown beside the map."),
        "close": _("Close"),
        "columnDomain": _("Domain"),
        "columnKind": _("Kind"),
        "columnName": _("Name"),
        "columnPeriod": _("Period"),
        "columnPhase": _("Phase"),
        "columnRegion": _("Region"),
        "end": _("End"),
        "fields": {
            "kind": _("Kind"),
            "name": _("Name"),
            "partner": _("Partner"),
            "phase": _("Phase"),
            "region": _("Region"),
            "since": _("Begin"),
            "until": _("End"),
        },
        "from": _("from {date}"),
        "group": _("a named group of organisations"),
        "groupOf": _("a group of {count} organisations"),
        "groupTitle": _("Group"),
        "kindUnknown": _("partner, kind unknown"),
        "links": _("Links"),
        "members": _("Members"),
        "membersMany": _("{count} members"),
        "membersNone": _("no members known"),
        "membersOne": _("1 member"),
        "noMembers": _("No members known."),
        "noParts": _("No participations known."),
        "noSources": _("No source given."),
        "notNow": _("Does not hold on this day, at this level of evidence, or within the filters."),
        "notRecorded": _("not recorded"),
        "opens": _("opens in a new tab"),
        "otherRoles": _("Other roles (taking no part)"),
        "parts": _("Takes part in"),
        "readings": _("Other readings and words of the sources"),
        "seatsMany": _("takes part in {count} ventures"),
        "seatsNone": _("no participations known"),
        "seatsOne": _("takes part in 1 venture"),
        "seen": _("seen on: {days}"),
        "sources": _("Sources"),
        "stands": _("kept here: {value}"),
        "tablePartners": _("Partners"),
        "tableVentures": _("Ventures"),
        "until": _("until {date} inclusive"),
    }


def _map() -> dict[str, str]:
    return {
        "clusterCount": _("a group of {count} ventures"),
        "clusterName": _("{name} and others"),
        "clusterOpened": _("The group is opened: {count} ventures."),
        "embedHint": _("Hold Ctrl and scroll to zoom, or click in the map first."),
        "empty": _("There is nothing to show."),
        "emptyNow": _("Nothing holds on this day, at this level of evidence, within the filters."),
        "enterOpens": _("Enter unfolds it."),
        "folded": _("Folded."),
        "joined": _("Joined to {count} on the map"),
        "joinedOne": _("Joined to 1 on the map"),
        "kept": _("Saved: {name}"),
        "leftClusters": _(
            "{ventures} ventures, in {count} groups that are closed; choose one to open it."
        ),
        "leftMain": _("Only the strongest ties are drawn; “All ties” shows the rest."),
        "leftPartners": _(
            "{count} partners are folded into their ventures; choose a venture to see them."
        ),
        "leftTies": _("{count} of {all} ties are shown, the strongest first."),
        "legendCluster": _("a group of ventures (with their number)"),
        "legendGround": _("ventures that share many partners"),
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
        "lineTieFew": _("share one partner, or venture"),
        "lineTieMany": _("share many"),
        "tooMany": _("Left out at this size; make it with --view both."),
        "viewMap": _("Map"),
    }


def _around() -> dict[str, str]:
    return {
        "allDays": _("Everything recorded is shown now."),
        "allRecorded": _("All that is recorded, whenever it was"),
        "asOf": _("As of {date}"),
        "atLeast": _("at least {level}"),
        "evidenceLeast": _("Evidence: at least {level}"),
        "filter-domains": _("Domains of partners"),
        "filter-kinds": _("Kinds of ventures"),
        "filter-partnerKinds": _("Kinds of partners"),
        "filter-regions": _("Regions"),
        "filter-roles": _("Roles"),
        "filter-sorts": _("Ventures"),
        "filtered": _("Filtered"),
        "filters": _("Filters"),
        "filtersClear": _("Clear all filters"),
        "filtersHint": _("What you tick in one list adds up; ticks in several lists narrow down."),
        "filtersUsed": _("Filters ({count})"),
        "found": _("{count} found"),
        "foundOne": _("1 found"),
        "nothing": _("Nothing found"),
        "partial": _("A part of the network"),
        "sourcesMany": _("{count} sources"),
        "sourcesOne": _("1 source"),
        "venturesOne": _("1 venture"),
        "ventures": _("{count} ventures"),
    }


def page_texts() -> dict[str, str]:
    """Return the texts that the template itself holds, in the language in use."""
    return {
        "all_days": _("Everything recorded"),
        "all_ties": _("All ties"),
        "both": _("Both"),
        "close": _("Close"),
        "closer": _("Zoom in"),
        "credits": _(
            "Drawn with pyvis and vis-network (MIT). This file asks nothing of the internet."
        ),
        "filters": _("Filters"),
        "found": _("Names found"),
        "further": _("Zoom out"),
        "keep": _("Save the map"),
        "keep_png": _("Save the map as PNG"),
        "keep_svg": _("Save the map as SVG"),
        "legend": _("Legend"),
        "level": _("Evidence"),
        "map": _("Map"),
        "map_help": _(
            "Arrow keys go from one to the next, Enter unfolds, Escape goes back; Shift and arrow "
            "keys move the map, plus and minus zoom, zero shows all of it. The search box finds "
            "every name; the table holds the same as text."
        ),
        "map_label": _("Map of partners and ventures"),
        "noscript": _("The map needs JavaScript, which is switched off in this browser."),
        "old_browser": _("This browser is too old for the map. One of 2023 or later will do."),
        "one_day": _("As of a day"),
        "opening": _("The map is being opened …"),
        "panel": _("Filters, connections, legend and details"),
        "partners": _("Partners"),
        "paths": _("Connection"),
        "search": _("Search a partner or venture"),
        "shown": _("What the map shows"),
        "skip": _("To the search box"),
        "ventures": _("Ventures"),
        "view": _("View"),
        "when": _("Day and evidence"),
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
