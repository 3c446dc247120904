"""Gaps in words: what is missing, how the members of a group are in, and all in a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from netgraph.words.filters import filter_words, listed
from schema.language import _, ngettext
from schema.vocabulary import label

if TYPE_CHECKING:
    from queries.gaps_row import GapRow

_FEW = 3
_Filters = Sequence[tuple[str, str]]


def gap(sort: str) -> str:
    """Return a sort of gap in words."""
    return {
        "missing": _("misses"),
        "unknown": _("no participants known"),
        "apart": _("no shared partner"),
        "alone": _("in nothing"),
        "by_name": _("by name"),
        "through_group": _("only through the group"),
        "absent": _("not in it"),
        "not_named": _("not known by name"),
    }[sort]


def heading(sort: str) -> str:
    """Return the heading over gaps of a sort; "" over the members of a group."""
    return {
        "missing": _("Ventures that miss something"),
        "unknown": _("No participants known"),
        "apart": _("Coalitions that share no partner"),
        "alone": _("Partners in nothing"),
    }.get(sort, "")


def terms(missing: Iterable[tuple[str, str]]) -> str:
    """Return terms of vocabularies as their labels, in the order given."""
    return ", ".join(label(vocabulary, term) for vocabulary, term in missing)


def member(row: GapRow) -> str:
    """Return the name of a member, or how many others there are."""
    if row.gap != "not_named":
        return row.name
    number = row.number or 0
    return ngettext("{count} other", "{count} others", number).format(count=number)


def question(venture: str | None, filters: _Filters) -> str:
    """Return what was asked as a heading."""
    said = {"domain": _("domain"), "partner_kind": _("kind"), "role": _("role")}
    words = filter_words(*((said[vocabulary], text) for vocabulary, text in filters))
    if venture is None:
        return _("What is missing{filters}").format(filters=words)
    return _("What {name} misses{filters}").format(name=venture, filters=words)


def reading(venture: str | None, rows: Sequence[GapRow], filters: _Filters) -> str:
    """Return the gaps in a sentence or two."""
    found = Counter(row.gap for row in rows)
    if venture is not None:
        return _of_one(venture, rows, found)
    said = []
    if found["missing"]:
        said.append(_misses(rows, found["missing"], bool(filters)))
    elif filters:
        said.append(_("no venture of which participants are known misses any of it"))
    else:
        said.append(_("no venture of which participants are known misses a domain"))
    if found["unknown"]:
        said.append(
            ngettext(
                "of {count} venture no participants are known",
                "of {count} ventures no participants are known",
                found["unknown"],
            ).format(count=found["unknown"])
        )
    if not filters:
        said += [_apart(found["apart"]), _alone(found["alone"])]
    return _sentence(said)


def _misses(rows: Sequence[GapRow], count: int, asked: bool) -> str:
    """Return how many ventures miss something, and what is missed most."""
    often = Counter(one for row in rows for one in row.missing)
    if len(often) == 1:
        (one,) = often
        return ngettext(
            "{count} venture misses {what}", "{count} ventures miss {what}", count
        ).format(count=count, what=terms([one]))
    most = max(often.values())
    first = [one for one, number in often.items() if number == most]
    what = ngettext(
        "{count} venture misses something of what was asked",
        "{count} ventures miss something of what was asked",
        count,
    )
    if not asked:
        what = ngettext(
            "{count} venture misses a domain", "{count} ventures miss one domain or more", count
        )
    said = what.format(count=count)
    if len(first) > _FEW:
        return said
    words = listed([label(*one) for one in first])
    return ngettext(
        "{said}, most often {words} ({count} time)",
        "{said}, most often {words} ({count} times)",
        most,
    ).format(said=said, words=words, count=most)


def _apart(count: int) -> str:
    if not count:
        return _("no pair of coalitions is without a shared partner, as far as is known")
    return ngettext(
        "{count} pair of coalitions shares no partner",
        "{count} pairs of coalitions share no partner",
        count,
    ).format(count=count)


def _alone(count: int) -> str:
    if not count:
        return _("no partner is in nothing")
    return ngettext(
        "{count} partner is in nothing", "{count} partners are in nothing", count
    ).format(count=count)


def _of_one(name: str, rows: Sequence[GapRow], found: Counter[str]) -> str:
    if found["unknown"]:
        return _("No participants of {name} are known: what it misses cannot be said.").format(
            name=name
        )
    missing = [row for row in rows if row.gap == "missing"]
    if missing:
        words = listed([label(*one) for one in missing[0].missing])
        said = _("{name} misses {words}").format(name=name, words=words)
    else:
        said = _("{name} misses nothing of what was asked").format(name=name)
    if not found["apart"]:
        return _sentence([said])
    shares = ngettext(
        "it shares no partner with {count} other coalition",
        "it shares no partner with {count} other coalitions",
        found["apart"],
    ).format(count=found["apart"])
    return _sentence([said, shares])


def members_question(group: str, venture: str | None) -> str:
    """Return what was asked about the members of a group as a heading."""
    if venture is None:
        return _("How the members of {group} take part").format(group=group)
    return _("How the members of {group} are in {name}").format(group=group, name=venture)


def members_reading(group: str, venture: str | None, rows: Sequence[GapRow]) -> str:
    """Return how the members of a group are in, in a sentence."""
    found = Counter(row.gap for row in rows)
    not_named = sum(row.number or 0 for row in rows)
    everybody = sum(found.values()) - found["not_named"] + not_named
    if not everybody:
        return _("No members of {group} are known, nor how many there are.").format(group=group)
    where = venture or _("any venture")
    head = ngettext(
        "Of the {count} member of {group}", "Of the {count} members of {group}", everybody
    )
    if not not_named:
        head = ngettext(
            "Of the {count} known member of {group}",
            "Of the {count} known members of {group}",
            everybody,
        )
    said = [
        text.format(count=count)
        for text, count in (
            (_("{count} by name"), found["by_name"]),
            (_("{count} only through the group"), found["through_group"]),
            (_("{count} not at all"), found["absent"]),
            (_("{count} not known by name"), not_named),
        )
        if count
    ]
    if found["unknown"]:
        return _(
            "No participants of {name} are known: who of {group} is in it cannot be said."
        ).format(name=where, group=group)
    return _("{head} in {where}: {said}.").format(
        head=head.format(count=everybody, group=group), where=where, said=listed(said)
    )


def _sentence(parts: Sequence[str]) -> str:
    said = "; ".join(parts)
    return f"{said[:1].upper()}{said[1:]}."
