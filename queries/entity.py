"""A partner or a venture as answers name it, and the order in which people expect names."""

from __future__ import annotations

from typing import NamedTuple

from schema.names import fold


class Entity(NamedTuple):
    """A partner or a venture; label is "Partner", "Coalition", "ProgrammeLine" or "Project"."""

    id: str
    name: str
    label: str
    kind: str | None

    @property
    def sort(self) -> str:
        """ "Partner" or "Venture"."""
        return "Partner" if self.label == "Partner" else "Venture"


def by_name(name: str, id: str) -> tuple[str, str, str]:
    """Return the key that puts rows in the order of their names, as people expect, then ids."""
    return fold(name), name, id
