"""Names folded to what people mean, and ids made of them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.names import fold, fold_name, slug


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("HuisartsenOZL", "huisartsenozl"),
        ("  Dr.  Rath ", "dr rath"),
        ("Coöperatie Café-Zuid", "cooperatie cafe zuid"),
        ("H.O.Z.L.", "hozl"),
        ("Straße", "strasse"),
        ("Ærø & Łódź", "aero lodz"),
        ("ĲSSELLAND ĳ", "ijsselland ij"),
        ("partner_kind", "partner kind"),
        ("’t Hof", "t hof"),
        ("ﬁnance ①", "finance 1"),
        ("İstanbul", "istanbul"),
        ("!?", ""),
        ("木", "木"),
        ("50+", "50"),
    ],
)
def test_a_text_is_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Stichting Zuyderland", "zuyderland"),
        ("Zuyderland B.V.", "ZUYDERLAND"),
        ("Coöperatie Meditta U.A.", "Meditta"),
        ("Vereniging Burgerkracht", "burgerkracht"),
        ("CZ", "C.Z."),
    ],
)
def test_the_legal_form_makes_no_difference(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(("one", "other"), [("CZ", "VGZ"), ("Zuyderland", "Zuyderland Zorg")])
def test_other_words_do(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


def test_a_name_of_nothing_but_a_legal_form_keeps_it() -> None:
    assert fold_name("Stichting B.V.") == "stichting bv"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Gemeente Sittard-Geleen", "gemeente-sittard-geleen"),
        ("Coöperatie ’t Hof", "cooperatie-t-hof"),
        ("16 gemeenten", "16-gemeenten"),
        ("Zorg 木", "zorg"),
    ],
)
def test_an_id_is_made_of_a_name(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_a_name_without_latin_letters_has_an_id_of_its_own() -> None:
    one, other = slug("木"), slug("林")
    assert re.fullmatch(r"n-[0-9a-f]{8}", one)
    assert one != other
    assert slug("木") == one


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_name(fold_name(text)) == fold_name(text)
    assert fold(text.upper()) == fold(fold(text).upper()) or not text.isascii()


@given(st.text(min_size=1))
def test_an_id_is_plain(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(text))
