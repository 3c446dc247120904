"""Small networks to draw, made by hand."""

import random
from collections.abc import Sequence

from queries.subgraph import (
    LinkEdge,
    ParticipationEdge,
    PartnerNode,
    SourceText,
    Subgraph,
    VentureNode,
)
from schema.evidence import Window

# The level that each window has on 2021-06-07.
WINDOWS = {
    "certain": Window(None, "2020-01-01", "2022-12-31", None, None),
    "presumed": Window("2019-01-01", "2020-01-01", "2020-12-31", None, None),
    "possible": Window("2021-01-01", None, None, None, "2023-12-31"),
}


def partner(name: str, *aliases: str, domain: str | None = "medical", id: str = "") -> PartnerNode:
    return PartnerNode(
        id or name, name, aliases, "hospital", domain, ("Zuid-Limburg",), False, None, ("s1",)
    )


def venture(name: str, label: str = "Coalition", id: str = "") -> VentureNode:
    return VentureNode(
        id or name,
        name,
        (),
        label,
        "theme_coalition",
        "2019-04",
        None,
        "running",
        None,
        (),
        ("s2",),
    )


def joins(
    partner: str,
    venture: str,
    role: str = "member",
    *,
    takes_part: bool = True,
    evidence: str | None = None,
) -> ParticipationEdge:
    return ParticipationEdge(
        partner, venture, role, takes_part, "2020", None, ("2021-06-07",), evidence, ("s1", "s2")
    )


SOURCES = (
    SourceText("s1", "Yearly report", "Robuust", "https://example.org/a?b=1&c=2", "2021-06-07"),
    SourceText("s2", "A leaflet", None, None, None),
)


def network(
    partners: Sequence[PartnerNode],
    ventures: Sequence[VentureNode],
    participations: Sequence[ParticipationEdge] = (),
    links: Sequence[LinkEdge] = (),
    sources: Sequence[SourceText] = SOURCES,
    as_of: str | None = None,
) -> Subgraph:
    return Subgraph(
        tuple(sorted(partners)),
        tuple(sorted(ventures)),
        tuple(participations),
        tuple(links),
        tuple(sources),
        as_of,
        "possible",
    )


def care() -> Subgraph:
    """Three partners, two ventures, one role that takes no part, one PART_OF."""
    return network(
        [
            partner("Coöperatie Zorg", "CZ", id="cz"),
            partner("Gemeente Heerlen", domain="government", id="heerlen"),
            partner("Zonder Plek", domain=None, id="alone"),
        ],
        [venture("Kerncoalitie", id="kern"), venture("Plan", "Project", id="plan")],
        [
            joins("cz", "kern", "founder"),
            joins("cz", "kern", "supplies_chair"),
            joins("heerlen", "kern"),
            joins("heerlen", "plan", "evaluator", takes_part=False),
        ],
        [LinkEdge("plan", "PART_OF", "kern", "2020", None, None, ("s1",))],
    )


def dated() -> Subgraph:
    """The same, as of a day, with each level of evidence."""
    whole = care()
    levels = ("certain", "presumed", "possible", "possible")
    return whole._replace(
        as_of="2021-06-07",
        ventures=tuple(one._replace(window=WINDOWS["presumed"]) for one in whole.ventures),
        participations=tuple(
            edge._replace(evidence=level, window=WINDOWS[level])
            for edge, level in zip(whole.participations, levels, strict=True)
        ),
        links=tuple(
            link._replace(evidence="presumed", window=WINDOWS["presumed"]) for link in whole.links
        ),
    )


def crowd(count: int, seed: int = 7) -> Subgraph:
    """A network of themes: a third of the nodes ventures, a few partners nearly everywhere."""
    dice = random.Random(seed)
    ventures = [venture(f"Venture {i:05}") for i in range(count // 3)]
    partners = [partner(f"Partner {i:05}") for i in range(count - len(ventures))]
    edges = set()
    for i, one in enumerate(partners):
        for _ in range(min(1 + int(dice.paretovariate(1.3)), 40)):
            theme = i % 12 if dice.random() < 0.8 else dice.randrange(12)
            edges.add((one.id, ventures[dice.randrange(theme, len(ventures), 12)].id))
    return network(partners, ventures, [joins(*edge) for edge in sorted(edges)])
