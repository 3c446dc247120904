"""The questions that weigh a network, one typed method each, as in `netgraph.questions`."""

from __future__ import annotations

from queries.reading import Reader


class Analysis:
    """What overlap, reach and structure say of a network; parameters as in `Questions`."""

    store: Reader
