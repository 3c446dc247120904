"""An answer as it is shown: what was asked, its columns and rows, and what is said beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from queries.subgraph import SourceText

Kind = Literal["text", "id", "date", "number", "share", "list", "yes", "term", "sources"]


class Column(NamedTuple):
    """A column of an answer.

    key: the field of the row it shows, unless `get` takes its value from the row. kind "term":
    a term, or several, of `vocabulary`. Ids stand last and are shown where there is room for them:
    not in a table on screen and not in Markdown, unless `screen` says so. only_asked: of sources
    that are worked out only where they are asked for: the column is there only then.
    """

    key: str
    heading: str
    kind: Kind = "text"
    vocabulary: str = ""
    get: Callable[[Any], Any] | None = None
    screen: bool | None = None
    only_asked: bool = False

    @property
    def is_figure(self) -> bool:
        """Return whether it holds numbers to be reckoned with."""
        return self.kind in ("number", "share")

    def value(self, row: Any) -> Any:
        """Return the native value of this column in a row."""
        return self.get(row) if self.get else getattr(row, self.key)

    @property
    def on_screen(self) -> bool:
        """Return whether it stands in a table on screen."""
        return self.kind != "id" if self.screen is None else self.screen


Cite = Callable[[Iterable[str]], str]
"""Sources as numbers between brackets, given out as they come; "" for none."""


class Section(NamedTuple):
    """A part of an answer with columns of its own."""

    heading: str
    columns: Sequence[Column]
    rows: Sequence[Any]


class Answer(NamedTuple):
    """What a question brought.

    question: as a heading ("Members of X"). columns and rows: the answer as one table.
    reading: the answer in a sentence, of all rows whatever the limit; true for ties, and for none.
    counted: the row count in words, given how many. notes: what a reader must know beside the rows.
    sections: how it is shown on screen and in Markdown where one table does not say it.
    screen: lines for the screen where a table does not say it (a tree, a chain), given how to cite
    sources and the width.
    payload: what JSON holds beside the rows, or instead of them without rows_in_json.
    native: makes of a row what JSON holds of it.
    """

    question: str
    columns: Sequence[Column]
    rows: Sequence[Any]
    counted: Callable[[int], str] | None = None
    notes: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    screen: Callable[[Cite, int], Iterable[str]] | None = None
    payload: Mapping[str, Any] | None = None
    native: Callable[[Any], Any] | None = None
    rows_in_json: bool = True
    reading: str = ""


class Shown(NamedTuple):
    """An answer with what its writers need beside it.

    scope: for which day it holds, in words; "" where that makes no difference. sources: the
    texts of the sources in it, by id.
    """

    answer: Answer
    scope: str
    notes: tuple[str, ...]
    sources: Mapping[str, SourceText]
    store: str
    as_of: str | None
    evidence: str | None

    @property
    def title(self) -> str:
        """Return the question and the day it was asked for, as one line."""
        return f"{self.answer.question}, {self.scope}" if self.scope else self.answer.question

    @property
    def sections(self) -> tuple[Section, ...]:
        """Return the answer in sections: one where it has none of its own."""
        return self.answer.sections or (Section("", self.answer.columns, self.answer.rows),)
