"""What is worth looking at again, worked out by hand from the tables of the Mijnstreek."""

from collections import Counter

import pytest

from netgraph import NetworkGraph
from queries.alike import alike
from schema.errors import UsageError
from schema.evidence import LEVELS


def test_the_mijnstreek(net: NetworkGraph) -> None:
    rows = net.quality()
    counts = Counter(row.what for row in rows)
    # conflicts.csv has 19 rows; every fact names a source; every word ships or stands in roles.csv.
    assert counts["contradiction"] == 19
    assert (counts["no_source"], counts["word"]) == (0, 0)
    # The Kerncoalitie has ended, and no text says when; the other ended ones have a year.
    assert [row.id for row in rows if row.what == "no_end"] == ["kerncoalitie-mijnstreek"]
    # Of the partners that are groups, members are known of the Zuid-Limburgse gemeenten alone.
    groups = {row.id for row in rows if row.what == "group"}
    assert len(groups) == 9
    assert "zuid-limburgse-gemeenten" not in groups
    # The name of the coalition is an alias of the project; GGZ and GRZ are one letter apart.
    assert [(row.id, row.other) for row in rows if row.what == "duplicate"] == [
        ("kerncoalitie-mijnstreek", "Kerncoalitie Mijnstreek (ZonMw 10100021910009)"),
        ("themacoalitie-ggz", "Themacoalitie GRZ"),
    ]


def test_a_contradiction_says_who_says_what(net: NetworkGraph) -> None:
    rows = [
        row for row in net.quality(only=["contradiction"]) if row.id == "trendbreuk-zuid-limburg"
    ]
    (row,) = rows
    assert (row.name, row.relation, row.value, row.other) == (
        "Trendbreuk Zuid-Limburg",
        "since",
        "2018",
        "2019",
    )
    assert row.sources == ("s36-ggdzl-trendbreuk", "s08-mlg-samen-werken-voor")


def test_stale_is_judged_on_a_day(net: NetworkGraph) -> None:
    # The Zorgpunt was last heard of on 2020-12-08: two years later that is long ago.
    def heard_of(day: str) -> set[str]:
        return {row.id for row in net.quality(only=["stale"], as_of=day)}

    assert "zorgpunt-oostelijke-mijnstreek" not in heard_of("2022-12-08")
    assert "zorgpunt-oostelijke-mijnstreek" in heard_of("2022-12-09")


def test_evidence_on_a_day(net: NetworkGraph) -> None:
    assert {row.evidence for row in net.quality()} == {None}
    rows = net.quality(as_of="2021-06-07")
    levels = {one.id: one.evidence for one in net.ventures(as_of="2021-06-07")}
    about = [
        row for row in rows if row.table in ("venture", "ventures") and row.what != "duplicate"
    ]
    assert {(row.id, row.evidence) for row in about} == {
        (row.id, levels.get(row.id)) for row in about
    }
    assert {row.evidence for row in about} > {None}
    # A partner has no dates.
    assert {row.evidence for row in rows if row.table in ("partner", "partners")} == {None}
    # Both coalitions were there; the alias is of a project that began in 2019 and may have ended.
    alike = {row.id: row.evidence for row in rows if row.what == "duplicate"}
    assert alike["themacoalitie-ggz"] == min(
        (levels["themacoalitie-ggz"] or "", levels["themacoalitie-grz"] or ""), key=LEVELS.index
    )


def test_what_is_not_known_is_refused(net: NetworkGraph) -> None:
    with pytest.raises(UsageError, match="not one of"):
        net.quality(only=["nothing"])


def test_names_that_are_alike() -> None:
    names = {
        "a": ("Stichting Zorggroep Zuid",),
        "b": ("Zorggroep Zuid B.V.",),  # folds to the same
        "c": ("Zorggroep Zuit",),  # another letter
        "d": ("Zorggroep Zuidd",),  # a letter more; two from c
        "e": ("Fase 1 van het plan",),
        "f": ("Fase 2 van het plan",),  # other figures
        "g": ("Kort",),
        "h": ("Koor",),  # too short to tell
        "i": ("Iets anders", "kort"),  # another name that is equal
    }
    assert [*alike(names)] == [
        *(("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("g", "i")),
    ]
