"""The texts of the views beside the map, by the key under which their scripts ask for them."""

from __future__ import annotations

from schema.language import _


def view_texts() -> dict[str, str]:
    """Return the texts in the language in use; {names} in them are filled in by the scripts.

    A text for a count has a second key, ending in One, for exactly one.
    """
    return _shared() | _overlaps() | _timeline() | _table() | _path()


def _shared() -> dict[str, str]:
    return {
        "columnEvidence": _("Evidence"),
        "keepPng": _("Save as PNG"),
        "keepSvg": _("Save as SVG"),
        "partners": _("{count} partners"),
        "partnersOne": _("1 partner"),
        "pickHint": _("Type part of a name"),
        "pickMore": _("{count} more: type more of the name"),
        "tableMore": _("Show {count} more"),
        "tableShown": _("{shown} of {count} rows are shown."),
        "viewOverlaps": _("Overlaps"),
        "viewTable": _("Table"),
        "viewTimeline": _("Timeline"),
    }


def _overlaps() -> dict[str, str]:
    return {
        "overAdd": _("Add a venture"),
        "overAll": _("In all {count} ventures"),
        "overAllUnknown": _(
            "No participants of {name} are known, so it cannot be said who sits in all of them."
        ),
        "overChosen": _("Ventures chosen"),
        "overExactly": _("In exactly {name}"),
        "overFull": _("Six ventures are chosen, which is the most. Remove one to add another."),
        "overHow": _(
            "Each bar is a combination: so many partners sit in exactly the ventures with a filled "
            "dot, and in none of the others. Choose a bar to see who they are."
        ),
        "overInAll": _("In {name}"),
        "overKnown": _("{count} in all"),
        "overLead": _(
            "Choose two to six ventures, and see which partners sit in exactly which of them."
        ),
        "overNobody": _("No partner sits in all of them."),
        "overNoPairs": _("No two ventures share a partner."),
        "overNoPairsWith": _("No venture shares a partner with {name}."),
        "overOnly": _("Only in {name}"),
        "overPair": _("{count} partners in both"),
        "overPairOne": _("1 partner in both"),
        "overPairs": _("These share most partners"),
        "overPairsWith": _("These share most partners with {name}"),
        "overPartner": _("Partner"),
        "overPicture": _("Partners by combination"),
        "overRemove": _("Remove {name}"),
        "overSaidAll": _("{count} partners sit in all of them."),
        "overSaidAllOne": _("1 partner sits in all of them."),
        "overSaidChosen": _("{count} ventures chosen."),
        "overSaidChosenOne": _("1 venture chosen."),
        "overSaidNone": _("No venture chosen."),
        "overUnknown": _("{name}: no participants known."),
        "overUnknownNow": _("{name}: no participants known for this day, evidence and filters."),
    }


def _timeline() -> dict[str, str]:
    return {
        "timeBegin": _("Begin"),
        "timeEnd": _("End"),
        "timeLead": _(
            "A bar for each venture, whenever it was. The arrow keys lead from bar to bar, Enter "
            "opens the details."
        ),
        "timeMore": _("Show more"),
        "timeNoDates": _("No date is known of any of these ventures."),
        "timeNone": _("There is nothing to show."),
        "timeNot": _("no"),
        "timeOnDay": _("On {day}"),
        "timeOrder": _("Order"),
        "timeOrder_begin": _("by begin"),
        "timeOrder_family": _("by family"),
        "timeOrder_kind": _("by kind"),
        "timePicture": _("Ventures in time"),
        "timeSign_certain": _("certain"),
        "timeSign_open": _("no end known"),
        "timeSign_possible": _("possible: the date is not exact"),
        "timeSign_presumed": _("presumed"),
        "timeSign_succeeds": _("succeeded by"),
        "timeSign_today": _("the day shown"),
        "timeSign_unknown": _("begin or end unknown"),
        "timeUnknown": _("not recorded"),
    }


def _table() -> dict[str, str]:
    return {
        "csvSave": _("Save {name} as CSV"),
        "csvSaved": _("{count} rows are saved."),
        "tableCount": _("{name}, number"),
        "tableLead": _("All that holds now and passes the filters. Choose a heading to sort."),
        "tableLinks": _("{count} links"),
        "tableLinksOne": _("1 link"),
        "tableMembers": _("{count} members"),
        "tableMembersOne": _("1 member"),
        "tableNone": _("Nothing holds now and passes the filters."),
        "tableOnlyMembers": _("not itself, but what is joined to it"),
        "tableParts": _("in {count} ventures"),
        "tablePartsOne": _("in 1 venture"),
        "tableSorted": _("Sorted by {name}."),
        "tableSortedDown": _("Sorted by {name}, the other way about."),
        "tableTo": _("To {name}"),
    }


def _path() -> dict[str, str]:
    return {
        "pathClear": _("Clear"),
        "pathEvidence": _("Evidence: at least {level}."),
        "pathFrom": _("From"),
        "pathInto": _("takes part, as {roles}, in"),
        "pathLead": _("How are two partners or ventures connected? The shortest way is shown."),
        "pathMore": _("{count} more are as short."),
        "pathNone": _("Nothing connects {a} and {b}."),
        "pathNoneNow": _("On this day and with these filters, nothing connects {a} and {b}."),
        "pathOthers": _("All that are as short"),
        "pathOut": _("in which takes part, as {roles},"),
        "pathSame": _("These are the same."),
        "pathSteps": _("Connected in {count} steps."),
        "pathStepsOne": _("Connected in 1 step."),
        "pathTitle": _("Connections"),
        "pathTo": _("To"),
        "pathTurn": _("Turn around"),
        "pathVia": _("by way of {name}"),
        "pathWays": _("There are {count} ways as short."),
    }
