"""What the figures of `netgraph stats` are called."""

from __future__ import annotations

from schema.language import _
from schema.vocabulary import label


def stat_words(name: str) -> str:
    """Return what a figure of queries/stats.py is called; its name where it is not known here."""
    if name.startswith("links."):
        return _("links “{relation}”").format(relation=label("relation", name[6:]))
    return {
        "partners": _("partners"),
        "partners.alone": _("partners without any participation"),
        "ventures": _("coalitions, programme lines and projects"),
        "ventures.Coalition": _("coalitions"),
        "ventures.ProgrammeLine": _("programme lines"),
        "ventures.Project": _("projects, contracts and the like"),
        "participations": _("participations"),
        "participations.taking_part": _("participations whose role takes part"),
        "sources": _("sources"),
        "claims": _("other readings and words of the text"),
        "density": _("density: part of all possible participations that is there (0 to 1)"),
        "ventures_per_partner": _("ventures per partner, on average"),
        "share.source": _("part of the participations with a source (0 to 1)"),
        "share.since": _("part of the participations with a start date (0 to 1)"),
        "share.observed": _("part of the participations seen on a day (0 to 1)"),
        "participations_per_partner": _("participations per partner, on average"),
        "partners_per_venture": _("partners per venture, on average"),
        "core.k": _("core: at least so many ventures per partner and partners per venture in it"),
        "core.partners": _("partners in the core"),
        "core.ventures": _("ventures in the core"),
        "periphery.partners": _("partners around the core that take part in something"),
        "periphery.ventures": _("ventures around the core with known partners"),
        "share.facts.source": _("part of all that is recorded with a source (0 to 1)"),
        "share.facts.dated": _("part of all that has a period with a date (0 to 1)"),
    }.get(name, name)
