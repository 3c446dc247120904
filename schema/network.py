"""A network as a whole: all its models together, checked between one another."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Self

from pydantic import BaseModel, ConfigDict

from schema.checks import Places, check
from schema.errors import Problem
from schema.facts import Facts, attributes_text, no_facts, positions
from schema.language import _
from schema.models import (
    MODELS,
    Claim,
    Fact,
    Link,
    Participation,
    Partner,
    Source,
    Term,
    Venture,
)
from schema.tables import TABLES, Row, key_of

__all__ = ["Network", "Places", "check", "row_of"]


class Network(BaseModel):
    """The facts of a network as models."""

    model_config = ConfigDict(extra="forbid")

    terms: list[Term] = []
    sources: list[Source] = []
    partners: list[Partner] = []
    ventures: list[Venture] = []
    participations: list[Participation] = []
    links: list[Link] = []
    claims: list[Claim] = []

    @classmethod
    def from_facts(cls, facts: Facts) -> Self:
        """Return the network that rows of facts make. Raises pydantic.ValidationError."""
        return cls.model_validate(
            {f"{table}s": [_model(table, row) for row in facts[table].values()] for table in TABLES}
        )

    def check(self) -> list[Problem]:
        """Return what is wrong: ids that stand twice, then what `schema.checks.check` finds."""
        problems = []
        seen: set[tuple[str, str]] = set()
        for table, key, _fact in self._keyed():
            if (table, key) in seen:
                message = _("{table} “{key}” is there twice").format(table=table, key=key)
                problems.append(Problem(message, value=key))
            seen.add((table, key))
        return [*problems, *check(self.facts())]

    def facts(self, origin: str | None = None) -> Facts:
        """Return the network as rows of facts; of facts with one id the last one counts."""
        facts = no_facts()
        for table, key, fact in self._keyed():
            facts[table][key] = row_of(table, fact, key, origin)
        return facts

    def _keyed(self) -> Iterator[tuple[str, str, Fact]]:
        for name, table in TABLES.items():
            facts: list[Fact] = getattr(self, f"{name}s")
            for fact in facts:
                yield name, key_of(table, fact.__dict__), fact


def row_of(table: str, fact: Fact, key: str, origin: str | None) -> Row:
    """Return the row of a fact, in the order of the columns of its table."""
    values = fact.__dict__
    given = (values[name] for name in TABLES[table].columns[1:-2])
    return (key, *given, attributes_text(values["attributes"]), origin)


def _model(table: str, row: Row) -> Fact:
    places = positions(table)
    values = {field.name: row[places[field.name]] for field in TABLES[table].fields}
    text = row[places["attributes"]]
    attributes = json.loads(text) if isinstance(text, str) else {}
    return MODELS[table].model_validate({**values, "attributes": attributes})
