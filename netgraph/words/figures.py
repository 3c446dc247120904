"""Figures as people read them."""

from __future__ import annotations

from schema.language import _, spoken


def percent(share: float) -> str:
    """Return a share as a whole percentage: "38%", and never "0%" or "100%" of what is not."""
    whole = round(100 * share)
    if share > 0 and whole == 0:
        return _("less than 1%")
    if share < 1 and whole == 100:
        return _("over 99%")
    return _("{number}%").format(number=whole)


def decimal(value: float, digits: int = 1) -> str:
    """Return a number with so many digits after the comma, in Dutch, or the point."""
    return spoken(f"{value:.{digits}f}")
