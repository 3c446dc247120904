"""Which partner, venture or source a row is about, also where its id was left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from loaders.cells import BROKEN
from loaders.converters import part_of_key
from loaders.directory import Directory, Fault
from loaders.plan import Plan
from schema.language import _
from schema.names import fold_name, slug


class Identities(NamedTuple):
    """The id of each row of a sheet, or what is wrong with it.

    names: by row, the name to keep where the row was found by another name. notes: by row.
    """

    ids: list[str | Fault]
    names: dict[int, str]
    notes: dict[int, str]


def given_ids(plans: Sequence[Plan], directory: Directory) -> list[Identities]:
    """Return the ids that the rows of each sheet give, "" for none, added to the directory."""
    found = [Identities(_given(plan), {}, {}) for plan in plans]
    for plan, identities in zip(plans, found, strict=True):
        _add(plan, identities.ids, directory)
    return found


def complete_ids(
    plans: Sequence[Plan],
    found: Sequence[Identities],
    directory: Directory,
    taken: Sequence[Directory],
) -> None:
    """Find or make the ids that rows leave out, and add those to the directory.

    A row is about who has its name, else who has it as another name; else it is new, and its id
    is made of its name, with -2, -3, ... where one of the taken directories holds that.
    """
    for plan, identities in zip(plans, found, strict=True):
        names = _names(plan)
        new: list[int] = []
        for at in [at for at, key in enumerate(identities.ids) if key == ""]:
            _match(at, names[at], identities, directory, new)
        made: dict[str, str] = {}
        used: set[str] = set()
        for at in new:
            folded = fold_name(names[at]) or names[at]
            if folded not in made:
                made[folded] = _free(slug(names[at]), taken, used)
                used.add(made[folded])
            identities.ids[at] = made[folded]
        _add(plan, identities.ids, directory, only=new)


def _given(plan: Plan) -> list[str | Fault]:
    texts = plan.texts_of("id")
    if texts is None:
        return [""] * len(plan.numbers)
    return [Fault() if text == BROKEN else part_of_key(text) for text in texts]


def _names(plan: Plan) -> tuple[str, ...]:
    return plan.texts_of("title" if plan.table.table == "source" else "name") or ()


def _add(
    plan: Plan, ids: list[str | Fault], directory: Directory, only: list[int] | None = None
) -> None:
    names, aliases = _names(plan), plan.texts_of("aliases")
    for at in range(len(ids)) if only is None else only:
        key = ids[at]
        if isinstance(key, str) and key and names[at] not in ("", BROKEN):
            parts = None if aliases is None else _parts(aliases[at])
            directory.add(key, names[at], parts)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _match(
    at: int, name: str, identities: Identities, directory: Directory, new: list[int]
) -> None:
    if name in ("", BROKEN):
        identities.ids[at] = Fault()
        return
    keys, by_alias = directory.named(name)
    if not keys:
        new.append(at)
    elif len(keys) > 1:
        identities.ids[at] = Fault(((directory.ambiguous(name, keys), name),))
    else:
        identities.ids[at] = keys[0]
        if by_alias:
            known = directory.entity(keys[0]).name
            identities.names[at] = known
            message = _("“{alias}” is another name of “{name}” ({id}): taken as that one")
            identities.notes[at] = message.format(alias=name, name=known, id=keys[0])


def _free(wanted: str, taken: Sequence[Directory], used: set[str]) -> str:
    key, number = wanted, 1
    while key in used or any(key in directory for directory in taken):
        number += 1
        key = f"{wanted}-{number}"
    return key
