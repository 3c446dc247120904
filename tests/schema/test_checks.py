"""What can be wrong between facts that are right by themselves."""

import pytest

from schema.errors import Problem
from schema.facts import Facts
from schema.models import Claim, Link, Participation, Partner, Project, Source, Term, Venture
from schema.network import Network, check


def link(
    from_id: str, to_id: str, relation: str = "PART_OF", joins: str = "venture", **more: str
) -> Link:
    return Link.model_validate(
        {"joins": joins, "from_id": from_id, "relation": relation, "to_id": to_id, **more}
    )


def ventures(**since_until: tuple[str | None, str | None]) -> list[Venture]:
    return [
        Venture(id=key, label="Project", name=key.upper(), since=since, until=until)
        for key, (since, until) in since_until.items()
    ]


NEVER = (None, None)


def test_a_network_without_faults() -> None:
    network = Network(
        sources=[Source(id="s", title="S")],
        partners=[Partner(id="a", name="A", sources=("s",)), Partner(id="b", name="B")],
        ventures=ventures(v=("2019", None), w=("2018", None)),
        participations=[Participation(partner="a", venture="v", role="member", sources=("s",))],
        links=[link("v", "w"), link("a", "b", "RENAMED_TO", "partner")],
        claims=[Claim(kind="words", about_table="x", about_key="y", text="z", sources=("s",))],
    )
    assert network.check() == []


def test_references_that_lead_nowhere() -> None:
    network = Network(
        partners=[Partner(id="a", name="A", sources=("s1", "s2"))],
        ventures=ventures(v=NEVER),
        participations=[
            Participation(partner="a", venture="v", role="member"),
            Participation(partner="x", venture="v", role="member"),
            Participation(partner="a", venture="y", role="member", sources=("s3",)),
        ],
        links=[link("v", "a"), link("b", "a", "MERGED_INTO", "partner")],
        claims=[
            Claim(kind="reading", about_table="x", about_key="y", text="z", value_sources=("s4",))
        ],
    )
    found = network.check()
    assert {one.severity for one in found} == {"error"}
    assert [(one.column, one.value) for one in found] == [
        ("sources", "s1"),
        ("sources", "s2"),
        ("partner", "x"),
        ("venture", "y"),
        ("sources", "s3"),
        ("value_sources", "s4"),
        ("to", "a"),
        ("from", "b"),
    ]
    assert "participation “x|v|member” refers to partner “x”, which is not there" in {
        one.message for one in found
    }


@pytest.mark.parametrize(
    ("pairs", "cycles"),
    [
        (["ab", "bc"], []),
        (["ab", "ac", "bd", "cd"], []),
        (["ab", "ba"], ["A → B → A"]),
        (["ab", "bc", "ca"], ["A → B → C → A"]),
        (["xa", "ab", "bc", "ca"], ["A → B → C → A"]),
        (["ab", "ba", "cd", "dc"], ["A → B → A", "C → D → C"]),
    ],
)
def test_a_cycle_of_parts_is_named(pairs: list[str], cycles: list[str]) -> None:
    network = Network(
        ventures=ventures(a=NEVER, b=NEVER, c=NEVER, d=NEVER, x=NEVER),
        links=[link(pair[0], pair[1]) for pair in pairs],
    )
    found = network.check()
    assert [one.message for one in found] == [
        f"PART_OF goes round in a circle: {cycle}" for cycle in cycles
    ]
    assert all(one.severity == "error" for one in found)


def test_a_cycle_of_partners_too_and_of_other_relations_not() -> None:
    partners = [Partner(id=key, name=key.upper()) for key in "ab"]
    network = Network(
        partners=partners,
        ventures=ventures(v=NEVER, w=NEVER),
        links=[
            link("a", "b", joins="partner"),
            link("b", "a", joins="partner"),
            link("v", "w", "COOPERATES_WITH"),
            link("w", "v", "COOPERATES_WITH"),
            link("v", "w", "SUPPORTS"),
            link("w", "v", "SUPPORTS"),
        ],
    )
    assert [one.value for one in network.check()] == ["a"]


def test_a_long_chain_of_parts_is_walked() -> None:
    many = {f"v{at}": NEVER for at in range(5000)}
    chain = [link(f"v{at}", f"v{at + 1}") for at in range(4999)]
    assert Network(ventures=ventures(**many), links=chain).check() == []
    closed = Network(ventures=ventures(**many), links=[*chain, link("v4999", "v0")])
    assert len(closed.check()) == 1


@pytest.mark.parametrize(
    ("child", "parent", "more", "words"),
    [
        (("2016", None), ("2019", None), {}, "“C” (2016) began before “P” (2019)"),
        ((None, "2021-03"), (None, "2020"), {}, "“C” (2021-03) ends after “P” (2020)"),
        (("2019", None), ("2019-04", None), {}, ""),  # may have begun after it
        ((None, "2020"), (None, "2020-06"), {}, ""),
        (("2016", None), ("2019", None), {"since": "2019"}, ""),  # became a part later
        ((None, "2021"), (None, "2020"), {"until": "2020"}, ""),
        (NEVER, ("2019", "2020"), {}, ""),
        (("2016", "2025"), NEVER, {}, ""),
    ],
)
def test_a_part_outside_the_dates_of_the_whole_is_worth_a_notice(
    child: tuple[str | None, str | None],
    parent: tuple[str | None, str | None],
    more: dict[str, str],
    words: str,
) -> None:
    network = Network(ventures=ventures(c=child, p=parent), links=[link("c", "p", **more)])
    found = network.check()
    assert [one.severity for one in found] == (["notice"] if words else [])
    assert all(words in one.message for one in found)


def test_a_fault_is_placed_where_its_fact_was_read() -> None:
    facts: Facts = Network(
        participations=[Participation(partner="a", venture="v", role="member")]
    ).facts()
    places = {("participation", "a|v|member"): ("net.xlsx", "Deelnames", 12)}
    assert [one[1:4] for one in check(facts, places)] == [("net.xlsx", "Deelnames", 12)] * 2
    assert [one[1:4] for one in check(facts)] == [("", "", None)] * 2


def test_an_id_that_stands_twice() -> None:
    network = Network(
        terms=[Term(vocabulary="role", term="x")] * 2,
        partners=[Partner(id="a", name="A"), Partner(id="a", name="B")],
        ventures=[Project(id="v", name="V")],
        participations=[
            Participation(partner="a", venture="v", role="member"),
            Participation(partner="a", venture="v", role="member", period=2),
        ],
    )
    assert network.check() == [
        Problem("term “role|x” is there twice", value="role|x"),
        Problem("partner “a” is there twice", value="a"),
    ]


def test_rows_hold_every_column_in_order() -> None:
    network = Network(partners=[Partner(id="a", name="A", size=3, attributes={"z": "1", "b": "é"})])
    assert network.facts(origin="x.csv")["partner"] == {
        "a": ("a", "A", (), None, None, (), None, 3, (), '{"b": "é", "z": "1"}', "x.csv")
    }
    assert Network.from_facts(network.facts()) == Network.model_validate(network.model_dump())
