"""Emptying a test database, after making sure that it is one.

The mark of a database that is the tests' own is a constraint, not a node: the tool must find a
database without a node in it, and the mark must survive a test run that was killed.
"""

from neo4j import Driver

MARK = "netgraph_test_server"
_EMPTY_NODES = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"


class NotOurs(RuntimeError):
    """The database holds things of others: tests would destroy them."""


def claim(driver: Driver) -> None:
    """Mark an empty database as the tests' own; raises NotOurs for one that holds anything."""
    if _is_marked(driver):
        empty(driver)
        empty_schema(driver)
        return
    nodes = driver.execute_query("MATCH (n) RETURN count(n) AS count").records[0]["count"]
    if nodes or _names(driver, "INDEXES") or _names(driver, "CONSTRAINTS"):
        raise NotOurs(
            "The Neo4j server for tests is neither empty nor marked as the tests' own: "
            "give one that is empty, for they delete all that it holds."
        )
    driver.execute_query(
        f"CREATE CONSTRAINT {MARK} FOR (n:NetgraphTestServer) REQUIRE n.id IS UNIQUE"
    )


def empty(driver: Driver) -> None:
    """Delete every node; raises NotOurs where the mark lacks."""
    _refuse_unmarked(driver)
    with driver.session() as session:
        session.run(_EMPTY_NODES).consume()


def empty_schema(driver: Driver) -> None:
    """Drop every constraint and index but the mark; raises NotOurs where the mark lacks."""
    _refuse_unmarked(driver)
    for kind in ("CONSTRAINT", "INDEX"):
        for name in _names(driver, "CONSTRAINTS" if kind == "CONSTRAINT" else "INDEXES"):
            if name != MARK:
                driver.execute_query(f"DROP {kind} `{name}` IF EXISTS")


def _refuse_unmarked(driver: Driver) -> None:
    if not _is_marked(driver):
        raise NotOurs("The database has lost the mark that it is the tests' own.")


def _is_marked(driver: Driver) -> bool:
    return MARK in _names(driver, "CONSTRAINTS")


def _names(driver: Driver, kind: str) -> list[str]:
    # The two look-up indexes are there in every new database.
    condition = "WHERE type <> 'LOOKUP'" if kind == "INDEXES" else ""
    found = driver.execute_query(f"SHOW {kind} YIELD name, type {condition} RETURN name")
    return [record["name"] for record in found.records]
