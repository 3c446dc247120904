"""The evidence of what a statement found: levels from the five days, and from stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from queries.standing import Stand
from schema.evidence import LEVELS, Window, level

SURE = LEVELS.index("certain")


def known(day: str | None, days: Sequence[str | None]) -> str | None:
    """Return the level on a day of a fact with these five days; None where there is no day."""
    return level(Window(*days), day) if day else None


def named(place: int | None) -> str | None:
    """Return the level that a statement gave as its place in LEVELS."""
    return None if place is None else LEVELS[place]


def ranked(stands: Iterable[Stand]) -> list[tuple[str, str, int]]:
    """Return stands for a statement that compares levels, as places in LEVELS."""
    return [
        (s.partner, s.counted, SURE if s.level is None else LEVELS.index(s.level)) for s in stands
    ]


def standing_for(stands: Sequence[Stand], counted: Collection[str]) -> list[tuple[str, str, int]]:
    """Return who stands for these partners, themselves where they count as themselves."""
    elsewhere = {stand.partner for stand in stands}
    others = [stand for stand in ranked(stands) if stand[1] in counted]
    return others + [(one, one, SURE) for one in counted if one not in elsewhere]
