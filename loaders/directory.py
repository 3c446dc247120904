"""Who or what a text in a file refers to: exact id, else name, else another name.

Ambiguity counts only within a rank. The incoming rows stand over the stored ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from loaders.nearest import Nearest
from schema.facts import Facts, positions
from schema.language import _
from schema.names import fold_name

_SUGGESTED = 30


class Fault(NamedTuple):
    """What is wrong with a cell: (message, value) pairs; none where it was reported before."""

    parts: tuple[tuple[str, str], ...] = ()


class Entity(NamedTuple):
    """What can be referred to."""

    name: str
    aliases: tuple[str, ...] = ()


class Directory:
    """The partners, the ventures or the sources of a load.

    incomplete: a table of them could not be read, so that who is unknown is not to be reported.
    """

    def __init__(self, table: str, stored: Facts, *, skip_bad_rows: bool) -> None:
        self.table = table
        self.incomplete = False
        self._skip_bad_rows = skip_bad_rows
        self._stored = stored[table]
        self._incoming: dict[str, Entity] = {}
        self._left_out: set[str] = set()
        places = positions(table)
        self._name = places["title" if table == "source" else "name"]
        self._aliases = places.get("aliases")
        self._by_name: dict[str, list[str]] | None = None
        self._by_alias: dict[str, list[str]] = {}
        self._nearest: Nearest | None = None
        self._suggested = 0

    def __contains__(self, key: str) -> bool:
        return key in self._incoming or key in self._stored

    def add(self, key: str, name: str, aliases: tuple[str, ...] | None) -> None:
        """Add an incoming entity; without aliases it keeps the stored ones."""
        if aliases is None:
            aliases = self._from_store(key).aliases if key in self._stored else ()
        self._incoming[key] = Entity(name, aliases)
        self._by_name = self._nearest = None

    def leave_out(self, key: str) -> None:
        """Say that the row of an entity is not taken in; a stored entity stays."""
        if key not in self._stored:
            self._left_out.add(key)

    def entity(self, key: str) -> Entity:
        """Return the name and aliases of an id. Raises KeyError."""
        return self._incoming[key] if key in self._incoming else self._from_store(key)

    def named(self, text: str) -> tuple[list[str], bool]:
        """Return the ids with this name, else with this alias, and whether it is an alias."""
        by_name, folded = self._names(), fold_name(text)
        if not folded:
            return [], False
        if folded in by_name:
            return by_name[folded], False
        return self._by_alias.get(folded, []), True

    def find(self, text: str) -> str | Fault:
        """Return the id that a text refers to."""
        found = [text] if text in self else self.named(text)[0]
        if not found:
            return Fault() if self.incomplete else Fault(((self._unknown(text), text),))
        if len(found) > 1:
            return Fault(((self.ambiguous(text, found), text),))
        if self._skip_bad_rows and found[0] in self._left_out:
            return Fault(((_("the row that this refers to was left out"), text),))
        return found[0]

    def ambiguous(self, text: str, found: list[str]) -> str:
        """Return the sentence that says that several are called the same."""
        message = _("“{text}” can be {candidates}: write the id")
        return message.format(text=text, candidates=self._listed(sorted(found)))

    def _unknown(self, text: str) -> str:
        messages = {
            "partner": _("no partner has this id or name"),
            "venture": _("no venture has this id or name"),
            "source": _("no source has this id or title"),
        }
        message = messages[self.table]
        self._suggested += 1
        near = self._near(text) if self._suggested <= _SUGGESTED else []
        if not near:
            return message
        suggestion = _("{message}; was {candidates} meant?")
        return suggestion.format(message=message, candidates=self._listed(near))

    def _near(self, text: str) -> list[str]:
        if self._nearest is None:
            self._nearest = Nearest(
                (key, label)
                for key, entity in self._all()
                for label in (key, entity.name, *entity.aliases)
            )
        return self._nearest.find(text)

    def _listed(self, keys: list[str]) -> str:
        return ", ".join(f"“{self.entity(key).name}” ({key})" for key in keys[:5])

    def _from_store(self, key: str) -> Entity:
        row = self._stored[key]
        aliases = row[self._aliases] if self._aliases is not None else ()
        return Entity(str(row[self._name]), aliases if isinstance(aliases, tuple) else ())

    def _all(self) -> Iterator[tuple[str, Entity]]:
        for key in self._stored:
            if key not in self._incoming:
                yield key, self._from_store(key)
        yield from self._incoming.items()

    def _names(self) -> dict[str, list[str]]:
        if self._by_name is None:
            by_name, by_alias = defaultdict(list), defaultdict(list)
            for key, entity in self._all():
                by_name[fold_name(entity.name)].append(key)
                for alias in {fold_name(alias): None for alias in entity.aliases}:
                    by_alias[alias].append(key)
            self._by_name, self._by_alias = dict(by_name), dict(by_alias)
        return self._by_name
