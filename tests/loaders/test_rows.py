"""What rows become: what a file speaks for, repeats, bad rows left out, columns of one's own."""

from pathlib import Path

import pytest

from schema.errors import BadDate
from tests.loaders.taking_in import PARTNERS, VENTURES, folder, place, take

ROWS = "partner,venture,role\ncz,pact,member\nhozl,pact,member\n"


def test_an_absent_column_is_not_spoken_for_and_an_empty_cell_is(tmp_path: Path) -> None:
    taken = take(folder(tmp_path, partners="id,name,kind,aliases\ncz,CZ,,\n"))
    table = taken.table("partner")
    assert set(table.present) == {"id", "name", "kind", "aliases"}
    assert taken.rows("partner", "kind", "aliases", "domain") == [(None, (), None)]


def test_an_absent_table_is_not_there(tmp_path: Path) -> None:
    taken = take(folder(tmp_path, partners=PARTNERS))
    assert [one.table for one in taken.incoming.tables] == ["partner"]


def test_what_the_table_itself_says_is_spoken_for(tmp_path: Path) -> None:
    files = folder(
        tmp_path,
        ventures=VENTURES,
        venture_relations="from,relation,to,until\nPact van Terworm,onderdeel van,mijnzorg,2020\n",
        date_phrases="table,key,field,phrase\nventures,pact,since,begin 2018\n",
        roles="role\nx\n",
    )
    taken = take(files)
    assert taken.rows("link", "joins", "from_id", "relation", "to_id", "until") == [
        ("venture", "pact", "PART_OF", "mijnzorg", "2020")
    ]
    assert "joins" in taken.table("link").present
    assert taken.rows("claim", "kind", "text") == [("words", "begin 2018")]
    assert taken.rows("term", "vocabulary", "term", "takes_part") == [("role", "x", None)]
    assert "takes_part" not in taken.table("term").present


def test_lists_flags_and_numbers(tmp_path: Path) -> None:
    text = (
        "id,name,aliases,region,group,size\n"
        'a,A,"X; Y;X;;",Heerlen,ja,16\n'
        "b,B,,,FALSE,\n"
        "c,C,,,x,0\n"
        "d,D,,,,12.0\n"
    )
    taken = take(folder(tmp_path, partners=text))
    assert taken.problems == ()
    assert taken.rows("partner", "aliases", "region", "is_group", "size") == [
        (("X", "Y"), ("Heerlen",), True, 16),
        ((), (), False, None),
        ((), (), True, 0),
        ((), (), None, 12),
    ]


def test_periods_keep_rows_of_one_role_apart(tmp_path: Path) -> None:
    rows = "partner,venture,role,period\ncz,pact,member,1\ncz,pact,member,2\ncz,pact,member,3\n"
    taken = take(folder(tmp_path, partners=PARTNERS, ventures=VENTURES, participations=rows))
    assert taken.problems == ()
    assert taken.table("participation").keys == [
        "cz|pact|member",
        "cz|pact|member|2",
        "cz|pact|member|3",
    ]


def test_a_wholly_equal_row_is_left_out_with_a_notice(tmp_path: Path) -> None:
    rows = ROWS + "CZ,Pact van Terworm,deelnemer\n"
    taken = take(folder(tmp_path, partners=PARTNERS, ventures=VENTURES, participations=rows))
    (notice,) = taken.problems
    assert (notice.severity, place(notice)) == (
        "notice",
        ("participations.csv", "", 4, "", "cz|pact|member"),
    )
    assert "stands in row 2 already" in notice.message
    assert taken.table("participation").places == [2, 3]


def test_a_key_in_two_files_names_both_places(tmp_path: Path) -> None:
    folder(tmp_path / "a", partners="id,name\ncz,CZ\n")
    folder(tmp_path / "b", partners="id,name\nx,X\ncz,CZ Groep\n")
    taken = take(tmp_path / "a", tmp_path / "b")
    (error,) = taken.errors
    assert Path(error.file) == tmp_path / "b" / "partners.csv"
    assert error.row == 3
    assert f"{tmp_path / 'a' / 'partners.csv'}, row 2" in error.message


def test_bad_rows_can_be_left_out_with_what_refers_to_them(tmp_path: Path) -> None:
    files = folder(
        tmp_path,
        sources="id,title,published\ns1,Een,2021-02-30\ns2,Twee,2021\n",
        partners="id,name,size,sources\ncz,CZ,veel,\nhozl,HOZL,3,\nx,X,,s1\ny,Y,,s2\n",
        ventures=VENTURES,
        participations=(
            "partner,venture,role,since\n"
            "cz,pact,member,\nhozl,pact,member,\nhozl,pact,founder,apr-19\ny,pact,member,2020\n"
        ),
        partner_relations="from,relation,to\nhozl,PART_OF,cz\nhozl,PART_OF,y\n",
    )
    assert len(take(files).errors) == 3
    taken = take(files, skip_bad_rows=True)
    assert taken.errors == []
    assert taken.table("source").keys == ["s2"]
    assert taken.table("partner").keys == ["hozl", "y"]
    assert taken.table("participation").keys == ["hozl|pact|member", "y|pact|member"]
    assert taken.table("link").keys == ["hozl|PART_OF|y"]
    assert [(place(one)[0], *place(one)[2:4]) for one in taken.notices] == [
        ("participations.csv", 2, "partner"),
        ("participations.csv", 4, "since"),
        ("partner_relations.csv", 2, "to"),
        ("partners.csv", 2, "size"),
        ("partners.csv", 4, "sources"),
        ("sources.csv", 2, "published"),
    ]
    assert all(one.message.startswith("row left out: ") for one in taken.notices)


def test_contradicting_rows_are_both_left_out(tmp_path: Path) -> None:
    files = folder(
        tmp_path,
        partners="id,name\ncz,CZ\ncz,VGZ\nhozl,HOZL\n",
        ventures=VENTURES,
        participations=ROWS,
    )
    taken = take(files, skip_bad_rows=True)
    assert taken.table("partner").keys == ["hozl"]
    assert taken.table("participation").keys == ["hozl|pact|member"]


def test_a_bad_row_of_a_stored_partner_does_not_take_others_along(tmp_path: Path) -> None:
    stored = take(folder(tmp_path / "old", partners=PARTNERS, ventures=VENTURES)).facts
    files = folder(tmp_path / "new", partners="id,name,size\ncz,CZ,veel\n", participations=ROWS)
    taken = take(files, stored=stored, skip_bad_rows=True)
    assert taken.table("participation").keys == ["cz|pact|member", "hozl|pact|member"]


def test_whole_tables_are_not_left_out(tmp_path: Path) -> None:
    taken = take(folder(tmp_path, partners="id\ncz\n"), skip_bad_rows=True)
    assert [one.severity for one in taken.problems] == ["error"]


def test_a_lists_own_day_is_added_to_what_was_observed(tmp_path: Path) -> None:
    base = {"partners": PARTNERS, "ventures": VENTURES}
    old = "partner,venture,role,observed\ncz,pact,member,2019;2020-05\n"
    stored = take(folder(tmp_path / "old", **base, participations=old)).facts
    taken = take(folder(tmp_path / "new", participations=ROWS), stored=stored, per="2021-06-07")
    assert taken.rows("participation", "observed") == [
        (("2019", "2020-05", "2021-06-07"),),
        (("2021-06-07",),),
    ]
    assert "observed" in taken.table("participation").present
    rows = "partner,venture,role,observed\ncz,pact,member,2018;2021-06-07\n"
    both = take(folder(tmp_path / "both", participations=rows), stored=stored, per="7-6-2021")
    assert both.rows("participation", "observed") == [(("2019", "2020-05", "2018", "2021-06-07"),)]


def test_a_lists_own_day_must_be_a_date(tmp_path: Path) -> None:
    with pytest.raises(BadDate):
        take(folder(tmp_path, partners=PARTNERS), per="zomer")


def test_columns_of_ones_own_are_kept(tmp_path: Path) -> None:
    text = "id,name,Budget,attribute:name,KvK\ncz,CZ, 1000 ,x,\nhozl,HOZL,,,12345678\n"
    taken = take(folder(tmp_path, partners=text))
    table = taken.table("partner")
    assert taken.attributes("partner") == [
        {"Budget": "1000", "name": "x"},
        {"KvK": "12345678"},
    ]
    assert table.attribute_names == ("Budget", "name", "KvK")
    assert "attributes" in table.present
    assert [(one.severity, one.column) for one in taken.problems] == [
        ("notice", "Budget"),
        ("notice", "KvK"),
    ]


def test_a_heading_that_was_nearly_right_is_asked_about(tmp_path: Path) -> None:
    (notice,) = take(folder(tmp_path, partners="id,name,alliases\ncz,CZ,\n")).problems
    assert (notice.severity, notice.row, notice.column) == ("notice", 1, "alliases")
    assert "was “Other names” meant?" in notice.message


@pytest.mark.parametrize(
    "heading",
    [
        "contactpersoon", "Contactpersoon 1", "E-mail", "email", "e-mailadres", "Telefoon",
        "telefoonnummer", "Tel.", "Voornaam", "ACHTERNAAM", "first name", "Last Name", "Phone",
        "Mobiel", "geboortedatum",
    ],
)  # fmt: skip
def test_a_column_that_looks_like_a_persons_is_left_out(heading: str, tmp_path: Path) -> None:
    path = folder(tmp_path, partners=f"id,name,{heading}\ncz,CZ,Jan\n")
    taken = take(path)
    (notice,) = taken.problems
    assert (notice.severity, *place(notice)) == ("notice", "partners.csv", "", 1, heading, "")
    assert "looks like a person's: it was left out" in notice.message
    assert taken.table("partner").attribute_names == ()
    kept = take(path, keep_personal=True)
    assert kept.attributes("partner") == [{heading: "Jan"}]


@pytest.mark.parametrize(
    "value",
    ["j.jansen@example.org", "Jan <jan@x.nl>", "06-12345678", "045 123 45 67", "+31 46 123 45 67"],
)
def test_a_column_with_mail_or_phone_values_is_left_out(value: str, tmp_path: Path) -> None:
    taken = take(folder(tmp_path, partners=f'id,name,Overig\ncz,CZ,\nhozl,H,"{value}"\n'))
    assert taken.table("partner").attribute_names == ()
    assert value not in repr(taken.problems)


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("KvK", "12345678"),
        ("AGB", "01012345"),
        ("budget", "1.000.000"),
        ("website", "https://example.org/@cz"),
        ("mobiliteit", "x"),
        ("periode", "2019-2021"),
        ("postcode", "6411 AB"),
    ],
)
def test_other_columns_are_not_taken_for_a_persons(
    heading: str, value: str, tmp_path: Path
) -> None:
    taken = take(folder(tmp_path, partners=f"id,name,{heading}\ncz,CZ,{value}\n"))
    assert taken.table("partner").attribute_names == (heading,)


def test_example_rows_are_passed_over(tmp_path: Path) -> None:
    text = "id,name,ambition\n,Voorbeeld: De Linde,\nexample:x,X,\ncz,CZ,Example: growth\n"
    taken = take(folder(tmp_path, partners=text))
    assert taken.table("partner").keys == ["cz"]
    assert [(one.severity, one.row) for one in taken.problems if one.row != 1] == [
        ("notice", 2),
        ("notice", 3),
    ]
