"""References by id, name or other name; ids left out; words of vocabularies."""

from pathlib import Path

import pytest

from schema.language import language, set_language
from schema.vocabulary import VOCABULARIES, shipped, terms
from tests.loaders.taking_in import PARTNERS, VENTURES, folder, place, take

PEOPLE = (
    "id,name,aliases\n"
    "cz,CZ,CZ Zorgverzekeraar\n"
    "hozl,HuisartsenOZL,HOZL;Huisartsen Oostelijk Zuid-Limburg\n"
    "zuy,Stichting Zuyderland,\n"
    "zuy-mc,Zuyderland MC,Zuyderland\n"
)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("cz", "cz"),
        ("CZ", "cz"),
        (" Cz ", "cz"),
        ("cz zorgverzekeraar", "cz"),
        ("hozl", "hozl"),
        ("H.O.Z.L.", "hozl"),
        ("huisartsen oostelijk zuid limburg", "hozl"),
        ("Zuyderland", "zuy"),  # a name goes before another name
        ("ZUYDERLAND B.V.", "zuy"),
        ("zuyderland mc", "zuy-mc"),
        ("zuy-mc", "zuy-mc"),
    ],
)
def test_a_partner_is_found_by_id_name_or_other_name(text: str, key: str, tmp_path: Path) -> None:
    rows = f'partner,venture,role\n"{text}",MIJNZORG,member\n'
    taken = take(folder(tmp_path, partners=PEOPLE, ventures=VENTURES, participations=rows))
    assert taken.problems == ()
    assert taken.table("participation").keys == [f"{key}|mijnzorg|member"]


def test_two_of_one_rank_are_ambiguous(tmp_path: Path) -> None:
    partners = "id,name,aliases\na,De Linde,\nb,Stichting De Linde,\nc,C,D\nd,E,d.\n"
    rows = "partner,venture,role\nDe Linde,pact,member\nD.,pact,member\n"
    taken = take(folder(tmp_path, partners=partners, ventures=VENTURES, participations=rows))
    assert [place(one)[2:] for one in taken.errors] == [
        (2, "partner", "De Linde"),
        (3, "partner", "D."),
    ]
    assert [one.message for one in taken.errors] == [
        "“De Linde” can be “De Linde” (a), “Stichting De Linde” (b): write the id",
        "“D.” can be “C” (c), “E” (d): write the id",
    ]


def test_references_are_to_the_files_and_to_the_store(tmp_path: Path) -> None:
    stored = take(folder(tmp_path / "old", partners=PEOPLE, ventures=VENTURES)).facts
    new = "id,name\ncz,Nieuwe Naam\nnew,New\n"
    rows = "partner,venture,role\n" + "".join(
        f"{name},MijnZorg,member\n" for name in ("nieuwe naam", "CZ Zorgverzekeraar", "HOZL", "new")
    )
    taken = take(folder(tmp_path / "new", partners=new, participations=rows), stored=stored)
    # The second row is the first again: a file without aliases leaves the stored ones.
    assert [one.severity for one in taken.problems] == ["notice"]
    assert taken.table("participation").keys == [
        "cz|mijnzorg|member",
        "hozl|mijnzorg|member",
        "new|mijnzorg|member",
    ]


def test_a_name_that_a_file_changes_no_longer_counts(tmp_path: Path) -> None:
    stored = take(folder(tmp_path / "old", partners=PARTNERS, ventures=VENTURES)).facts
    files = folder(
        tmp_path / "new",
        partners="id,name\nhozl,HOZL\n",
        participations="partner,venture,role\nHuisartsenOZL,pact,member\n",
    )
    (error,) = take(files, stored=stored).errors
    assert "no partner has this id or name" in error.message


def test_sources_are_found_by_id_or_title(tmp_path: Path) -> None:
    files = folder(
        tmp_path,
        sources="id,title\ns1,Jaarverslag 2020\n,Een vitale Mijnstreek\n",
        partners="id,name,sources\ncz,CZ,s1;een vitale mijnstreek;JAARVERSLAG 2020\n",
    )
    taken = take(files)
    assert taken.problems == ()
    assert taken.rows("partner", "sources") == [(("s1", "een-vitale-mijnstreek"),)]


def test_ids_left_out_are_made_from_names(tmp_path: Path) -> None:
    files = folder(
        tmp_path,
        partners="name\nZorggroep De Linde\nZorg 木\nZorg 林\n",
        ventures="id,label,name\n,Project,Zorggroep De Linde\n,Coalition,Pact\n",
        participations="partner,venture,role\nzorggroep de linde,PACT,member\n",
    )
    taken = take(files)
    assert taken.problems == ()
    assert taken.rows("partner", "id") == [("zorggroep-de-linde",), ("zorg",), ("zorg-2",)]
    assert taken.rows("venture", "id") == [("zorggroep-de-linde-2",), ("pact",)]
    assert taken.table("participation").keys == ["zorggroep-de-linde|pact|member"]
    assert "id" in taken.table("partner").present


def test_an_id_left_out_is_that_of_who_has_the_name(tmp_path: Path) -> None:
    stored = take(folder(tmp_path / "old", partners=PEOPLE)).facts
    taken = take(folder(tmp_path / "new", partners="name\nhuisartsenozl\n"), stored=stored)
    assert taken.problems == ()
    assert taken.rows("partner", "id", "name") == [("hozl", "huisartsenozl")]


def test_one_found_by_another_name_keeps_its_name(tmp_path: Path) -> None:
    stored = take(folder(tmp_path / "old", partners=PEOPLE)).facts
    taken = take(folder(tmp_path / "new", partners="name,kind\nHOZL,bank\n"), stored=stored)
    assert taken.rows("partner", "id", "name", "kind") == [("hozl", "HuisartsenOZL", "bank")]
    (notice,) = taken.problems
    assert place(notice) == ("partners.csv", "", 2, "name", "HOZL")
    assert "is another name of “HuisartsenOZL” (hozl)" in notice.message


def test_an_id_left_out_where_two_have_the_name_is_an_error(tmp_path: Path) -> None:
    partners = "id,name\na,De Linde\nb,Stichting De Linde\n,de linde\n"
    (error,) = take(folder(tmp_path, partners=partners)).errors
    assert (error.row, error.value) == (4, "de linde")
    assert "“De Linde” (a), “Stichting De Linde” (b)" in error.message


def test_loading_a_file_without_ids_again_finds_the_same_ids(tmp_path: Path) -> None:
    path = folder(tmp_path, partners="name\nZorg 木\nZorg 林\nZorg\n")
    first = take(path)
    again = take(path, stored=first.facts)
    assert (
        again.table("partner").keys == first.table("partner").keys == ["zorg", "zorg-2", "zorg-3"]
    )


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_label_of_a_vocabulary_is_read(lang: str, tmp_path: Path) -> None:
    before = terms("role")
    labels = [term.nl if lang == "nl" else term.en for term in shipped("role").values()]
    text = "partner,venture,role\n" + "".join(f'cz,pact,"{one.upper()}"\n' for one in labels)
    taken = take(folder(tmp_path, partners=PARTNERS, ventures=VENTURES, participations=text))
    assert taken.problems == ()
    assert [role for (role,) in taken.rows("participation", "role")] == list(shipped("role"))
    assert terms("role") == before


def test_dutch_words_and_headings_are_understood(tmp_path: Path) -> None:
    ventures = "Naam;Vorm;Soort;Fase\nMijnZorg;coalitie;Proeftuin;beëindigd\n"
    partners = "NAAM;soort;domein;groep\nCZ;zorgverzekeraar;Financiering;ja\n"
    rows = "Partner;Verband;Rol;Tot en met;Gezien op\nCZ;MijnZorg;Deelnemer;2020;2019-04\n"
    taken = take(folder(tmp_path, partners=partners, ventures=ventures, deelnames=rows))
    assert taken.problems == ()
    assert taken.rows("venture", "label", "kind", "phase") == [
        ("Coalition", "pilot_region", "ended")
    ]
    assert taken.rows("partner", "kind", "domain", "is_group") == [
        ("health_insurer", "finance", True)
    ]
    assert taken.rows("participation", "role", "until", "observed") == [
        ("member", "2020", ("2019-04",))
    ]


def test_an_unknown_word_is_kept_and_reported_once(tmp_path: Path) -> None:
    partners = "id,name,kind\na,A,Bibliotheek\nb,B,bank\nc,C,Bibliotheek\nd,D,Kerk\n"
    taken = take(folder(tmp_path, partners=partners))
    assert [kind for (kind,) in taken.rows("partner", "kind")] == [
        "Bibliotheek",
        "bank",
        "Bibliotheek",
        "Kerk",
    ]
    assert [(one.severity, *place(one)[2:]) for one in taken.problems] == [
        ("notice", 2, "kind", "Bibliotheek"),
        ("notice", 5, "kind", "Kerk"),
    ]
    assert "kept as it is" in taken.problems[0].message


def test_words_that_the_files_or_the_store_bring_are_known(tmp_path: Path) -> None:
    files = {
        "partners": PARTNERS,
        "ventures": VENTURES,
        "roles": "role,takes_part,nl,en\nambassador,no,ambassadeur,ambassador\n",
        "vocabulary": "vocabulary,term,nl\nsoort partner,library,bibliotheek\n",
    }
    first = take(folder(tmp_path / "old", **files))
    assert first.facts["term"].keys() == {"role|ambassador", "partner_kind|library"}
    rows = "partner,venture,role\ncz,pact,Ambassadeur\n"
    library = "id,name,kind\nb,B,Bibliotheek\n"
    together = take(
        folder(tmp_path / "both", **(files | {"partners": PARTNERS}), participations=rows)
    )
    later = take(
        folder(tmp_path / "later", partners=library, participations=rows), stored=first.facts
    )
    for taken in (together, later):
        assert taken.problems == ()
        assert taken.rows("participation", "role") == [("ambassador",)]
    assert later.rows("partner", "kind") == [("library",)]
    assert "ambassador" not in terms("role")


def test_a_claim_may_be_about_a_name(tmp_path: Path) -> None:
    files = folder(
        tmp_path,
        partners=PARTNERS,
        ventures=VENTURES,
        conflicts=(
            "Tabel,Sleutel,Veld,Gekozen,Andere lezing\n"
            "Samenwerkingsverbanden,MijnZorg,Sinds,2012,2013\n"
            "Deelnames,CZ|MijnZorg|deelnemer,partner,CZ,VGZ\n"
            "Deelnames,mijnzorg,partner,x,y\n"
            "elsewhere,CZ,whatever,x,y\n"
        ),
    )
    taken = take(files)
    assert taken.problems == ()
    assert taken.rows("claim", "about_table", "about_key", "field") == [
        ("ventures", "mijnzorg", "since"),
        ("participations", "cz|mijnzorg|member", "partner"),
        ("participations", "mijnzorg", "partner"),
        ("elsewhere", "CZ", "whatever"),
    ]


def test_the_shipped_words_are_listed_in_the_language_in_use(tmp_path: Path) -> None:
    before = language()
    path = folder(tmp_path, ventures="id,label,name\na,Club,A\n")
    try:
        set_language("nl")
        (error,) = take(path).errors
    finally:
        set_language(before)
    assert "ProgrammeLine (programmalijn)" in error.message
    assert set(VOCABULARIES) > {"label"}
