"""What a picture says of what it cannot show."""

from __future__ import annotations

from collections.abc import Sequence

from schema.language import _, ngettext
from visual.pictures.letters import clean
from visual.pictures.seats import Chosen
from visual.words import day

_FEW = 8


def unknown_notes(ventures: Sequence[Chosen], as_of: str | None) -> list[str]:
    """Return of which ventures no participants are known, and that this is not "no overlap"."""
    if not ventures:
        return []
    names = ", ".join(clean(one.name) for one in ventures[:_FEW])
    rest = len(ventures) - _FEW
    if rest > 0:
        names = ngettext("{names} and {count} other", "{names} and {count} others", rest).format(
            names=names, count=rest
        )
    if as_of is None:
        return [
            _("No participants known, which is not the same as no overlap: {names}.").format(
                names=names
            )
        ]
    return [
        _(
            "No participants known on {day} on this evidence, which is not the same as no overlap: "
            "{names}."
        ).format(day=day(as_of), names=names)
    ]
