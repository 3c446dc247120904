"""A store from where it is: a file's path, or the URL of a Neo4j server."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from schema.errors import NoStore
from schema.language import _

if TYPE_CHECKING:
    from netgraph.store.protocol import Store

NEO4J_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)


def is_url(location: str) -> bool:
    """Return whether a location is a URL rather than a file's path."""
    return _SCHEME.match(location) is not None


def open_store(
    location: str | Path,
    *,
    username: str | None = None,
    password: str | None = None,
    database: str | None = None,
    create: bool = False,
) -> Store:
    """Return the store at a location. Raises NoStore where there is none of a known kind."""
    found = _SCHEME.match(str(location))
    if found is None:
        from netgraph.store.sqlite import SQLiteStore

        return SQLiteStore(location, create=create)
    if found[1].lower() not in NEO4J_SCHEMES:
        raise NoStore(
            _("“{scheme}://” is not a kind of store: give a file, or a URL with {known}").format(
                scheme=found[1], known=", ".join(f"{scheme}://" for scheme in NEO4J_SCHEMES)
            )
        )
    from netgraph.store.neo4j import Neo4jStore

    return Neo4jStore(str(location), username=username, password=password, database=database)
