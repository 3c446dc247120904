"""Everything back out, as a folder of CSVs or as a workbook."""

from __future__ import annotations

from pathlib import Path

from loaders.csv_folder import write_csv
from loaders.lay_out import lay_out
from schema.errors import UsageError
from schema.facts import Facts
from schema.language import _

_FILES = frozenset(".csv .db .html .json .md .ods .tsv .txt .xls .xlsb .xlsm .zip".split())


def export(facts: Facts, path: str | Path, lang: str | None = None) -> list[Path]:
    """Write all facts to a folder of CSVs or to an .xlsx; return the files written.

    A path with the suffix .xlsx is a workbook, any other a folder. Rows are ordered by id; the
    same facts give the same bytes. lang: the language of the headings, plain column names
    without one. Raises UsageError, OSError.
    """
    path = Path(path)
    tables = lay_out(facts, lang)
    if path.suffix.lower() == ".xlsx" and not path.is_dir():
        from loaders.workbook import write_workbook

        return [write_workbook(path, tables)]
    if path.is_file() or (path.suffix.lower() in _FILES and not path.is_dir()):
        message = _("{path} is not a folder or an .xlsx file: those are what can be written")
        raise UsageError(message.format(path=path))
    return write_csv(path, tables)
