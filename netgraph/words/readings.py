"""The answers of the questions in one sentence each: of all rows, whatever the limit.

Each is true where several come first together, and where there is nothing at all: what is not
known is not said to be absent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from netgraph.words.figures import decimal
from netgraph.words.filters import listed
from schema.language import _, ngettext
from schema.vocabulary import label

if TYPE_CHECKING:
    from queries.lineage import LineageRow
    from queries.members import MemberRow
    from queries.partners import PartnerRow
    from queries.search import Found
    from queries.stats import StatRow
    from queries.ventures import VentureRow

FEW = 3
_LEVELS = ("certain", "presumed", "possible")


def members(name: str, rows: Sequence[MemberRow], *, nested: bool = False) -> str:
    """Say how many take part, by domain, and how sure that is."""
    taking = {row.partner_id: row for row in rows if row.takes_part}
    others = {row.partner_id for row in rows} - set(taking)
    said = [_members(name, list(taking.values()), nested) if taking else _nobody()]
    best = {
        key: min(
            (row.evidence for row in rows if row.partner_id == key and row.takes_part),
            key=lambda level: _LEVELS.index(level) if level else len(_LEVELS),
        )
        for key in taking
    }
    levels = Counter(level for level in best.values() if level)
    if levels:
        parts = [f"{label('evidence', one)} {levels[one]}" for one in _LEVELS if levels[one]]
        said.append(_("By evidence: {parts}.").format(parts=", ".join(parts)))
    if others:
        said.append(
            ngettext(
                "{count} partner has only a role that takes no part.",
                "{count} partners have only a role that takes no part.",
                len(others),
            ).format(count=len(others))
        )
    return " ".join(said)


def _members(name: str, rows: Sequence[MemberRow], nested: bool) -> str:
    if nested:
        sentence = ngettext(
            "{count} partner takes part in {name} or its parts",
            "{count} partners take part in {name} or its parts",
            len(rows),
        )
    else:
        sentence = ngettext(
            "{count} partner takes part in {name}",
            "{count} partners take part in {name}",
            len(rows),
        )
    domains = Counter(label("domain", row.domain) or _("domain unknown") for row in rows)
    ranked = sorted(domains.items(), key=lambda one: (-one[1], one[0]))
    parts = ", ".join(f"{domain} {count}" for domain, count in ranked)
    detail = rows[0].partner if len(rows) == 1 else parts
    return f"{sentence.format(count=len(rows), name=name)}: {detail}."


def partners(rows: Sequence[PartnerRow], *, alone: bool = False) -> str:
    """Say how many partners there are, and which takes part in the most ventures."""
    if not rows:
        return none_known()
    if alone:
        return ngettext(
            "Of {count} partner no participation is known, in any role.",
            "Of {count} partners no participation is known, in any role.",
            len(rows),
        ).format(count=len(rows))
    if len(rows) == 1:
        return f"{rows[0].name} {_taking_part(rows[0].ventures)}."
    many = ngettext("{count} partner", "{count} partners", len(rows)).format(count=len(rows))
    most, names = most_of((row.name, row.ventures) for row in rows)
    if not most:
        said = _("none of them is known to take part in a venture")
    elif len(names) == 1:
        said = _("{name} takes part in the most ventures: {most}").format(name=names[0], most=most)
    else:
        said = _("{names} take part in the most ventures: {most} each").format(
            names=together(names), most=most
        )
    return f"{many}; {said}."


def ventures(rows: Sequence[VentureRow]) -> str:
    """Say how many ventures there are of which kind, and which has the most known partners."""
    if not rows:
        return none_known()
    kind = rows[0].kind
    if kind and all(row.kind == kind for row in rows):
        many = ngettext("{count} venture", "{count} ventures", len(rows)).format(count=len(rows))
        said = [f"{many} ({label('venture_kind', kind)})"]
    else:
        said = [_by_label(rows)]
    most, names = most_of((row.name, row.partners) for row in rows)
    if len(rows) > 1 and most and len(names) == 1:
        said.append(
            _("{name} has the most known partners: {most}").format(name=names[0], most=most)
        )
    elif len(rows) > 1 and most:
        said.append(
            _("{names} have the most known partners: {most} each").format(
                names=together(names), most=most
            )
        )
    unknown = sum(not row.partners for row in rows)
    if unknown:
        said.append(
            _("no partners of it are known")
            if len(rows) == 1
            else _("of {count} of them no partners are known").format(count=unknown)
        )
    return "; ".join(said) + "."


def _by_label(rows: Sequence[VentureRow]) -> str:
    counts = Counter(row.label for row in rows)
    parts = [
        words.format(count=counts[one])
        for one, words in (
            ("Coalition", ngettext("{count} coalition", "{count} coalitions", counts["Coalition"])),
            (
                "ProgrammeLine",
                ngettext(
                    "{count} programme line", "{count} programme lines", counts["ProgrammeLine"]
                ),
            ),
            (
                "Project",
                ngettext(
                    "{count} project or the like",
                    "{count} projects and the like",
                    counts["Project"],
                ),
            ),
        )
        if counts[one]
    ]
    return listed(parts)


def lineage(rows: Sequence[LineageRow]) -> str:
    """Say how many parents, parts, predecessors and successors there are, one step away."""
    near = Counter(row.branch for row in rows if row.depth == 1)
    parts = [
        words.format(count=near[branch])
        for branch, words in (
            ("parents", _("part of {count}")),
            ("parts", ngettext("{count} part", "{count} parts", near["parts"])),
            ("before", ngettext("{count} predecessor", "{count} predecessors", near["before"])),
            ("after", ngettext("{count} successor", "{count} successors", near["after"])),
        )
        if near[branch]
    ]
    if not parts:
        return none_known()
    return f"{rows[0].name}: {', '.join(parts)}."


def search(rows: Sequence[Found]) -> str:
    """Say how many partners and ventures are called like that."""
    if not rows:
        return _("Nothing is called like that.")
    partner = sum(row.label == "Partner" for row in rows)
    venture = len(rows) - partner
    parts = []
    if partner:
        parts.append(ngettext("{count} partner", "{count} partners", partner).format(count=partner))
    if venture:
        parts.append(ngettext("{count} venture", "{count} ventures", venture).format(count=venture))
    return f"{listed(parts)}."


def stats(rows: Iterable[StatRow]) -> str:
    """Say how many partners take part in how many ventures."""
    figures = {row.name: row.value for row in rows}
    partner, venture = int(figures["partners"]), int(figures["ventures"])
    if not partner and not venture:
        return _("Nothing is recorded.")
    sizes = listed(
        [
            ngettext("{count} partner", "{count} partners", partner).format(count=partner),
            ngettext("{count} venture", "{count} ventures", venture).format(count=venture),
        ]
    )
    mean = decimal(figures["ventures_per_partner"])
    alone = int(figures["partners.alone"])
    said = _("{sizes}; a partner takes part in {mean} ventures on average").format(
        sizes=sizes, mean=mean
    )
    if not alone:
        return f"{said}."
    rest = ngettext(
        "of {count} partner no participation is known",
        "of {count} partners no participation is known",
        alone,
    ).format(count=alone)
    return f"{said}; {rest}."


def _nobody() -> str:
    return _("Nobody, as far as is known.")


def none_known() -> str:
    return _("None, as far as is known.")


def _taking_part(count: int) -> str:
    return ngettext(
        "takes part in {count} venture", "takes part in {count} ventures", count
    ).format(count=count)


def most_of(numbers: Iterable[tuple[str, int]]) -> tuple[int, list[str]]:
    """Return the highest number and everybody who has it."""
    found = list(numbers)
    most = max(number for _name, number in found)
    return most, [name for name, number in found if number == most]


def together(names: Sequence[str]) -> str:
    """Return names that come first together: all of a few, else how many there are."""
    if len(names) <= FEW:
        return listed(names)
    return _("{count} of them").format(count=len(names))
