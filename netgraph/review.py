"""The questions that look over a network: who carries what, what is missing, what changed."""

from __future__ import annotations

from queries.reading import Reader


class Review:
    """More questions of a network; scope and names as in `netgraph.questions.Questions`."""

    store: Reader
