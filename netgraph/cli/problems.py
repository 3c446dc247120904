"""Problems of input files as people read them: by file and sheet, the same ones taken together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from schema.errors import Problem
from schema.language import _, ngettext

_MOST_ROWS = 8


def problem_lines(problems: Iterable[Problem], most: int | None = None) -> Iterator[str]:
    """Yield problems in lines: a heading for each file and sheet, then what is wrong where."""
    kinds = _by_kind(problems)
    shown = kinds if most is None else kinds[:most]
    for place, listed in groupby(shown, key=lambda kind: (kind[0].severity, _place(kind[0]))):
        yield f"{_severity(place[0])} {place[1]}".rstrip()
        for first, rows in listed:
            yield f"  {_where(first, rows)}{first.message}"
    if len(kinds) > len(shown):
        rest = len(kinds) - len(shown)
        yield ngettext(
            "... and {count} more; “netgraph check FILE -o problems.xlsx” lists all",
            "... and {count} more; “netgraph check FILE -o problems.xlsx” lists all",
            rest,
        ).format(count=rest)


def _by_kind(problems: Iterable[Problem]) -> list[tuple[Problem, list[int]]]:
    kinds: dict[Problem, list[int]] = {}
    for problem in problems:
        rows = kinds.setdefault(problem._replace(row=None), [])
        if problem.row is not None:
            rows.append(problem.row)
    return sorted(
        kinds.items(),
        key=lambda kind: (kind[0].severity != "error", kind[0].file, kind[0].sheet, kind[1][:1]),
    )


def _place(problem: Problem) -> str:
    if problem.sheet:
        return _("{file}, sheet {sheet}").format(file=problem.file, sheet=problem.sheet)
    return problem.file


def _severity(severity: str) -> str:
    return _("Wrong in") if severity == "error" else _("Note on")


def _where(problem: Problem, rows: Sequence[int]) -> str:
    parts = []
    if rows:
        listed = ", ".join(map(str, rows[:_MOST_ROWS]))
        if len(rows) > _MOST_ROWS:
            listed = _("{rows} and {count} more").format(rows=listed, count=len(rows) - _MOST_ROWS)
        parts.append(ngettext("row {rows}", "rows {rows}", len(rows)).format(rows=listed))
    if problem.column:
        parts.append(_("column {column}").format(column=problem.column))
    if problem.value and problem.value not in problem.message:
        parts.append(f"“{problem.value}”")
    return f"{', '.join(parts)}: " if parts else ""
