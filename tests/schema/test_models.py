"""What a single fact may hold."""

from typing import Any

import pytest
from pydantic import ValidationError

from schema.models import (
    MODELS,
    Coalition,
    Link,
    Participation,
    Partner,
    ProgrammeLine,
    Project,
    Source,
    Venture,
)
from schema.tables import TABLES, key_of


def test_models_and_tables_list_the_same_fields() -> None:
    assert MODELS.keys() == TABLES.keys()
    for name, table in TABLES.items():
        fields = MODELS[name].model_fields
        assert set(fields) == {field.name for field in table.fields} | {"attributes"}
        required = {field.name for field in table.fields if field.required}
        assert required == {field for field, info in fields.items() if info.is_required()}


def test_texts_are_stripped_and_lists_hold_each_value_once() -> None:
    partner = Partner(id=" cz ", name="\tCZ\n", aliases=(" a", "b", "a ", ""))
    assert (partner.id, partner.name, partner.aliases) == ("cz", "CZ", ("a", "b"))


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (Partner, {"id": "", "name": "x"}),
        (Partner, {"id": "x"}),
        (Partner, {"id": "x", "name": "x", "aliases": ("a;b",)}),
        (Partner, {"id": "x", "name": "x", "size": -1}),
        (Partner, {"id": "x", "name": "x", "size": 2**63}),
        (Partner, {"id": "x", "name": "x", "phone": "045"}),
        (Partner, {"id": "x", "name": "x", "attributes": {"": "y"}}),
        (Venture, {"id": "x", "name": "x", "label": "Club"}),
        (Venture, {"id": "x", "name": "x", "label": "Project", "since": "2021-02-30"}),
        (Venture, {"id": "x", "name": "x", "label": "Project", "since": "2021", "until": "2020"}),
        (Participation, {"partner": "a", "venture": "b", "role": "c", "period": 1}),
        (Participation, {"partner": "a", "venture": "b", "role": "c", "observed": ("x",)}),
        (Source, {"id": "x", "title": "y", "published": "apr-19"}),
        (Link, {"joins": "venture", "from_id": "a", "relation": "MERGED_INTO", "to_id": "b"}),
        (Link, {"joins": "partner", "from_id": "a", "relation": "SUPPORTS", "to_id": "b"}),
        (Link, {"joins": "venture", "from_id": "a", "relation": "PART_OF", "to_id": "a"}),
    ],
)
def test_what_a_fact_may_not_hold(model: Any, values: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(values)


def test_dates_that_can_be_in_order_are_accepted() -> None:
    venture = Project(id="x", name="X", since="2021-05", until="2021")
    assert (venture.since, venture.until) == ("2021-05", "2021")


def test_ventures_know_their_label() -> None:
    made = [model(id="x", name="X").label for model in (Coalition, ProgrammeLine, Project)]
    assert made == ["Coalition", "ProgrammeLine", "Project"]


def test_what_was_not_given_is_told_from_what_is_empty() -> None:
    assert Partner(id="a", name="A", kind=None).model_fields_set == {"id", "name", "kind"}


@pytest.mark.parametrize(
    ("table", "values", "key"),
    [
        ("partner", {"id": "cz"}, "cz"),
        ("participation", {"partner": "a", "venture": "v", "role": "r", "period": None}, "a|v|r"),
        ("participation", {"partner": "a", "venture": "v", "role": "r", "period": 2}, "a|v|r|2"),
        ("link", {"from_id": "a", "relation": "PART_OF", "to_id": "b"}, "a|PART_OF|b"),
        (
            "claim",
            {"about_table": "t", "about_key": "k", "field": None, "kind": "words", "text": "x"},
            "t|k||words|x",
        ),
    ],
)
def test_the_id_of_a_fact_is_made_of_its_key(table: str, values: dict[str, Any], key: str) -> None:
    assert key_of(TABLES[table], values) == key
