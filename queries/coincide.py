"""How sure it is that facts hold on a day: one, the best of several, or several together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from schema.dates import FIRST_DAY, LAST_DAY
from schema.evidence import LEVELS, Window, level, weakest

# Whether it is enough that these hold; it must stay enough when more of them do.
Enough = Callable[[Sequence[bool]], bool]


def level_on(day: str | None, days: Window, stands: str | None) -> str | None:
    """Return the level of a fact, no higher than that of whom it stands for; None without day."""
    if day is None:
        return None
    found = level(days, day)
    return weakest((found, stands)) if stands else found


def coincide(groups: Sequence[Iterable[Window]], enough: Enough) -> str | None:
    """Return the highest level at which, on some day, enough groups hold; None where never.

    A group holds on a day where one of its facts does.
    """
    for lowest in reversed(LEVELS):
        spans = [[_span(days, lowest) for days in group] for group in groups]
        # Facts that hold together do so on the day on which the last of them begins.
        for day in {first for group in spans for first, _last in group}:
            if enough([any(first <= day <= last for first, last in group) for group in spans]):
                return lowest
    return None


def sure_enough(levels: Sequence[str | None], enough: Enough) -> str | None:
    """Return the highest level at which enough of these levels are reached; None: at none."""
    ranks = [-1 if one is None else LEVELS.index(one) for one in levels]
    for lowest, name in reversed([*enumerate(LEVELS)]):
        if enough([rank >= lowest for rank in ranks]):
            return name
    return None


def strongest(levels: Iterable[str | None]) -> str | None:
    """Return the highest of several levels; None where there are none."""
    return max(filter(None, levels), key=LEVELS.index, default=None)


def _span(days: Window, lowest: str) -> tuple[str, str]:
    if lowest == "possible":
        return days.possible_from or FIRST_DAY, days.possible_to or LAST_DAY
    last = days.confirmed_to or "" if lowest == "certain" else days.presumed_to or LAST_DAY
    # Never begun: later than any day.
    return days.begun_by or "~", last
