"""No participants known is not the same as no participants: which of the two it is, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schema.language import _, ngettext

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from netgraph.facade import NetworkGraph


def unknown_notes(net: NetworkGraph, asked: Asked, *ventures: str) -> list[str]:
    """Return a sentence for each of these ventures of which no participants are known."""
    known = net.knowledge(*ventures, **asked.scope)
    ever = {key: count for key, _name, count in net.knowledge(*ventures)} if asked.as_of else {}
    return [
        none_known(name, ever.get(key, 0), asked.as_of) for key, name, count in known if not count
    ]


def none_known(name: str, ever: int, day: str | None) -> str:
    """Return that no participants of a venture are known, on a day or at all.

    ever: how many are known when the day is left aside.
    """
    if day is None:
        return _("No participants known: of {name} it is not recorded who takes part.").format(
            name=name
        )
    sentence = _("No participants known of {name} on {day}.").format(name=name, day=day)
    if not ever:
        return sentence
    return (
        sentence
        + " "
        + ngettext(
            "{count} is known when the day and the evidence are left aside.",
            "{count} are known when the day and the evidence are left aside.",
            ever,
        ).format(count=ever)
    )


def known_words(name: str, count: int) -> str:
    """Return a venture with how many participants of it are known."""
    return ngettext(
        "{name} ({count} known participant)", "{name} ({count} known participants)", count
    ).format(name=name, count=count)
