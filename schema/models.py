"""The facts of a network as pydantic models; schema/tables.py lists the same fields for the stores.

A field that was not given stays out of `model_fields_set`: a file that has no such column says
nothing about it, an empty cell says that it is empty.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from schema.dates import check_date, earliest, latest
from schema.errors import BadDate
from schema.language import _
from schema.tables import LINK_RELATIONS


@lru_cache(maxsize=65536)
def _date(text: str) -> str:
    try:
        return check_date(text)
    except BadDate as fault:
        raise ValueError(str(fault)) from None


@lru_cache(maxsize=65536)
def _items(items: tuple[str, ...]) -> tuple[str, ...]:
    kept = dict.fromkeys(stripped for item in items if (stripped := item.strip()))
    if any(";" in item for item in kept):
        raise ValueError(_("a value in a list may not hold a semicolon"))
    return tuple(kept)


Text = Annotated[str, Field(min_length=1)]
Date = Annotated[str, AfterValidator(_date)]
Items = Annotated[tuple[str, ...], AfterValidator(_items)]
Dates = Annotated[tuple[Date, ...], AfterValidator(_items)]
Attributes = dict[Annotated[str, Field(min_length=1)], str]
Count = Annotated[int, Field(ge=0, le=2_147_483_647)]


class Fact(BaseModel):
    """A fact of a network; attributes are the user's own columns.

    together: fields that are checked against each other where all of them are given; all else is
    checked field by field.
    """

    together: ClassVar[tuple[str, ...]] = ()
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    attributes: Attributes = Field(default_factory=dict)


class Sourced(Fact):
    """A fact that names the sources (ids) that state it."""

    sources: Items = ()


class Dated(Sourced):
    """A fact that holds from since until until, the last day that still counts."""

    together: ClassVar[tuple[str, ...]] = ("since", "until")

    since: Date | None = None
    until: Date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.until and self.since and earliest(self.since) > latest(self.until):
            raise ValueError(
                _("until ({until}) lies before since ({since})").format(
                    until=self.until, since=self.since
                )
            )
        return self


class Term(Fact):
    """A word of a vocabulary, with its labels."""

    vocabulary: Text
    term: Text
    nl: str | None = None
    en: str | None = None
    takes_part: bool | None = None


class Source(Fact):
    """A text that states facts."""

    id: Text
    title: Text
    publisher: str | None = None
    url: str | None = None
    published: Date | None = None


class Partner(Sourced):
    """An organisation, or a named group of organisations."""

    id: Text
    name: Text
    aliases: Items = ()
    kind: str | None = None
    domain: str | None = None
    region: Items = ()
    is_group: bool | None = None
    size: Count | None = None


class Venture(Dated):
    """Anything that partners take part in."""

    id: Text
    label: Literal["Coalition", "ProgrammeLine", "Project"]
    kind: str | None = None
    name: Text
    aliases: Items = ()
    phase: str | None = None
    ambition: str | None = None
    region: Items = ()


class Coalition(Venture):
    """A coalition of partners."""

    label: Literal["Coalition"] = "Coalition"


class ProgrammeLine(Venture):
    """A line of work under a coalition."""

    label: Literal["ProgrammeLine"] = "ProgrammeLine"


class Project(Venture):
    """A project, plan, contract, care innovation, ..."""

    label: Literal["Project"] = "Project"


class Participation(Dated):
    """A partner takes part in a venture, in a role.

    observed: days on which a text or list saw it. period: 2, 3, ... where the same role repeats.
    """

    partner: Text
    venture: Text
    role: Text
    period: Annotated[Count, Field(ge=2)] | None = None
    observed: Dates = ()


class Link(Dated):
    """A relation between two ventures or between two partners; joins says which."""

    together: ClassVar[tuple[str, ...]] = ("joins",)

    joins: Literal["partner", "venture"]
    from_id: Text
    relation: Text
    to_id: Text

    @model_validator(mode="after")
    def _known_relation(self) -> Self:
        known = LINK_RELATIONS[self.joins]
        if self.relation not in known:
            raise ValueError(
                _("{relation} is not one of {known}").format(
                    relation=self.relation, known=", ".join(known)
                )
            )
        if self.from_id == self.to_id:
            raise ValueError(_("a relation needs two different ends"))
        return self


class Claim(Sourced):
    """What a text says beside the value that stands: another reading, or the words behind a date.

    about_table and about_key may name any entity; field and value are free text.
    """

    kind: Literal["reading", "words"]
    about_table: Text
    about_key: Text
    field: str | None = None
    value: str | None = None
    value_sources: Items = ()
    text: Text
    note: str | None = None


MODELS: dict[str, type[Fact]] = {
    "term": Term,
    "source": Source,
    "partner": Partner,
    "venture": Venture,
    "participation": Participation,
    "link": Link,
    "claim": Claim,
}
