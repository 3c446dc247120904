"""The line under a heading: what is shown, as of when, on what evidence, from how many sources."""

from __future__ import annotations

import datetime as dt

from queries.subgraph import Subgraph
from schema.language import _, ngettext
from schema.vocabulary import label
from visual.words import day


def facts(
    subgraph: Subgraph,
    made_on: dt.date,
    store: str = "",
    *,
    partial: bool = False,
    counted: bool = True,
) -> list[str]:
    """Return what is said of a whole picture; store: where it is from, where that is to be named.

    partial: it shows a part of the network. counted: say how many partners and ventures it shows.
    """
    shown = _("All that is recorded, whenever it was")
    if subgraph.as_of is not None:
        shown = _("As of {date}").format(date=day(subgraph.as_of))
    said = [shown]
    if subgraph.as_of is not None:
        level = label("evidence", subgraph.evidence)
        said.append(_("Evidence: at least {level}").format(level=level))
    if partial:
        said.append(_("A part of the network"))
    partners, ventures = len(subgraph.partners), len(subgraph.ventures)
    sources = len(subgraph.sources)
    if counted:
        said += [
            ngettext("{count} partner", "{count} partners", partners).format(count=partners),
            ngettext("{count} venture", "{count} ventures", ventures).format(count=ventures),
        ]
    said += [
        ngettext("{count} source", "{count} sources", sources).format(count=sources),
        _("Made on {date}").format(date=day(made_on.isoformat())),
    ]
    return [*said, _("From {store}").format(store=store)] if store else said
