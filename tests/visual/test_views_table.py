"""The view Table: what holds now, sortable, as CSV, page by page."""

import csv
import io
import re

import pytest
from playwright.sync_api import Page, expect

from netgraph import NetworkGraph
from schema.language import set_language
from schema.vocabulary import label

from .conftest import Opener
from .sample import crowd, joins, network, partner, venture
from .views import DAY


def column(page: Page, table: int, number: int) -> list[str]:
    rows = page.locator("#table-view table").nth(table).locator("tbody tr")
    found: list[str] = rows.evaluate_all(
        "(rows, number) => rows.map((row) => row.cells[number].innerText.trim())", number
    )
    return found


def saved(page: Page, button: str, separator: str) -> list[list[str]]:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    assert download.value.suggested_filename.endswith(".csv")
    text = download.value.path().read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    return [*csv.reader(io.StringIO(text[1:]), delimiter=separator, strict=True)]


def test_it_holds_what_holds_on_the_day(open_mijnstreek: Opener, mijnstreek: NetworkGraph) -> None:
    page = open_mijnstreek(f"view=table&day={DAY}&level=presumed")
    subgraph = mijnstreek.subgraph(as_of=DAY, evidence="presumed")
    ventures, partners = page.locator("#table-view table").all()
    expect(ventures.locator("caption")).to_have_text(f"Ventures ({len(subgraph.ventures)})")
    expect(partners.locator("caption")).to_have_text(f"Partners ({len(subgraph.partners)})")
    names = ventures.locator("tbody th .name").all_text_contents()
    assert sorted(names) == sorted(one.name for one in subgraph.ventures)
    names = partners.locator("tbody th .name").all_text_contents()
    assert sorted(names) == sorted(one.name for one in subgraph.partners)
    row = ventures.get_by_role("row", name=re.compile(r"^Kerncoalitie Mijnstreek (?!\()"))
    seats = [one for one in subgraph.participations if one.venture == "kerncoalitie-mijnstreek"]
    count = len({one.partner for one in seats if one.takes_part})
    expect(row.locator("summary").first).to_have_text(f"{count} members")
    row.locator("summary").first.click()
    expect(row).to_contain_text("CZ member, certain")
    expect(row.locator("td").nth(3)).to_have_text("certain")
    page.evaluate("netgraph.app.change({ filters: { domain: ['government'] } })")
    governments = [one for one in subgraph.partners if one.domain == "government"]
    expect(partners.locator("tbody tr")).to_have_count(len(governments))


def test_every_column_sorts_both_ways_by_keyboard(open_mijnstreek: Opener) -> None:
    page = open_mijnstreek("view=table")
    heads = page.locator("#table-view table").first.locator("thead th")
    expect(heads.first).to_have_attribute("aria-sort", "ascending")
    for number in range(heads.count()):
        button = heads.nth(number).get_by_role("button")
        words = button.inner_text().split()[0]
        button.focus()
        if number == 0:
            page.keyboard.press("Enter")  # from the first order to the other way about
            page.keyboard.press("Enter")
        else:
            page.keyboard.press("Enter")
        expect(button).to_be_focused()
        one = column(page, 0, number)
        sort = heads.nth(number).get_attribute("aria-sort")
        assert sort in ("ascending", "descending")
        expect(page.locator("#said")).to_contain_text(f"Sorted by {words}")
        page.keyboard.press("Enter")
        other = column(page, 0, number)
        assert heads.nth(number).get_attribute("aria-sort") != sort
        filled = [text for text in one if text]
        turned = [text for text in other if text]
        if words not in ("Members", "Links"):
            assert one[: len(filled)] == filled, "what is empty comes last"
            assert other[: len(turned)] == turned
        assert sorted(filled) == sorted(turned)
        expect(page.locator("#table-view thead [aria-sort='none']")).to_have_count(
            heads.count() + page.locator("#table-view table").nth(1).locator("thead th").count() - 2
        )
    counts = [int(re.sub(r"\D", "", text) or 0) for text in column(page, 0, 5)]
    assert len(counts) == 68


def test_members_sort_by_number_most_first(open_mijnstreek: Opener) -> None:
    page = open_mijnstreek("view=table")
    page.locator("#table-view table").first.get_by_role("button", name="Members").click()
    counts = [int(re.sub(r"\D", "", text) or 0) for text in column(page, 0, 5)]
    assert counts == sorted(counts, reverse=True) and counts[0] == 14 and counts[-1] == 0
    assert "x.sort-ventures=-seats" in page.url
    page.reload()
    page.wait_for_selector("html[data-ready]")
    assert [int(re.sub(r"\D", "", text) or 0) for text in column(page, 0, 5)] == counts


@pytest.mark.parametrize(("code", "separator"), [("en", ","), ("nl", ";")])
def test_the_file_holds_what_is_shown(
    open_mijnstreek: Opener, mijnstreek: NetworkGraph, code: str, separator: str
) -> None:
    page = open_mijnstreek(f"view=table&day={DAY}", language=code)
    set_language(code)
    button = {"en": "Save partners as CSV", "nl": "Bewaar partners als CSV"}[code]
    heads, *rows = saved(page, button, separator)
    subgraph = mijnstreek.subgraph(as_of=DAY)
    names = page.locator("#table-view table").nth(1).locator("tbody .name").all_text_contents()
    assert [row[0] for row in rows] == names and len(rows) == len(subgraph.partners)
    assert len(heads) == 8 and all(len(row) == 8 for row in rows)
    assert heads[4] == {"en": "Takes part in, number", "nl": "Neemt deel aan, aantal"}[code]
    cz = next(row for row in rows if row[0] == "CZ")
    seats = [one for one in subgraph.participations if one.partner == "cz" and one.takes_part]
    assert cz[4] == str(len({one.venture for one in seats}))
    member, sure = label("role", "member"), label("evidence", "certain")
    assert f"Kerncoalitie Mijnstreek ({member}, {sure})" in cz[5].split("; ")
    assert label("domain", "finance") in cz


def test_no_cell_is_a_formula(open_map: Opener) -> None:
    names = ["=1+1", "+31", "-1", "@x", '"quoted", and; more', "<b>bold</b>", "line\u2028end"]
    page = open_map(
        network(
            [
                partner(name, f"=alias {name}", domain=name, id=f"p{i}")
                for i, name in enumerate(names)
            ],
            [venture("=V()", id="v")],
            [joins(f"p{i}", "v", "=role") for i in range(len(names))],
        )
    )
    page.evaluate("netgraph.app.change({ view: 'table' })")
    assert page.locator("#table-view table b").count() == 0
    _heads, *rows = saved(page, "Save partners as CSV", ",")
    assert sorted(row[0] for row in rows) == sorted(
        ["'=1+1", "'+31", "'-1", "'@x", '"quoted", and; more', "<b>bold</b>", "line end"]
    )
    assert {row[5] for row in rows} == {"'=V() (=role)"}
    assert {row[4] for row in rows} == {"1"}


def test_thousands_of_rows_come_in_pages(open_map: Opener) -> None:
    page = open_map(crowd(2000))
    page.evaluate("netgraph.app.change({ view: 'table' })")
    rows = page.locator("#table-view table").first.locator("tbody tr")
    expect(rows).to_have_count(200)
    more = page.locator("#table-view .more").first
    expect(more).to_contain_text("200 of 666 rows are shown.")
    more.get_by_role("button", name="Show 200 more").click()
    expect(rows).to_have_count(400)
    expect(page.locator("#said")).to_have_text("400 of 666 rows are shown.")
    expect(rows.nth(200).get_by_role("button").first).to_be_focused()
    more.get_by_role("button").click()
    more.get_by_role("button", name="Show 66 more").click()
    expect(rows).to_have_count(666)
    expect(more).to_be_hidden()
    page.get_by_role("button", name="To partners").click()
    expect(page.get_by_role("button", name="Save partners as CSV")).to_be_focused()
    _heads, *saved_rows = saved(page, "Save partners as CSV", ",")
    assert len(saved_rows) == 1334
