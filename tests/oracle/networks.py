"""Small random networks, as rows of facts.

How large they are hypothesis draws, and makes smaller where a test fails; the rest comes from a
seed, for drawn one by one most facts would be empty and most answers too.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any, TypeVar

from hypothesis import strategies as st

from schema.dates import earliest, latest
from schema.facts import Facts, no_facts
from schema.tables import TABLES, key_of

T = TypeVar("T")

DATES = (
    *("2018", "2019", "2020", "2021", "2019-04", "2020-02", "2020-12", "2021-06"),
    *("2018-07-01", "2019-04-17", "2020-02-29", "2020-12-31", "2021-01-01"),
    *("2019~", "2020-02~", "2019-04-17~", "..", "[..2020]", "[..2019-04]", "[2019..]"),
)
DAYS = ("2018-07-01", "2019-04-17", "2019-12-31", "2020-02-29", "2020-08-15", "2021-01-01")
# attendee and evaluator take no part, a mascot is unknown and does, a watcher is as the network
# itself says.
ROLES = ("member", "member", "funder", "attendee", "evaluator", "mascot", "watcher")
KINDS = ("hospital", "municipality", "choir")
DOMAINS = ("medical", "government")
VENTURE_KINDS = ("network", "coalition", "plan")
LABELS = ("Coalition", "ProgrammeLine", "Project")
WORDS = (
    "Zorg",
    "Huis",
    "Noord",
    "Noort",
    "Café",
    "Zuid-Limburg",
    "Coöperatie",
    "MC",
    "Stichting",
    "B.V.",
)
PARTNER_RELATIONS = ("PART_OF", "PART_OF", "PART_OF", "RENAMED_TO", "MERGED_INTO")
VENTURE_RELATIONS = ("PART_OF", "PART_OF", "SUCCEEDED_BY", "SUPPORTS", "COOPERATES_WITH")


class Dice:
    """Choices from a seed."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def one(self, choices: Sequence[T]) -> T:
        return self.random.choice(choices)

    def some(self, choices: Sequence[T], least: int = 0, most: int = 2) -> list[T]:
        number = self.random.randint(least, most)
        return self.random.sample(choices, min(number, len(choices)))

    def maybe(self, choices: Sequence[T]) -> T | None:
        return self.one(choices) if self.random.random() < 0.6 else None

    def name(self) -> str:
        return " ".join(self.some(WORDS, 1, 3))

    def period(self) -> dict[str, str | None]:
        while True:
            since = self.maybe(DATES)
            until = self.maybe(DATES) if self.random.random() < 0.7 else None
            if earliest(since) <= latest(until):
                return {"since": since, "until": until}


@st.composite
def networks(draw: st.DrawFn) -> Facts:
    """Draw a network: groups, parts three deep, renamings and mergers, several roles and periods,
    roles that take no part, dates of every kind and none, some sources dated, claims.
    """
    dice = Dice(draw(st.integers(0, 2**32)))
    sizes = [draw(st.sampled_from(range(most, -1, -1))) for most in _MOST]
    partners, ventures, sources = (
        [f"{letter}{number}" for number in range(size)]
        for letter, size in zip("pvs", sizes, strict=False)
    )
    facts = no_facts()
    takes_part = dice.one([False, True, None])
    _add(facts, "term", vocabulary="role", term="watcher", takes_part=takes_part)
    for one in sources:
        _add(facts, "source", id=one, title=f"Text {one}", published=dice.maybe(DATES))
    for one in partners:
        _add_partner(facts, one, dice, sources)
    for one in ventures:
        _add_venture(facts, one, dice, sources)
    for _one in range(sizes[3] if partners and ventures else 0):
        _add(
            facts,
            "participation",
            partner=dice.one(partners),
            venture=dice.one(ventures),
            role=dice.one(ROLES),
            period=dice.one([None, None, 2]),
            observed=tuple(dice.some(DATES)),
            sources=tuple(dice.some(sources)),
            **dice.period(),
        )
    _add_links(facts, "partner", partners, PARTNER_RELATIONS, sizes[4], dice, sources)
    _add_links(facts, "venture", ventures, VENTURE_RELATIONS, sizes[5], dice, sources)
    _add_claims(facts, sizes[6], dice, sources)
    return facts


# Partners, ventures, sources, participations, links between partners, between ventures, claims.
_MOST = (8, 8, 3, 30, 8, 8, 4)


def _add_partner(facts: Facts, one: str, dice: Dice, sources: list[str]) -> None:
    _add(
        facts,
        "partner",
        id=one,
        name=dice.name(),
        aliases=tuple(dice.name() for _alias in range(dice.one([0, 0, 1, 2]))),
        kind=dice.maybe(KINDS),
        domain=dice.maybe(DOMAINS),
        region=dice.one([(), ("Heerlen",), ("Limburg", "Heerlen")]),
        is_group=dice.one([None, False, True]),
        size=dice.one([None, 16]),
        sources=tuple(dice.some(sources)),
    )


def _add_venture(facts: Facts, one: str, dice: Dice, sources: list[str]) -> None:
    _add(
        facts,
        "venture",
        id=one,
        label=dice.one(LABELS),
        kind=dice.maybe(VENTURE_KINDS),
        name=dice.name(),
        aliases=tuple(dice.name() for _alias in range(dice.one([0, 0, 1]))),
        phase=dice.one([None, "running", "ended"]),
        ambition=dice.maybe(["Better"]),
        region=dice.one([(), ("Heerlen",)]),
        sources=tuple(dice.some(sources)),
        **dice.period(),
    )


def _add_links(
    facts: Facts,
    joins: str,
    ids: list[str],
    relations: Sequence[str],
    number: int,
    dice: Dice,
    sources: list[str],
) -> None:
    for _one in range(number if len(ids) > 1 else 0):
        start, end = dice.some(ids, 2, 2)
        relation = dice.one(relations)
        if relation == "PART_OF" and start > end:
            start, end = end, start  # a part stands before its whole: no circles
        _add(
            facts,
            "link",
            joins=joins,
            from_id=start,
            relation=relation,
            to_id=end,
            sources=tuple(dice.some(sources)),
            **dice.period(),
        )


def _add_claims(facts: Facts, number: int, dice: Dice, sources: list[str]) -> None:
    about = ("partner", "venture", "participation", "link")
    keys = [(table, key) for table in about for key in facts[table]]
    for text in range(number if keys else 0):
        table, key = dice.one(keys)
        _add(
            facts,
            "claim",
            kind=dice.one(["reading", "words"]),
            about_table=table,
            about_key=key,
            field=dice.one([None, "since"]),
            value=dice.one([None, "2019"]),
            value_sources=tuple(dice.some(sources)),
            text=f"words {text}",
            sources=tuple(dice.some(sources)),
        )


def _add(facts: Facts, table: str, **values: Any) -> None:
    given = TABLES[table]
    key = values.get("id") or key_of(given, values)
    lists = {field.name for field in given.fields if field.type in ("list", "dates")}
    empty = {name: () if name in lists else None for name in given.columns}
    facts[table][key] = tuple((empty | values | {"id": key, "origin": "test"}).values())
