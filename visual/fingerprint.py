"""What a drawing rests on, in short: the same facts and places have the same fingerprint."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import chain

from queries.subgraph import Subgraph
from visual.near import Place

_FORM = 1  # to be raised whenever the same facts and places give another overview
_BETWEEN = "\0"


def fingerprint(subgraph: Subgraph, places: Sequence[Place]) -> str:
    """Return 32 hexadecimal digits for all that the overview of a subgraph depends on.

    places: of its ventures, in their order. The same in every process and on every machine; ""
    where a text holds what stands between texts here, for two networks might then look alike.
    """
    found = blake2b(b"%d" % _FORM, digest_size=16)
    for part in _parts(subgraph):
        joined = _BETWEEN.join(part)
        if part and joined.count(_BETWEEN) != len(part) - 1:
            return ""
        found.update(b" %d " % len(part))
        found.update(joined.encode("utf-8", "surrogatepass"))
    flat = [*chain.from_iterable(places)]
    found.update(struct.pack(f"<{len(flat)}d", *flat))
    return found.hexdigest()


def _parts(subgraph: Subgraph) -> Iterator[list[str]]:
    """The texts in their order: ventures and names, partners, who takes part in what, links."""
    ids = [one.id for one in subgraph.ventures]
    yield ids
    yield [one.name for one in subgraph.ventures]
    yield [one.id for one in subgraph.partners]
    joined = [one for one in subgraph.participations if one.takes_part]
    yield [one.partner for one in joined]
    yield [one.venture for one in joined]
    known = {*ids}
    links = [one for one in subgraph.links if one.from_id in known and one.to_id in known]
    yield [one.from_id for one in links]
    yield [one.relation for one in links]
    yield [one.to_id for one in links]
