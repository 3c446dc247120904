"""The rows of the Mijnstreek's tables, read without any of the product's code."""

import csv

from tests.mijnstreek import MIJNSTREEK

Row = dict[str, str]


def table(name: str) -> list[Row]:
    """Return the rows of a table."""
    with (MIJNSTREEK / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def roles_that_take_part() -> set[str]:
    """Return the roles of who takes part."""
    return {row["role"] for row in table("roles") if row["takes_part"] == "yes"}
