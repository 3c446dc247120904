"""Columns of a table in few bytes; assets/columns.js reads them back.

A column is one of

- a list: its values, one for each row;
- {"of": values, "in": where}: each value once, and numbers: for each row the place of its value;
- {"of": [value]}: every row has this value;
- {"in": where}: numbers.

where is [first byte, bytes to a number] among the bytes of the page: the lowest byte of each
number, then the next byte of each, and so on, for what is alike deflates best side by side. With
four bytes a number can be below zero.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

Column = dict[str, Any]
_WIDEST = 4


class Packing:
    """Gathers the numbers of a page; what its methods return goes into the JSON of the page."""

    def __init__(self, held: bytes = b"") -> None:
        """held: bytes to go on after."""
        self._parts = [held]
        self._length = len(held)

    def numbers(self, values: Iterable[int], below: int | None = None) -> Column:
        """Return a column of numbers: from 0 up to, not including, below; None: any of 32 bits.

        Raises OverflowError for a number that needs more.
        """
        whole = array("i", list(values))
        if sys.byteorder == "big":
            whole.byteswap()
        held = whole.tobytes()
        width = _WIDEST if below is None else max(1, -(-max(below - 1, 0).bit_length() // 8))
        where = [self._length, width]
        self._parts += (held[place::_WIDEST] for place in range(width))
        self._length += width * len(whole)
        return {"in": where}

    def column(self, values: Sequence[Hashable], say: Callable[[Any], Any] | None = None) -> Column:
        """Return a column that has each value once, in order of appearance; say: in other words."""
        if values and values.count(values[0]) == len(values):
            each = [values[0]]
        else:
            each = list(dict.fromkeys(values))
        told = [say(one) for one in each] if say else each
        if len(each) <= 1:
            return {"of": told}
        number = dict(zip(each, range(len(each)), strict=True))
        return {"of": told, **self.numbers(map(number.__getitem__, values), len(each))}

    def bytes(self) -> bytes:
        """Return the bytes of all numbers so far."""
        return b"".join(self._parts)
