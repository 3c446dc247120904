"""Values checked by the fields of the models, each distinct value of a column once.

A row then needs its model only where values are checked against each other or one is wrong.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, NamedTuple

from pydantic import ConfigDict, TypeAdapter, ValidationError

from schema.models import MODELS
from schema.tables import TABLES

_WRONG = object()


class Columns(NamedTuple):
    """The values of each field in the order of the table, without id, attributes and origin.

    doubtful: the rows that are to be given to the model, whose values here mean nothing.
    """

    values: list[list[Any]]
    doubtful: set[int]


def checked(table: str, given: dict[str, list[Any]]) -> Columns:
    """Return the values as the fields of the model make them; what is not given is the default.

    given: a list for each field, all of one length.
    """
    model, count = MODELS[table], len(next(iter(given.values()), ()))
    doubtful = {at for at, own in enumerate(given.get("attributes", ())) if own}
    if model.together:
        together = [given.get(name) or [None] * count for name in model.together]
        doubtful.update(
            at for at, values in enumerate(zip(*together, strict=True)) if None not in values
        )
    made: dict[str, list[Any]] = {}
    for name in given.keys() - {"attributes"}:
        found = _each_once(table, name, given[name])
        made[name] = [found[value] for value in given[name]]
        if _WRONG in found.values():
            doubtful.update(at for at, value in enumerate(made[name]) if value is _WRONG)
    columns = TABLES[table].columns[1:-2]
    empty = model.model_fields
    return Columns(
        [made.get(name) or [empty[name].get_default()] * count for name in columns], doubtful
    )


def _each_once(table: str, name: str, values: list[Any]) -> dict[Any, Any]:
    check = _adapter(table, name).validate_python
    found: dict[Any, Any] = {}
    for value in dict.fromkeys(values):
        try:
            found[value] = check(value)
        except ValidationError:
            found[value] = _WRONG
    return found


@cache
def _adapter(table: str, name: str) -> TypeAdapter[Any]:
    field = MODELS[table].model_fields[name]
    kind: Any = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    return TypeAdapter(kind, config=ConfigDict(str_strip_whitespace=True))
