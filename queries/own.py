"""The columns that a user added to partners and ventures."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from queries.reading import Reader, ask
from schema.errors import UsageError
from schema.language import _
from schema.names import fold


class Own(NamedTuple):
    """Values of some of the user's own columns.

    names: of these columns; partners, ventures: by id, a value for each of them, "" where one
    lacks; who has none of them is not there. left: the names of the columns that were not asked.
    """

    names: tuple[str, ...]
    partners: Mapping[str, tuple[str, ...]]
    ventures: Mapping[str, tuple[str, ...]]
    left: tuple[str, ...] = ()


def own_columns(reader: Reader, fields: Sequence[str]) -> Own:
    """Return the values of the own columns with these names (case and accents ignored).

    Raises UsageError for one that neither partners nor ventures have, with those that they have.
    """
    rows = [(sort, key, json.loads(text)) for sort, key, text in ask(reader, "own_columns")]
    known = dict.fromkeys(name for _sort, _key, values in rows for name in sorted(values))
    names = tuple(dict.fromkeys(_meant(field, known) for field in fields))
    found: dict[str, dict[str, tuple[str, ...]]] = {"partner": {}, "venture": {}}
    for sort, key, values in rows:
        own = tuple(str(values.get(name, "")) for name in names)
        if any(own):
            found[sort][key] = own
    left = tuple(sorted(set(known) - set(names)))
    return Own(names, found["partner"], found["venture"], left)


def _meant(field: str, known: Iterable[str]) -> str:
    folded = fold(field)
    for name in known:
        if name == field or fold(name) == folded:
            return name
    listed = ", ".join(sorted(known))
    if not listed:
        raise UsageError(
            _("partners and ventures have no columns of your own, so no “{field}”").format(
                field=field
            )
        )
    raise UsageError(
        _("there is no column of your own called “{field}”; there are: {known}").format(
            field=field, known=listed
        )
    )
