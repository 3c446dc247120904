"""Files and folders to tables of text cells; what a file is, is told by its content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from loaders.columns import table_called
from loaders.csv_folder import file_names, read_csv
from loaders.sheets import FileRead, Origin, Reading, Sheet
from schema.errors import Problem
from schema.language import _
from schema.pause import collection_paused

__all__ = ["FileRead", "Reading", "Sheet", "read"]

_MOST_BYTES = 1 << 30
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read(paths: Sequence[str | Path]) -> Reading:
    """Read CSVs, folders of CSVs and workbooks; what is wrong with them is in the problems.

    A file named twice is read once. The SHA-256 is that of the bytes that were read.
    """
    sheets: list[Sheet] = []
    files: list[FileRead] = []
    problems: list[Problem] = []
    seen: set[Path] = set()
    for given in paths:
        for path, named in _files(given, problems):
            if (resolved := path.resolve()) in seen:
                continue
            seen.add(resolved)
            try:
                data = _bytes(path)
            except OSError as fault:
                message = _("this cannot be read: {reason}").format(reason=fault.strerror)
                problems.append(Problem(message, named))
                continue
            with collection_paused():
                origin, found, wrong = _read(path, named, data)
            files.append(FileRead(origin, hashlib.sha256(data).hexdigest()))
            sheets += found
            problems += wrong
    return Reading(tuple(sheets), tuple(files), tuple(problems))


def _files(given: str | Path, problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    path = Path(given)
    if path.is_dir():
        yield from _in_folder(path, problems)
    elif path.exists():
        yield path, str(given)
    else:
        problems.append(Problem(_("there is no such file or folder"), str(given)))


def _in_folder(folder: Path, problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    known = 0
    for file in sorted(folder.iterdir()):
        suffix, named = file.suffix.lower(), str(folder / file.name)
        if suffix == ".csv" and table_called(file.stem):
            known += 1
            yield file, named
        elif suffix == ".csv":
            message = _("no table is called this: it was not read")
            problems.append(Problem(message, named, severity="notice"))
        elif suffix in (".xlsx", ".xls", ".xlsm"):
            message = _("a workbook in a folder was not read: name it by itself")
            problems.append(Problem(message, named, severity="notice"))
    if not known:
        message = _("this folder holds no CSV that is called like a table: {names} are expected")
        problems.append(Problem(message.format(names=file_names()), str(folder)))


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise OSError(27, _("it is larger than a gigabyte"))
    return data


def _read(path: Path, named: str, data: bytes) -> tuple[str, list[Sheet], list[Problem]]:
    resolved = path.resolve()
    origin, suffix = f"{resolved.parent.name}/{resolved.name}", path.suffix.lower()
    if data.startswith(_OLD_EXCEL) or suffix == ".xls":
        message = _(
            "this is an old or a locked Excel file: open it in Excel, choose Save As, "
            "Excel Workbook (.xlsx), without a password, and load that"
        )
        return origin, [], [Problem(message, named)]
    if data.startswith(b"PK\3\4") or suffix in (".xlsx", ".xlsm"):
        from loaders.workbook import read_workbook

        if not data:
            return resolved.name, [], [Problem(_("this file is empty"), named)]
        return resolved.name, *read_workbook(Origin(named, resolved.name), data)
    sheet, problems = read_csv(Origin(named, origin), data)
    return origin, [sheet] if sheet else [], problems
