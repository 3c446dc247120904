"""Every fault in a CSV is reported with file, row, column, value and what was expected."""

from pathlib import Path

import pytest

from tests.loaders.taking_in import PARTNERS, VENTURES, folder, place, take

# (table, its text, [(row, column, value)], words of the message)
CASES: dict[str, tuple[str, str, list[tuple[int, str, str]], str]] = {
    "missing columns": (
        "participations",
        "partner,since\ncz,2019\n",
        [(1, "Venture", ""), (1, "Role", "")],
        "there is no column",
    ),
    "unknown partner": (
        "participations",
        "partner,venture,role\nHuisartsen OLZ,mijnzorg,member\n",
        [(2, "partner", "Huisartsen OLZ")],
        "no partner has this id or name; was “HuisartsenOZL” (hozl) meant?",
    ),
    "unknown venture": (
        "participations",
        "partner,venture,role\n\ncz,Mijn,member\ncz,xyz,member\n",
        [(3, "venture", "Mijn"), (4, "venture", "xyz")],
        "no venture has this id or name",
    ),
    "unknown end": (
        "venture_relations",
        "from,relation,to\nmijnzorg,PART_OF,groot\n",
        [(2, "to", "groot")],
        "no venture has this id or name",
    ),
    "unknown sources in one cell": (
        "partner_relations",
        "from,relation,to,sources\ncz,PART_OF,hozl,s1;s2\n",
        [(2, "sources", "s1"), (2, "sources", "s2")],
        "no source has this id or title",
    ),
    "impossible day": (
        "participations",
        "partner,venture,role,since\ncz,mijnzorg,member,2021-02-30\n",
        [(2, "since", "2021-02-30")],
        "“2021-02-30” is not a day of the calendar",
    ),
    "impossible day in a list": (
        "participations",
        "partner,venture,role,observed\ncz,mijnzorg,member,2020;31-4-2021\n",
        [(2, "observed", "31-4-2021")],
        "not a day of the calendar",
    ),
    "no date": (
        "participations",
        "partner,venture,role,since\ncz,mijnzorg,member,begin 2019\n",
        [(2, "since", "begin 2019")],
        "write 2019, 2019-04 or 2019-04-17",
    ),
    "apr-19": (
        "participations",
        "partner,venture,role,until\ncz,mijnzorg,member,apr-19\n",
        [(2, "until", "apr-19")],
        "write the month as 2019-04",
    ),
    "until before since": (
        "participations",
        "partner,venture,role,since,until\ncz,mijnzorg,member,2020-05,2020-04\n",
        [(2, "until", "2020-04")],
        "until (2020-04) lies before since (2020-05)",
    ),
    "unknown relation": (
        "venture_relations",
        "from,relation,to\nmijnzorg,MERGED_INTO,pact\n",
        [(2, "relation", "MERGED_INTO")],
        "PART_OF (part of), SUCCEEDED_BY (succeeded by)",
    ),
    "a relation with itself": (
        "venture_relations",
        "from,relation,to\nmijnzorg,PART_OF,MijnZorg\n",
        [(2, "to", "mijnzorg")],
        "two different ends",
    ),
    "formula error": (
        "participations",
        "partner,venture,role,since\ncz,mijnzorg,member,#N/A\ncz,#VERW!,member,\n",
        [(2, "since", "#N/A"), (3, "venture", "#VERW!")],
        "the formula in this cell has an error",
    ),
    "empty cell that is needed": (
        "participations",
        "partner,venture,role\ncz,,member\n",
        [(2, "venture", "")],
        "a value is expected",
    ),
    "too many cells": (
        "participations",
        "partner,venture,role\ncz,mijnzorg,member,founder\n",
        [(2, "D", "founder")],
        "more cells than there are headings",
    ),
    "twice the same heading": (
        "participations",
        "partner,venture,role,Rol\ncz,mijnzorg,member,founder\n",
        [(1, "Rol", "")],
        "columns C and D have the same heading",
    ),
    "a column without a heading": (
        "participations",
        "partner,,venture,role\ncz,,mijnzorg,member\nhozl,x,mijnzorg,member\n",
        [(1, "B", "x")],
        "column B holds values (row 3) but has no heading",
    ),
    "period": (
        "participations",
        "partner,venture,role,period\ncz,mijnzorg,member,0\ncz,mijnzorg,member,later\n",
        [(2, "period", "0"), (3, "period", "later")],
        "a whole number is expected",
    ),
    "quotation marks": (
        "participations",
        'partner,venture,role\ncz,mijnzorg,member\ncz,"mijn"zorg,member\n',
        [(3, "", "")],
        "quotation marks",
    ),
    "an open quotation mark": (
        "participations",
        'partner,venture,role\ncz,"mijnzorg,member\nhozl,mijnzorg,member\n',
        [(2, "", "")],
        "quotation marks",
    ),
    "one key with two values": (
        "participations",
        "partner,venture,role,since\ncz,mijnzorg,member,2019\nCZ,MijnZorg,deelnemer,2020\n",
        [(3, "", "cz|mijnzorg|member")],
        "“cz|mijnzorg|member” stands in row 2 already, with other values",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_fault_is_reported_where_it_stands(name: str, tmp_path: Path) -> None:
    table, text, places, words = CASES[name]
    taken = take(folder(tmp_path, partners=PARTNERS, ventures=VENTURES, **{table: text}))
    expected = [(f"{table}.csv", "", row, column, value) for row, column, value in places]
    assert [place(one) for one in taken.errors] == expected
    for error in taken.errors:
        assert words in error.message


@pytest.mark.parametrize(
    ("text", "row", "column", "value", "words"),
    [
        ("id,label,name\na,Club,A\n", 2, "label", "Club", "Coalition (coalition)"),
        ("id,label,name\na|b,Project,A\n", 2, "id", "a|b", "may not hold | or ;"),
        ("id,label,name\na;b,Project,A\n", 2, "id", "a;b", "may not hold | or ;"),
        ("id,label,name\na,Project,\n", 2, "name", "", "a value is expected"),
        ("id,label,name\n,Project,\n", 2, "name", "", "a value is expected"),
        ("id,label,name\na,Project,A\na,Project,B\n", 3, "", "a", "stands in row 2 already"),
    ],
)
def test_faults_of_ventures(
    text: str, row: int, column: str, value: str, words: str, tmp_path: Path
) -> None:
    taken = take(folder(tmp_path, ventures=text))
    (error,) = taken.errors
    assert place(error) == ("ventures.csv", "", row, column, value)
    assert words in error.message


@pytest.mark.parametrize(
    ("text", "column", "value", "words"),
    [
        ("name,group\nA,misschien\n", "group", "misschien", "yes or no is expected"),
        ("name,size\nA,zestien\n", "size", "zestien", "a whole number is expected"),
        ("name,size\nA,-3\n", "size", "-3", "a whole number is expected"),
        ("name,size\nA,99999999999999999999\n", "size", "9" * 20, "a whole number is expected"),
    ],
)
def test_faults_of_partners(text: str, column: str, value: str, words: str, tmp_path: Path) -> None:
    (error,) = take(folder(tmp_path, partners=text)).errors
    assert place(error) == ("partners.csv", "", 2, column, value)
    assert words in error.message


def test_a_file_without_a_needed_column_is_named(tmp_path: Path) -> None:
    (error,) = take(folder(tmp_path, partners="id,kind\ncz,hospital\n")).errors
    assert place(error) == ("partners.csv", "", 1, "Name", "")
    assert error.message == "there is no column “Name”"


def test_all_faults_of_all_files_are_reported_at_once(tmp_path: Path) -> None:
    taken = take(
        folder(
            tmp_path,
            partners="id,name,size\ncz,CZ,veel\n",
            ventures="id,label,name,since,until\npact,Club,Pact,2021,2020\n",
            participations="partner,venture,role,since\ncz,pact,member,2021-13\nx,y,member,\n",
        )
    )
    assert [(place(one)[0], *place(one)[2:]) for one in taken.errors] == [
        ("participations.csv", 2, "since", "2021-13"),
        ("participations.csv", 3, "partner", "x"),
        ("participations.csv", 3, "venture", "y"),
        ("partners.csv", 2, "size", "veel"),
        ("ventures.csv", 2, "label", "Club"),
        ("ventures.csv", 2, "until", "2020"),
    ]


def test_rows_that_refer_to_a_bad_row_or_a_bad_file_are_not_blamed(tmp_path: Path) -> None:
    taken = take(
        folder(
            tmp_path,
            partners="id,name,size\ncz,CZ,veel\n",
            ventures="id,name\npact,Pact\n",
            participations="partner,venture,role\ncz,pact,member\n",
        )
    )
    assert [place(one)[0] for one in taken.errors] == ["partners.csv", "ventures.csv"]


def test_a_table_that_cannot_be_read_is_reported_once(tmp_path: Path) -> None:
    taken = take(
        folder(
            tmp_path,
            sources='id,title\ns1,"open\n',
            partners="id,name,sources\ncz,CZ,s1;s2\n",
            ventures=VENTURES,
            participations="partner,venture,role,sources\ncz,pact,member,s1\n",
        )
    )
    (error,) = taken.errors
    assert place(error) == ("sources.csv", "", 2, "", "")


def test_candidates_are_the_nearest_names(tmp_path: Path) -> None:
    partners = "id,name,aliases\na,Zuyderland,Zuyderland Zorg\nb,Zuyderland GGZ,\nc,Mondriaan,\n"
    taken = take(
        folder(
            tmp_path,
            partners=partners,
            ventures=VENTURES,
            participations="partner,venture,role\nZuiderland,pact,member\nqqq,pact,member\n",
        )
    )
    assert [one.message for one in taken.errors] == [
        "no partner has this id or name; was “Zuyderland” (a), “Zuyderland GGZ” (b) meant?",
        "no partner has this id or name",
    ]
