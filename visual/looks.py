"""What each sort of node looks like on a map: a shape and the name of a colour in page.css."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from queries.subgraph import PartnerNode, VentureNode
from schema.language import _
from schema.vocabulary import label


class Look(NamedTuple):
    """A shape of assets/shapes.js, a colour of assets/page.css, and the words of the legend."""

    key: str
    shape: str
    colour: str
    words: str


_VENTURES = {"Coalition": "circle", "ProgrammeLine": "hexagon", "Project": "square"}
_DOMAINS = {
    "medical": "circle",
    "government": "square",
    "finance": "diamond",
    "knowledge": "triangle",
    "citizens": "star",
    "social": "triangle-down",
    "public_health": "cross",
    "education": "pentagon",
}
_SPARE = ("hexagon", "diamond", "triangle", "square", "pentagon", "triangle-down")
_OTHER = ("other", "unknown", None, "")


def venture_look(label: str) -> str:
    """Return the key of the look of ventures with a label; one we do not know is a project's."""
    return f"venture-{label if label in _VENTURES else 'Project'}"


def partner_look(domain: str | None) -> str:
    """Return the key of the look of partners of a domain."""
    return f"partner-{'other' if domain in _OTHER else domain}"


def venture_key(venture: VentureNode) -> str:
    """Return the key of a venture's look: its label."""
    return venture_look(venture.label)


def partner_key(partner: PartnerNode) -> str:
    """Return the key of a partner's look: its domain."""
    return partner_look(partner.domain)


def _words(name: str) -> str:
    """The words of the legend; not every Project is called one (a contract, a plan)."""
    return _("project, plan or contract") if name == "Project" else label("label", name)


def looks(ventures: Iterable[VentureNode], partners: Iterable[PartnerNode]) -> dict[str, Look]:
    """Return the looks in use by key, in the order of the legend.

    Domains that a network adds itself get the spare looks, in alphabetical order.
    """
    used = set(map(venture_look, {venture.label for venture in ventures}))
    domains = {
        partner_look(domain).removeprefix("partner-")
        for domain in {partner.domain for partner in partners}
    }
    own = sorted(domains - set(_DOMAINS) - {"other"})
    known = [
        Look(f"venture-{name}", shape, name.lower(), _words(name))
        for name, shape in _VENTURES.items()
        if f"venture-{name}" in used
    ]
    for domain, shape in _DOMAINS.items():
        if domain in domains:
            known.append(Look(f"partner-{domain}", shape, domain, label("domain", domain)))
    for number, domain in enumerate(own):
        number %= len(_SPARE)
        words = label("domain", domain)
        known.append(Look(f"partner-{domain}", _SPARE[number], f"spare-{number}", words))
    if "other" in domains:
        known.append(Look("partner-other", "ring", "other", _("other or unknown")))
    return {look.key: look for look in known}
