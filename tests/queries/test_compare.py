"""What changed, worked out by hand from the tables of the Mijnstreek."""

import pytest

from netgraph import NetworkGraph
from queries.compare import CompareRow
from schema.errors import BadDate, UsageError

MIJNZORG = "mijnzorg"


def of_pair(rows: list[CompareRow], one: str, other: str) -> list[CompareRow]:
    return [row for row in rows if (row.id, row.other_id) == (one, other)]


def test_two_years(net: NetworkGraph) -> None:
    rows = net.compare("2019-06-30", "2021-06-30")
    ventures = {row.id: row for row in rows if row.table == "venture"}
    # Since 2020-12-03; texts of 2021 and later know it until 2023-09: certain in June 2021.
    ggz = ventures["themacoalitie-ggz"]
    assert (ggz.what, ggz.before, ggz.after, ggz.evidence) == ("new", None, "certain", "certain")
    # From 2012 to 2020, and seen in it: certain in June 2019, over in June 2021.
    mijnzorg = ventures[MIJNZORG]
    assert mijnzorg[:2] == ("ended", "venture")
    assert (mijnzorg.before, mijnzorg.after, mijnzorg.evidence) == ("certain", None, "certain")
    # Since 2021, whenever in that year: on June 30 it has begun or not.
    contract = ventures["regionaal-contract-huisartsen-ozl"]
    assert (contract.what, contract.before, contract.after) == ("new", None, "possible")
    # Since 2019: it may have begun before June 30 of that year already, so it is not surely new.
    whole = ventures["grote-mijnstreekcoalitie"]
    assert (whole.what, whole.before, whole.evidence) == ("new", "possible", "possible")
    assert whole.after == "certain"
    # A founder since 2012, never seen after it: presumed, until the venture ended.
    (cz,) = of_pair(rows, "cz", MIJNZORG)
    assert cz == CompareRow(
        what="ended",
        table="participation",
        relation=None,
        id="cz",
        name="CZ",
        other_id=MIJNZORG,
        other="MijnZorg",
        roles_before=("founder",),
        roles_after=(),
        before="presumed",
        after=None,
        evidence="presumed",
        since="2012",
        until=None,
        counted_from=(),
        sources=("s10-mlg-samen-werken-in", "s21-mijnzorg-achtergrond"),
    )
    # MijnZorg was succeeded in 2020 by the Grote Mijnstreekcoalitie.
    (link,) = of_pair(rows, MIJNZORG, "grote-mijnstreekcoalitie")
    assert link[:3] == ("new", "link", "SUCCEEDED_BY")
    # vws designated MijnZorg (2014-2017), a role that takes no part: it is no difference.
    assert of_pair(net.compare("2016-06-30", "2019-06-30"), "vws", MIJNZORG) == []


def test_a_role_that_ended_is_a_change(net: NetworkGraph) -> None:
    # huis-voor-de-zorg, a member of MijnZorg, was renamed in 2018 to burgerkracht-limburg, a
    # founder: under one name the partner stays and loses a role; under two one of them is gone.
    by_itself = net.compare("2014-12-31", "2019-06-30")
    assert [row.what for row in of_pair(by_itself, "huis-voor-de-zorg", MIJNZORG)] == ["ended"]
    assert of_pair(by_itself, "burgerkracht-limburg", MIJNZORG) == []
    (row,) = of_pair(
        net.compare("2014-12-31", "2019-06-30", current_names=True),
        "burgerkracht-limburg",
        MIJNZORG,
    )
    assert (row.what, row.roles_before, row.roles_after) == (
        "changed",
        ("founder", "member"),
        ("founder",),
    )
    assert (row.evidence, row.counted_from) == ("presumed", ("Huis voor de Zorg",))


def test_how_sure_a_difference_must_be(net: NetworkGraph) -> None:
    every = net.compare("2019-06-30", "2021-06-30")
    certain = net.compare("2019-06-30", "2021-06-30", evidence="certain")
    assert certain == [row for row in every if row.evidence == "certain"]
    assert {row.id for row in certain if row.what == "ended"} == {
        *("anders-beter", MIJNZORG, "pluspraktijken-ozl", "van-zelfhulp-naar-zelfregie-wm"),
    }


def test_days_that_cannot_be_compared(net: NetworkGraph) -> None:
    with pytest.raises(UsageError, match="does not come before"):
        net.compare("2021-06-30", "2021-06-30")
    with pytest.raises(UsageError, match="not a day"):
        net.compare("2019", "2021-06-30")
    with pytest.raises(BadDate):
        net.compare("soon", "2021-06-30")
