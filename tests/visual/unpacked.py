"""What is packed in a page, read back by other means than the page's own."""

import json
import re
import zlib
from base64 import b64decode, b85decode
from typing import Any

_BLOCK = re.compile(
    r'<script type="application/x-deflate-base(\d\d)" id="(\w+)"[^>]*>([^<]*)</script>'
)


def blocks(page: str) -> dict[str, bytes]:
    """All that stands deflated in a page, by id, inflated."""
    found = {}
    for base, id, text in _BLOCK.findall(page):
        packed = b64decode(text) if base == "64" else b85decode(text.replace(",", "<"))
        found[id] = zlib.decompressobj().decompress(packed)
    assert set(found) == {"style", "library", "data", "numbers", "page"}
    return found


def read_column(column: Any, rows: int, held: bytes) -> list[Any]:
    """The values of a column, of each row; see visual/packing.py."""
    if isinstance(column, list):
        assert len(column) == rows
        return column
    of: list[Any] = column.get("of", [])
    if "in" not in column:
        return of * rows
    first, width = column["in"]
    numbers = []
    for row in range(rows):
        number = bytes(held[first + place * rows + row] for place in range(width))
        numbers.append(int.from_bytes(number, "little", signed=width == 4))
    return [of[number] for number in numbers] if of else numbers


def data_of(page: str) -> dict[str, Any]:
    """The data of a page, its tables as lists by name of their column."""
    found = blocks(page)
    data: dict[str, Any] = json.loads(found["data"])
    for name, table in data.items():
        if isinstance(table, dict) and "rows" in table:
            rows = table.pop("rows")
            data[name] = {
                column: read_column(held, rows, found["numbers"]) for column, held in table.items()
            }
    return data
