"""Who is meant by a name that somebody typed, and the words that a filter means."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from queries.entity import Entity, by_name
from queries.reading import Reader, ask
from schema.errors import AmbiguousName, UnknownName
from schema.language import _
from schema.names import fold_name
from schema.vocabulary import find_term, label

EITHER = ("Partner", "Venture")


def resolve(reader: Reader, name: str, among: Collection[str] = EITHER) -> Entity:
    """Return who is meant by an id, a name or an alias; among: "Partner", "Venture" or both.

    The exact id comes first, then the name, then the aliases; in names and aliases case, accents,
    punctuation and legal form do not count, but of several equal names the one written exactly so
    is meant. Raises UnknownName, AmbiguousName (several within one rank), both with candidates.
    """
    name = readable(name).strip()
    others: list[Entity] = []
    for called in _ranks(reader, name):
        meant = [entity for entity in called if entity.sort in among]
        if len(meant) > 1:
            exact = [entity for entity in meant if entity.name == name]
            meant = exact if len(exact) == 1 else meant
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise _ambiguous(name, meant)
        others += called
    raise _unknown(reader, name, among, others)


def readable(text: str) -> str:
    """Return a text that somebody typed with what is no Unicode (a lone surrogate) as "?"."""
    return text.encode("utf-8", "replace").decode("utf-8")


def words(vocabulary: str, text: str | None) -> list[str] | None:
    """Return the terms that a filter's text may mean: itself and the term it labels; or None."""
    if text is None:
        return None
    text = readable(text)
    return list(dict.fromkeys((text, find_term(vocabulary, text) or text)))


def _ranks(reader: Reader, name: str) -> Iterable[list[Entity]]:
    folded = fold_name(name) or None
    rows = ask(reader, "naming", id=name, folded=folded)
    for rank in (0, 1):
        yield [Entity(*row[:4]) for row in rows if row[4] == rank]
    if folded:
        rows = ask(reader, "naming_alias", between=f"\n{folded}\n")
        yield [Entity(*row) for row in rows]


def _ambiguous(name: str, meant: list[Entity]) -> AmbiguousName:
    meant.sort(key=lambda entity: by_name(entity.name, entity.id))
    return AmbiguousName(
        _("“{name}” can be {candidates}; use the id between the brackets").format(
            name=name, candidates=", ".join(map(_described, meant))
        ),
        _pairs(meant),
    )


def _unknown(
    reader: Reader, name: str, among: Collection[str], others: list[Entity]
) -> UnknownName:
    from queries.nearest import nearest

    near = nearest(reader, name, among)
    sentence = _not_found(name, among, others)
    if near:
        sentence = _("{sentence}; did you mean {candidates}?").format(
            sentence=sentence, candidates=", ".join(map(_described, near))
        )
    return UnknownName(sentence, _pairs(near))


def _not_found(name: str, among: Collection[str], others: list[Entity]) -> str:
    partners, ventures = (sort in among for sort in EITHER)
    if partners and ventures:
        return _("no partner or venture is called “{name}”").format(name=name)
    if not others:
        message = (
            _("no partner is called “{name}”")
            if partners
            else _("no coalition, programme line or project is called “{name}”")
        )
        return message.format(name=name)
    message = (
        _("“{name}” is not a partner (it is: {label})")
        if partners
        else _("“{name}” is not a coalition, programme line or project (it is: {label})")
    )
    return message.format(name=others[0].name, label=_label(others[0]))


def _described(entity: Entity) -> str:
    return f"{entity.name} ({entity.id})"


def _label(entity: Entity) -> str:
    if entity.sort == "Partner":
        return _("partner")
    return label("venture_kind", entity.kind) or label("label", entity.label)


def _pairs(entities: Iterable[Entity]) -> tuple[tuple[str, str], ...]:
    return tuple((entity.id, entity.name) for entity in entities)
