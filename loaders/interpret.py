"""Tables of text cells to facts: references resolved, every fault reported with its place.

What can be referred to is read first: terms, sources, partners and ventures, then what joins
them. A row that refers to a bad row is not reported as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from loaders.about import About
from loaders.build import Adjust, IncomingTable, build
from loaders.columns import BY_NAME
from loaders.converters import Converters
from loaders.directory import Directory, Fault
from loaders.identify import Identities, complete_ids, given_ids
from loaders.plan import Plan, plan
from loaders.repeats import without_repeats
from loaders.sheets import Sheet
from loaders.words import Words
from schema.date_words import read_date
from schema.errors import Problem
from schema.facts import Facts, positions
from schema.language import _
from schema.pause import collection_paused
from schema.tables import TABLES, key_of

__all__ = ["Incoming", "IncomingTable", "interpret"]

_NAMED = ("source", "partner", "venture")


class Incoming(NamedTuple):
    """What files say, as facts; with an error among the problems nothing of it may be stored."""

    tables: tuple[IncomingTable, ...]
    problems: tuple[Problem, ...]


def interpret(
    sheets: Sequence[Sheet],
    stored: Facts,
    *,
    per: str | None = None,
    skip_bad_rows: bool = False,
    keep_personal: bool = False,
) -> Incoming:
    """Return the facts that sheets hold; problems in the order of sheets and rows.

    per: the day on which the participations hold (they were observed then). skip_bad_rows: leave
    out rows with errors and the rows that refer to them, and report them as notices.
    keep_personal: keep columns that look like a person's. Raises BadDate for per.
    """
    with collection_paused():
        load = _Load(sheets, stored, skip_bad_rows, keep_personal)
        load.run(read_date(per)[0] if per else None)
    order = {(one.file, one.name): at for at, one in enumerate(sheets)}
    problems = sorted(
        load.problems, key=lambda one: (order.get((one.file, one.sheet), -1), one.row or 0)
    )
    return Incoming(tuple(load.tables), tuple(problems))


class _Load:
    """The state of one load: what can be referred to, and what was found so far."""

    def __init__(
        self, sheets: Sequence[Sheet], stored: Facts, skip_bad_rows: bool, keep_personal: bool
    ) -> None:
        self.stored = stored
        self.skip_bad_rows = skip_bad_rows
        self.problems: list[Problem] = []
        self.tables: list[IncomingTable] = []
        self.plans: dict[str, list[Plan]] = {table: [] for table in TABLES}
        self.words = Words(stored)
        self.directories = {
            table: Directory(table, stored, skip_bad_rows=skip_bad_rows) for table in _NAMED
        }
        self.converters = Converters(self.words, self.directories)
        for sheet in sheets:
            self.plan(sheet, keep_personal)

    def plan(self, sheet: Sheet, keep_personal: bool) -> None:
        table = BY_NAME[sheet.table].table
        planned, problems = plan(sheet, keep_personal=keep_personal)
        self.problems += problems
        if planned:
            self.plans[table].append(planned)
        elif table in self.directories:
            self.directories[table].incomplete = True

    def run(self, per: str | None) -> None:
        self.take("term")
        for terms in self.tables:
            rows: list[Any] = terms.rows
            for _id, vocabulary, term, nl, en, *_rest in rows:
                self.words.add(vocabulary, term, nl, en)
        identities = self.identify()
        for table in _NAMED:
            self.take(table, identities[table])
        self.take("participation", adjust=_observe(self.stored, per) if per else None)
        self.take("link")
        self.take("claim", adjust=About(self.directories, self.words))

    def identify(self) -> dict[str, list[Identities]]:
        found = {
            table: given_ids(self.plans[table], directory)
            for table, directory in self.directories.items()
        }
        for table, directory in self.directories.items():
            both = ("partner", "venture") if table != "source" else ("source",)
            taken = [self.directories[one] for one in both]
            complete_ids(self.plans[table], found[table], directory, taken)
        return found

    def take(
        self, table: str, identities: list[Identities] | None = None, adjust: Adjust | None = None
    ) -> None:
        plans = self.plans[table]
        given: list[Identities | None] = [*identities] if identities else [None] * len(plans)
        built = [
            build(plan, self.converters, one, adjust)
            for plan, one in zip(plans, given, strict=True)
        ]
        tables, repeats = without_repeats([one.table for one in built])
        self.tables += tables
        for _table, notices, errors, bad in [*built, ((), *repeats)]:
            self.problems += notices
            self.problems += map(_left_out, errors) if self.skip_bad_rows else errors
            for key in bad if table in self.directories else ():
                self.directories[table].leave_out(key)


def _left_out(error: Problem) -> Problem:
    message = _("row left out: {reason}").format(reason=error.message)
    return error._replace(message=message, severity="notice")


def _observe(stored: Facts, day: str) -> Adjust:
    """Return what adds a day to the days on which participations were observed, stored or not."""
    table = TABLES["participation"]
    place = positions("participation")["observed"]

    def adjust(values: dict[str, list[Any]]) -> None:
        count = len(values["partner"])
        given = values.get("observed", [()] * count)
        keys = [values.get(name, [None] * count) for name in table.key]
        for at, parts in enumerate(zip(*keys, strict=True)):
            if isinstance(given[at], Fault):
                continue
            row = stored["participation"].get(
                key_of(table, dict(zip(table.key, parts, strict=True)))
            )
            known: Any = row[place] if row else ()
            given[at] = tuple(dict.fromkeys((*known, *given[at], day)))
        values["observed"] = given

    return adjust
