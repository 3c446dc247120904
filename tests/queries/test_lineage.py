"""Where partners and ventures come from, on the Mijnstreek; from the two relation files."""

from netgraph import NetworkGraph
from queries.lineage import LineageRow, lineage
from queries.reading import Scope

Short = tuple[int, str, str | None, str, str | None]


def short(rows: list[LineageRow]) -> list[Short]:
    return [(row.depth, row.branch, row.relation, row.id, row.since) for row in rows]


def test_a_merger_and_a_new_name(net: NetworkGraph) -> None:
    rows = lineage(net.store, "Zuyderland")
    # Atrium and Orbis merged early in 2015, the merged one was renamed in July.
    assert short(rows) == [
        (0, "self", None, "zuyderland", None),
        (1, "parts", "PART_OF", "zuyderland-ggz", "2015-07"),
        (1, "parts", "PART_OF", "zuyderland-mc", "2015-07"),
        (1, "before", "RENAMED_TO", "atrium-orbis", "2015-07"),
        (2, "before", "MERGED_INTO", "atrium", "2015"),
        (2, "before", "MERGED_INTO", "orbis", "2015"),
    ]
    assert [row.parent_row for row in rows] == [None, 0, 0, 0, 3, 3]
    assert rows[3].label == "Partner"
    assert rows[3].sources == ("s61-heerlen-zuyderland-naam", "s62-zuyderland-historie")
    assert short(lineage(net.store, "Atrium"))[1:] == [
        (1, "after", "MERGED_INTO", "atrium-orbis", "2015"),
        (2, "after", "RENAMED_TO", "zuyderland", "2015-07"),
    ]


def test_a_coalition(net: NetworkGraph) -> None:
    rows = lineage(net.store, "Kerncoalitie")
    assert short(rows) == [
        (0, "self", None, "kerncoalitie-mijnstreek", "2019"),
        (1, "parents", "PART_OF", "grote-mijnstreekcoalitie", None),
        (2, "parents", "PART_OF", "bestuurlijke-regiegroep-zl", None),
        # Dated relations first, then by name.
        (1, "parts", "PART_OF", "programmalijn-regionaal-zorgpunt", "2020"),
        (2, "parts", "PART_OF", "zorgpunt-oostelijke-mijnstreek", "2020-10-05"),
        (1, "parts", "PART_OF", "anders-beter-centrum", None),
        (1, "parts", "PART_OF", "pluspunt-mc", None),
        (1, "parts", "PART_OF", "programmalijn-anderhalvelijnszorg", None),
        (1, "parts", "PART_OF", "programmalijn-chronisch-zieken", None),
        (2, "parts", "PART_OF", "diabetes-mijnstreek", None),
        (1, "parts", "PART_OF", "programmalijn-kwetsbare-ouderen", None),
        (2, "parts", "PART_OF", "proactieve-zorgplanning", "2021"),
        (2, "parts", "PART_OF", "ratio-ouderen", "2021"),
        (1, "parts", "PART_OF", "programmalijn-spoedzorg", None),
        (1, "before", "SUCCEEDED_BY", "pact-van-terworm", None),
    ]
    assert (rows[1].own_since, rows[1].own_until, rows[1].label) == ("2019", None, "Coalition")
    assert (rows[5].own_since, rows[5].since) == ("2017-04", None)
    assert not any(row.again for row in rows)


def test_a_pilot_and_what_became_of_it(net: NetworkGraph) -> None:
    rows = lineage(net.store, "MijnZorg")
    assert short(rows) == [
        (0, "self", None, "mijnzorg", "2012"),
        (1, "parts", "PART_OF", "pluspraktijken-ozl", "2016"),
        (1, "parts", "PART_OF", "mijnstreek-formularium", "2017"),
        (1, "parts", "PART_OF", "pluspunt-mc", None),
        (1, "parts", "PART_OF", "zorgcontinuum-ouderenzorg", None),
        (2, "parts", "PART_OF", "pluspunt-ouderenzorg", "2018-03-01"),
        (2, "parts", "PART_OF", "elv-loket", None),
        (1, "after", "SUCCEEDED_BY", "grote-mijnstreekcoalitie", "2020"),
    ]
    assert rows[0].until == rows[0].own_until == "2020"


def test_on_a_day(net: NetworkGraph) -> None:
    # In 2015 the formulary (2017), the practices (2016), the elderly care (2018) and the successor
    # (2020) were still to come; the ELV desk has no date at all.
    rows = lineage(net.store, "MijnZorg", scope=Scope("2015-06-01"))
    assert [(row.id, row.evidence) for row in rows] == [
        # Begun in 2012, and its end in 2020 is known.
        ("mijnzorg", "certain"),
        # A text of December 2014 says that it is part; PlusPunt began in 2014.
        ("pluspunt-mc", "presumed"),
        ("zorgcontinuum-ouderenzorg", "possible"),
        ("elv-loket", "possible"),
    ]
    rows = lineage(net.store, "MijnZorg", scope=Scope("2015-06-01", "presumed"))
    assert [row.id for row in rows] == ["mijnzorg", "pluspunt-mc"]


def test_one_without_any(net: NetworkGraph) -> None:
    (row,) = lineage(net.store, "CZ")
    assert (row.depth, row.branch, row.label, row.evidence) == (0, "self", "Partner", None)
