"""Rows cut into batches that a store takes in one go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from netgraph.store.protocol import Progress
from schema.language import _
from schema.tables import TABLES, Row

SIZE = 2_500
"""Rows to a batch: the best for Neo4j, which takes one while the next is made."""


def batches(
    rows: Mapping[str, Sequence[Row]], progress: Progress | None
) -> Iterator[tuple[str, Sequence[Row]]]:
    """Yield (table, batch), references after what they refer to, and tell progress after each."""
    done, total = 0, sum(len(of_table) for of_table in rows.values())
    for table in TABLES:
        of_table = rows.get(table, ())
        for start in range(0, len(of_table), SIZE):
            batch = of_table[start : start + SIZE]
            yield table, batch
            done += len(batch)
            if progress:
                progress(_("Writing"), done, total)
