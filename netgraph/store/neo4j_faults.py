"""What a Neo4j server or its driver says went wrong, in one sentence for people."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from schema.errors import NoStore, ReadOnlyStore, StoreError
from schema.language import _

if TYPE_CHECKING:
    from neo4j.exceptions import Neo4jError

# The codes are the same in every version; their GQL statuses are not.
_OUT_OF_MEMORY = "Neo.TransientError.General.MemoryPoolOutOfMemoryError"


@contextmanager
def faults(place: str, timeout: float = 0.0) -> Iterator[None]:
    """Turn the driver's errors into ours; place is the store as people are told it."""
    from neo4j import exceptions

    try:
        yield
    except exceptions.IncompleteCommit as fault:
        raise StoreError(
            _(
                "the connection with {place} was lost while it was storing: "
                "see with `netgraph log` whether it did"
            ).format(place=place)
        ) from fault
    except (exceptions.ServiceUnavailable, exceptions.SessionExpired) as fault:
        raise NoStore(
            _("no Neo4j server answers at {place}: is it running?").format(place=place)
        ) from fault
    except exceptions.Neo4jError as fault:
        raise _explained(fault, place, timeout) from fault
    except (exceptions.ConfigurationError, exceptions.DriverError, OSError, ValueError) as fault:
        raise NoStore(
            _("{place} cannot be reached: {fault}").format(place=place, fault=_first_line(fault))
        ) from fault


def _explained(fault: Neo4jError, place: str, timeout: float) -> StoreError:
    code = fault.code or ""
    if code.startswith("Neo.ClientError.Security.AuthenticationRateLimit"):
        return StoreError(
            _("{place} refused too many passwords: wait a minute, then try again").format(
                place=place
            )
        )
    if code.startswith("Neo.ClientError.Security"):
        return StoreError(
            _(
                "{place} refused the user name or the password: "
                "check NEO4J_USERNAME and NEO4J_PASSWORD"
            ).format(place=place)
        )
    if code == "Neo.ClientError.Database.DatabaseNotFound":
        return NoStore(
            _("there is no such database at {place}: check NEO4J_DATABASE").format(place=place)
        )
    if code == "Neo.ClientError.Statement.AccessMode":
        return ReadOnlyStore(_("this is for reading only: the query would write"))
    if code == _OUT_OF_MEMORY:
        return StoreError(
            _(
                "{place} has too little memory for this in one go: raise "
                "dbms.memory.transaction.total.max and server.memory.heap.max_size"
            ).format(place=place)
        )
    if "TransactionTimedOut" in code:
        return StoreError(
            _("the query was stopped after {seconds:g} seconds").format(seconds=timeout)
        )
    return StoreError(
        _("{place} answered: {fault}").format(place=place, fault=_first_line(fault.message))
    )


def _first_line(fault: object) -> str:
    return (str(fault).strip() or type(fault).__name__).splitlines()[0]
