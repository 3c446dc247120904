"""The timeline, worked out by hand from the tables of the Mijnstreek."""

from collections import Counter

import pytest

from netgraph import NetworkGraph
from queries.reading import Scope
from queries.timeline import TimelineRow, timeline, undated
from schema.errors import UnknownName
from tests.queries.mijnstreek_rows import roles_that_take_part, table


def test_one_venture(net: NetworkGraph) -> None:
    # Its own row: since 2019, no until, phase ended; no member's row has a date; one link to it is
    # since 2019 (a ZonMw project supports it), one since 2020 (the fifth line is part of it).
    rows = net.timeline("Kerncoalitie Mijnstreek")
    assert rows[0] == TimelineRow(
        date="2019",
        earliest="2019-01-01",
        latest="2019-12-31",
        precision="year",
        event="begin",
        fact="venture",
        a_id="kerncoalitie-mijnstreek",
        a="Kerncoalitie Mijnstreek",
        relation=None,
        b_id=None,
        b=None,
        words=("begin 2019",),
        readings=(),
        evidence=None,
        counted_from=(),
        sources=rows[0].sources,
    )
    assert [(row.date, row.event, row.a_id, row.relation) for row in rows[1:]] == [
        ("2019", "begin", "zonmw-kerncoalitie-mijnstreek", "SUPPORTS"),
        ("2020", "begin", "programmalijn-regionaal-zorgpunt", "PART_OF"),
        (None, "end", "kerncoalitie-mijnstreek", None),
    ]
    # No text says when it ended: it is called former in one of 2023-02-28, the last of its sources.
    assert (rows[-1].precision, rows[-1].earliest, rows[-1].latest) == (
        "unknown",
        None,
        "2023-02-28",
    )
    assert rows[-1].words == ("voormalige kerncoalitie",)


def test_one_partner(net: NetworkGraph) -> None:
    # Mondriaan: member since 2020-12-03 and 2023-09-01, founder since 2019-08-01, signatory since
    # 2025-01; as host for a day, which is no part; the task force and the Zorgpunt have no since.
    rows = net.timeline("Mondriaan")
    assert [(row.date, row.precision, row.relation, row.b_id) for row in rows] == [
        ("2019-08-01", "day", "founder", "dng-zuid-limburg"),
        ("2020-12-03", "day", "member", "themacoalitie-ggz"),
        ("2023-09-01", "day", "core_institution", "transformatietafel-mentale-gezondheid"),
        ("2025-01", "month", "signatory", "transformatieplan-mentale-gezondheid-zl"),
    ]
    assert undated(net.store, "Mondriaan") == {"participation": 1}


def test_links_of_partners_with_the_words_of_the_texts(net: NetworkGraph) -> None:
    # Atrium: founder of MijnZorg in 2012, merged "begin 2015"; another text planned April 2011.
    founded, merged = net.timeline("Atrium")
    assert (founded.fact, founded.relation, founded.date) == ("participation", "founder", "2012")
    assert (merged.fact, merged.relation, merged.b) == ("link", "MERGED_INTO", "Atrium-Orbis")
    assert (merged.words, merged.readings) == (("begin 2015",), ("planned for April 2011",))


def test_all_of_it_counted_again_from_the_tables(net: NetworkGraph) -> None:
    counted = [row for row in table("participations") if row["role"] in roles_that_take_part()]
    ventures = table("ventures")
    links = table("venture_relations") + table("partner_relations")
    expected = Counter(
        {
            ("begin", "venture"): sum(bool(row["since"]) for row in ventures),
            ("begin", "participation"): sum(bool(row["since"]) for row in counted),
            ("begin", "link"): sum(bool(row["since"]) for row in links),
            ("end", "venture"): sum(
                bool(row["until"]) or row["phase"] == "ended" for row in ventures
            ),
            ("end", "participation"): sum(bool(row["until"]) for row in counted),
        }
    )
    rows = net.timeline()
    assert Counter((row.event, row.fact) for row in rows) == expected
    days = [row.earliest or row.latest or "" for row in rows]
    assert days == sorted(days)
    assert undated(net.store) == {
        "venture": sum(not row["since"] for row in ventures),
        "participation": sum(not row["since"] for row in counted),
        "link": sum(not row["since"] for row in links),
    }


def test_on_a_day(net: NetworkGraph) -> None:
    # On 2018-06-01 the coalition of 2019 has not begun.
    assert timeline(net.store, "Kerncoalitie Mijnstreek", scope=Scope("2018-06-01")) == []
    rows = timeline(net.store, "Pact van Terworm", scope=Scope("2018-06-01", "presumed"))
    assert [(row.date, row.evidence) for row in rows] == [("2018-03", "presumed")] * 6
    assert {row.fact for row in rows} == {"venture", "participation"}


def test_names_and_parts_that_count_as_one(net: NetworkGraph) -> None:
    # Burgerkracht's own rows, and with --current-names those of the Huis voor de Zorg, which has
    # one participation without a date, and a link that is Burgerkracht's already.
    assert net.timeline("Burgerkracht", current_names=True) == net.timeline("Burgerkracht")
    assert undated(net.store, "Burgerkracht", scope=Scope(current_names=True)) == {
        "participation": undated(net.store, "Burgerkracht")["participation"] + 1
    }
    # The emergency square of 2015-09-09 is the hospital's, and with parts followed Zuyderland's.
    found = {
        (row.b_id, row.counted_from)
        for row in net.timeline("Zuyderland", follow_parts=True)
        if row.date == "2015-09-09"
    }
    assert found == {("spoedplein-heerlen", ("Zuyderland Medisch Centrum",))}


def test_one_that_is_not_there(net: NetworkGraph) -> None:
    assert net.timeline("RIVM") == []
    with pytest.raises(UnknownName):
        net.timeline("Kerncoalitie Maasstreek")
