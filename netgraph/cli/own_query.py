"""What an analyst's own query gave, as an answer: its columns are those of the query."""

from __future__ import annotations

import json
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from netgraph.cli.output.answer import Answer, Column
from schema.language import _

if TYPE_CHECKING:
    from netgraph.store.protocol import Table


def answer(dialect: str, found: Table) -> Answer:
    """Return the rows of a query as an answer; lists and maps are shown as JSON."""
    columns = _told_apart(found.columns)
    numeric = [
        all(_is_number(row[place]) for row in found.rows) for place in range(len(found.columns))
    ]
    return Answer(
        _("Answer to a query in {dialect}").format(dialect=dialect),
        [
            Column(name, name, "number" if numeric[place] else "text", get=_cell(place))
            for place, name in enumerate(columns)
        ],
        found.rows,
        notes=() if found.rows else (_("No rows."),),
        native=lambda row: dict(zip(columns, row, strict=True)),
    )


def _told_apart(names: tuple[str, ...]) -> list[str]:
    """Return names that are all different: a second "n" is "n (2)"."""
    seen: dict[str, int] = {}
    told = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        told.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return told


def _is_number(value: object) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))


def _cell(place: int) -> Any:
    pick = itemgetter(place)

    def get(row: Any) -> Any:
        value = pick(row)
        if isinstance(value, list | tuple | dict):
            return json.dumps(value, ensure_ascii=False, default=str)
        if isinstance(value, bool):
            return str(value).lower()
        return value

    return get
