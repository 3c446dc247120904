"""Zip files, which workbooks are: refused when they unpack too far, written the same each time."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_MOST_BYTES = 400 * 1024 * 1024
_ORDINARY_BYTES = 64 * 1024 * 1024
_MOST_SQUEEZED = 150  # times; sheets of texts are 10 to 20
_MOST_FILES = 5000
_EPOCH = (1980, 1, 1, 0, 0, 0)
_WRITTEN = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def unpacked_too_large(archive: zipfile.ZipFile) -> bool:
    """Return whether a zip file would unpack to far more than a workbook can be.

    The sizes that the archive states are what reading it is held to, so they can be believed.
    """
    files = archive.infolist()
    size = sum(one.file_size for one in files)
    squeezed = sum(one.compress_size for one in files)
    if size > _ORDINARY_BYTES and size > squeezed * _MOST_SQUEEZED:
        return True
    return len(files) > _MOST_FILES or size > _MOST_BYTES


def save_settled(book: Workbook, path: Path) -> None:
    """Save a workbook without the moment of its making, so that its bytes repeat."""
    book.properties.creator = "netgraph"
    saved = io.BytesIO()
    book.save(saved)
    path.parent.mkdir(parents=True, exist_ok=True)
    with (
        zipfile.ZipFile(saved) as made,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as settled,
    ):
        for name in made.namelist():
            content = made.read(name)
            if name == "docProps/core.xml":
                content = _WRITTEN.sub(rb"\g<1>2000-01-01T00:00:00Z", content)
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            settled.writestr(info, content)
