"""The words: every vocabulary is whole, without clashes, and understood in both languages."""

import csv

import pytest

from schema.language import language, set_language
from schema.names import fold
from schema.tables import LINK_RELATIONS, TABLES
from schema.vocabulary import (
    VOCABULARIES,
    Term,
    find_term,
    label,
    own_terms,
    shipped,
    takes_part,
    terms,
)
from tests.mijnstreek import MIJNSTREEK


def test_there_are_vocabularies_with_terms() -> None:
    assert len(VOCABULARIES) == 8
    assert all(len(shipped(name)) >= 3 for name in VOCABULARIES)


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_term_has_two_labels_without_stray_blanks_or_capitals(name: str) -> None:
    for term in shipped(name).values():
        for text in (term.nl, term.en):
            assert text == " ".join(text.split())
            assert text
            # It can stand inside a sentence: no capital, unless of an abbreviation.
            assert text[0] == text[0].lower() or text[:2].isupper()
        assert "|" not in term.term
        assert ";" not in term.term


@pytest.mark.parametrize("name", VOCABULARIES)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_two_terms_are_called_the_same(name: str, lang: str) -> None:
    labels = [fold(getattr(term, lang)) for term in shipped(name).values()]
    assert sorted(set(labels)) == sorted(labels)


@pytest.mark.parametrize("name", VOCABULARIES)
def test_a_text_means_one_term_in_either_language(name: str) -> None:
    for term in shipped(name).values():
        for text in (term.term, term.nl, term.en, term.nl.upper(), f" {term.en} "):
            assert find_term(name, text) == term.term
    assert find_term(name, "no such word") is None


def test_the_fields_of_tables_name_vocabularies_that_exist() -> None:
    named = {
        field.vocabulary for table in TABLES.values() for field in table.fields if field.vocabulary
    }
    assert named == set(VOCABULARIES) - {"evidence"}
    relations = {relation for several in LINK_RELATIONS.values() for relation in several}
    assert relations == set(shipped("relation"))


def test_the_roles_of_the_mijnstreek_ship() -> None:
    with (MIJNSTREEK / "roles.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 40
    for row in rows:
        term = shipped("role")[row["role"]]
        assert (term.nl, term.en) == (row["nl"], row["en"])
        assert takes_part(row["role"]) is (row["takes_part"] == "yes")
    assert sum(not takes_part(row["role"]) for row in rows) == 11


@pytest.mark.parametrize(
    ("file", "column", "vocabulary"),
    [
        ("partners", "kind", "partner_kind"),
        ("partners", "domain", "domain"),
        ("ventures", "kind", "venture_kind"),
        ("ventures", "phase", "phase"),
    ],
)
def test_the_kinds_of_the_mijnstreek_ship(file: str, column: str, vocabulary: str) -> None:
    with (MIJNSTREEK / f"{file}.csv").open(encoding="utf-8", newline="") as opened:
        used = {row[column] for row in csv.DictReader(opened)} - {""}
    assert used <= set(shipped(vocabulary))


def test_labels_are_in_the_language_in_use() -> None:
    before = language()
    try:
        set_language("nl")
        assert label("role", "member") == "deelnemer"
        set_language("en")
        assert label("role", "member") == "member"
        assert label("venture_kind", "theme_coalition") == "theme coalition"
    finally:
        set_language(before)
    assert label("role", "own word") == "own word"
    assert label("role", None) == ""


def test_words_of_a_network_stand_on_top() -> None:
    own = [
        Term("role", "ambassador", "ambassadeur", "ambassador", False),
        Term("role", "member", "lid", "member", True),
    ]
    with own_terms(own):
        assert find_term("role", "Ambassadeur") == "ambassador"
        assert not takes_part("ambassador")
        assert find_term("role", "lid") == "member"
        assert list(terms("role"))[:-1] == list(shipped("role"))
    assert find_term("role", "Ambassadeur") is None


def test_an_unknown_role_takes_part() -> None:
    assert takes_part("own word")
