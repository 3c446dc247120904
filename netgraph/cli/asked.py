"""What was asked beside the question itself: which store, for which day, shown how."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from netgraph.cli.messages import say
from schema.language import _

if TYPE_CHECKING:
    from netgraph.cli.output.answer import Answer
    from netgraph.facade import NetworkGraph
    from netgraph.questions import When
    from visual.theme import Theme


class Asked(NamedTuple):
    """The values of the options that commands share; those a command does not take are empty.

    takes_limit: whether the command has --limit.
    """

    store: str | None = None
    quiet: bool = False
    format: str = "table"
    output: Path | None = None
    as_of: str | None = None
    evidence: str = "possible"
    current_names: bool = False
    follow_parts: bool = False
    expand_groups: bool = False
    limit: int | None = None
    sources: bool = False
    takes_limit: bool = False
    theme: Path | None = None

    @property
    def look(self) -> Theme | None:
        """Return the theme of --theme, None without one. Raises NetgraphError."""
        from visual.theme_file import read_theme

        return read_theme(self.theme) if self.theme else None

    @property
    def scope(self) -> When:
        """Return the options of the facade's questions."""
        return {
            "as_of": self.as_of,
            "evidence": self.evidence,
            "current_names": self.current_names,
            "follow_parts": self.follow_parts,
            "expand_groups": self.expand_groups,
        }

    @contextmanager
    def open(self, *, create: bool = False) -> Iterator[NetworkGraph]:
        """Open the store that is meant and name it on stderr, unless --quiet."""
        import netgraph
        from schema.vocabulary import own_terms

        _hush_driver(self.store)
        with netgraph.open(self.store, create=create) as net:
            self.tell(_("Store: {location}").format(location=net.location))
            with own_terms(() if create else net.terms()):
                yield net

    def tell(self, text: str) -> None:
        """Say a line on stderr, unless --quiet."""
        if not self.quiet:
            say(text)

    def show(self, net: NetworkGraph, answer: Answer) -> None:
        """Write an answer where and how it was asked for."""
        from netgraph.cli.output.showing import show

        show(self, net, answer)


def _hush_driver(store: str | None) -> None:
    """Keep Neo4j's driver from logging every try on stderr; what fails in the end is an error."""
    from netgraph.config import choose_store, is_url

    if is_url(choose_store(store).location):
        import logging

        logging.getLogger("neo4j").addHandler(logging.NullHandler())
