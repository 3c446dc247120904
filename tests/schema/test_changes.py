"""The log's texts of a change set."""

import json

import pytest

from schema.changes import ChangeSet, RowChange
from schema.tables import Row

GROUP: Row = ("g", "Groep", (), "other", None, ("Heerlen",), True, None, (), None, "in.csv")
SMALL: Row = ("s", "Klein", ("Kl.",), "other", None, (), False, 0, ("s1",), '{"a": "b"}', "in.csv")
BARE: Row = ("b", None, (), None, None, (), None, None, (), None, None)
SOURCE: Row = ("s1", "Bron", None, None, None, None, None)
CHANGES: list[RowChange] = [
    ("source", "s1", None, SOURCE),
    ("partner", "g", None, GROUP),
    ("partner", "s", GROUP, SMALL),
    ("partner", "b", BARE, None),
    ("source", "s1", SOURCE, None),
]


@pytest.mark.parametrize("size", [1, 2, 1000])
def test_a_change_set_comes_back_from_its_texts(size: int) -> None:
    changes = ChangeSet(CHANGES)
    parts = list(changes.parts(size))
    assert ChangeSet.from_parts(parts) == changes
    assert all(len(json.loads(part)["changes"]) <= size for part in parts)


def test_nothing_changed_has_no_texts() -> None:
    assert list(ChangeSet().parts()) == []
    assert ChangeSet.from_parts([]) == ChangeSet()


def test_a_column_that_is_empty_everywhere_is_not_written() -> None:
    [part] = ChangeSet([("partner", "s", None, SMALL)]).parts()
    said = json.loads(part)
    assert said["table"] == "partner"
    assert "domain" not in said["columns"]
    assert "region" not in said["columns"]
    # No and nought are something.
    assert dict(zip(said["columns"], said["changes"][0][1], strict=True))["size"] == 0
    assert dict(zip(said["columns"], said["changes"][0][1], strict=True))["is_group"] is False
