"""Arbitrary valid networks, for property tests of what is written and read back."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from loaders.cells import clean
from loaders.columns import BY_NAME, headings, table_called, vocabulary_called
from schema.dates import earliest, latest
from schema.models import Claim, Link, Participation, Partner, Source, Term, Venture
from schema.names import fold
from schema.network import Network
from schema.tables import LINK_RELATIONS, TABLES, key_of
from schema.vocabulary import VOCABULARIES, shipped

_NASTY = (
    "=1+1", "'=1+1", "''=x", "'t Hof", "+31", "-", "@cz", "#N/A", "'#REF!", '"quoted"', 'a"b',
    "a,b", "two\nlines", "tab\there", "مرحبا", "‏שלום", "é", "e\u0301", "木", "🧑\u200d⚕️", "_x000D_",
    "_x0041_", "_x005F_x000D_", "yes", "2019", "00012", "1e5", "TRUE", "<b>&amp;</b>", "]]>",
    "Example: x", "\u2028", "\u200b", "id", "attribute:x", "sep", "NULL", "a" * 300,
)  # fmt: skip
_letters = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
texts = (
    st.one_of(st.sampled_from(_NASTY), st.text(_letters | st.sampled_from("\n\t\"',;|=")))
    .map(clean)
    .filter(bool)
)
items = texts.map(lambda text: text.replace(";", ",").strip()).filter(bool)
lists = st.lists(items, max_size=3, unique=True).map(tuple)
# No example of the template, and no part of a key that joins others.
ids = items.map(lambda text: text.replace("|", "/")).filter(
    lambda text: not text.casefold().startswith(("example:", "voorbeeld:"))
)
attributes = st.dictionaries(texts, texts, max_size=2)


@st.composite
def dates(draw: st.DrawFn) -> str:
    """Draw any date of ours."""
    day = draw(st.dates()).isoformat()
    plain = day[: draw(st.sampled_from([4, 7, 10]))]
    if not "0002" <= plain[:4] <= "9997":
        return plain
    return draw(
        st.sampled_from([plain, f"{plain}~", f"[..{plain}]", f"[{plain}..]", ".."]),
    )


@st.composite
def periods(draw: st.DrawFn) -> dict[str, str | None]:
    """Draw a since and an until in the right order, either of which may be unknown."""
    since, until = draw(st.none() | dates()), draw(st.none() | dates())
    if since and until and earliest(since) > latest(until):
        since, until = until, since
    return {"since": since, "until": until}


def _words(vocabulary: str) -> st.SearchStrategy[str]:
    # Unknown words that no label of a drawn term can be.
    return st.sampled_from(sorted(shipped(vocabulary))) | ids.map(lambda text: f"zq {text}")


def _some(draw: st.DrawFn, keys: list[str]) -> tuple[str, ...]:
    return tuple(draw(st.lists(st.sampled_from(keys), max_size=3, unique=True))) if keys else ()


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def _once(table: str, facts: list[Any]) -> list[Any]:
    return list({key_of(TABLES[table], fact.__dict__): fact for fact in facts}.values())


_vocabularies = st.sampled_from(VOCABULARIES) | ids.filter(lambda text: not vocabulary_called(text))
_terms = st.builds(
    Term,
    attributes=attributes,
    vocabulary=_vocabularies,
    term=ids,
    nl=_maybe(texts),
    en=_maybe(texts),
    takes_part=_maybe(st.booleans()),
)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Draw a network in which all references lead somewhere."""
    keys = draw(st.lists(ids, max_size=9, unique=True))
    sources = [
        Source(
            attributes=draw(attributes),
            id=key,
            title=draw(texts),
            publisher=draw(_maybe(texts)),
            url=draw(_maybe(texts)),
            published=draw(_maybe(dates())),
        )
        for key in keys[0::3]
    ]
    partners = [
        Partner(
            attributes=draw(attributes),
            id=key,
            name=draw(texts),
            aliases=draw(lists),
            kind=draw(_maybe(_words("partner_kind"))),
            domain=draw(_maybe(_words("domain"))),
            region=draw(lists),
            is_group=draw(_maybe(st.booleans())),
            size=draw(_maybe(st.integers(0, 2_147_483_647))),
            sources=_some(draw, keys[0::3]),
        )
        for key in keys[1::3]
    ]
    ventures = [
        Venture(
            attributes=draw(attributes),
            id=key,
            label=draw(st.sampled_from(["Coalition", "ProgrammeLine", "Project"])),
            kind=draw(_maybe(_words("venture_kind"))),
            name=draw(texts),
            aliases=draw(lists),
            phase=draw(_maybe(_words("phase"))),
            ambition=draw(_maybe(texts)),
            region=draw(lists),
            sources=_some(draw, keys[0::3]),
            **draw(periods()),
        )
        for key in keys[2::3]
    ]
    network = Network(
        terms=_once("term", draw(st.lists(_terms, max_size=3))),
        sources=sources,
        partners=partners,
        ventures=ventures,
    )
    network.participations = _once("participation", _participations(draw, network))
    network.links = _once(
        "link", [*_links(draw, network, "partner"), *_links(draw, network, "venture")]
    )
    network.claims = _once("claim", draw(st.lists(_claims(keys[0::3], keys), max_size=3)))
    return network


def _participations(draw: st.DrawFn, network: Network) -> list[Participation]:
    if not network.partners or not network.ventures:
        return []
    return [
        Participation(
            attributes=draw(attributes),
            partner=draw(st.sampled_from(network.partners)).id,
            venture=draw(st.sampled_from(network.ventures)).id,
            role=draw(_words("role")),
            period=draw(_maybe(st.integers(2, 5))),
            observed=tuple(draw(st.lists(dates(), max_size=2, unique=True))),
            sources=_some(draw, [source.id for source in network.sources]),
            **draw(periods()),
        )
        for _ in range(draw(st.integers(0, 4)))
    ]


def _links(draw: st.DrawFn, network: Network, joins: Any) -> list[Link]:
    facts: list[Any] = network.partners if joins == "partner" else network.ventures
    if len(facts) < 2:
        return []
    found = []
    for _ in range(draw(st.integers(0, 2))):
        one, other = draw(st.permutations(facts))[:2]
        relation = draw(st.sampled_from(LINK_RELATIONS[joins]))
        found.append(
            Link(
                attributes=draw(attributes),
                joins=joins,
                from_id=one.id,
                relation=relation,
                to_id=other.id,
                sources=_some(draw, [source.id for source in network.sources]),
                **draw(periods()),
            )
        )
    return found


@st.composite
def _claims(draw: st.DrawFn, sources: list[str], keys: list[str]) -> Claim:
    tables = st.sampled_from(sorted(BY_NAME)) | texts.filter(lambda text: not table_called(text))
    table = draw(tables)
    known = headings(table) if table in BY_NAME else {}
    plain = texts.filter(lambda text: fold(text) not in known)
    # Keys that are nobody's name.
    key = texts.map(lambda text: f"elsewhere {text}")
    return Claim(
        attributes=draw(attributes),
        kind=draw(st.sampled_from(["reading", "words"])),
        about_table=table,
        about_key=draw(st.sampled_from(keys) | key if keys else key),
        field=draw(_maybe(plain)),
        value=draw(_maybe(texts)),
        value_sources=_some(draw, sources),
        text=draw(texts),
        note=draw(_maybe(texts)),
        sources=_some(draw, sources),
    )
