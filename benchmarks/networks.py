"""Networks to measure on: as many participations as asked, with heavy-tailed degrees."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Sequence
from pathlib import Path

SEED = 20190101
ROLES = ("member", "partner", "funder", "initiator", "steering_group_member", "attendee")
KINDS = ("hospital", "municipality", "elderly_care", "gp_organisation", "health_insurer")
DOMAINS = ("medical", "government", "citizens", "finance")


def write_network(folder: Path, participations: int) -> Path:
    """Write a network as a folder of CSVs: a quarter as many partners, a fifth as many ventures.

    Degrees follow a power law on both sides, as in CORDIS FP7: a few partners sit everywhere.
    """
    chance = random.Random(SEED)
    partners, ventures = participations // 4, participations // 5
    folder.mkdir(parents=True, exist_ok=True)
    sources = [f"s{number}" for number in range(max(10, participations // 500))]
    _write(
        folder / "sources.csv",
        ("id", "title", "publisher", "url", "published"),
        ((source, f"Bericht {source}", "Redactie", "", _day(chance)) for source in sources),
    )
    _write(
        folder / "partners.csv",
        ("id", "name", "aliases", "kind", "domain", "region", "sources"),
        (
            (
                f"p{number}",
                f"Partner nummer {number}",
                f"P{number};Organisatie {number}" if number % 3 == 0 else "",
                chance.choice(KINDS),
                chance.choice(DOMAINS),
                "Zuid-Limburg",
                chance.choice(sources),
            )
            for number in range(partners)
        ),
    )
    _write(
        folder / "ventures.csv",
        ("id", "label", "kind", "name", "since", "until", "phase", "sources"),
        (
            (
                f"v{number}",
                ("Coalition", "ProgrammeLine", "Project")[number % 3],
                "project",
                f"Samenwerking nummer {number}",
                str(chance.randint(2005, 2020)),
                "",
                "ended" if number % 7 == 0 else "running",
                chance.choice(sources),
            )
            for number in range(ventures)
        ),
    )
    _write(
        folder / "participations.csv",
        ("partner", "venture", "role", "since", "until", "observed", "sources"),
        (
            (
                f"p{partner}",
                f"v{venture}",
                chance.choice(ROLES),
                _month(chance) if chance.random() < 0.5 else "",
                "",
                _day(chance) if chance.random() < 0.3 else "",
                chance.choice(sources),
            )
            for partner, venture in pairs(chance, partners, ventures, participations)
        ),
    )
    return folder


def write_relations(folder: Path, participations: int) -> Path:
    """Write what joins the partners and ventures of `write_network` otherwise, as a second folder.

    Groups (the first with a twentieth of all partners, each other one with ten), parts and new
    names of partners, ventures that are part of others or follow them, and contradictions.
    """
    partners, ventures = participations // 4, participations // 5
    folder.mkdir(parents=True, exist_ok=True)
    groups = max(2, participations // 1_000)
    _write(
        folder / "partners.csv",
        ("id", "name", "group", "size", "sources"),
        ((f"g{one}", f"Groep {one}", "yes", "20", "s1") for one in range(groups)),
    )
    _write(
        folder / "participations.csv",
        ("partner", "venture", "role", "since", "sources"),
        ((f"g{one}", f"v{one * 10 + 5}", "member", "2012", "s1") for one in range(groups)),
    )
    members = [(f"p{one}", "PART_OF", "g0") for one in range(7, partners, 20)]
    members += [
        (f"p{one * 20 + at}", "PART_OF", f"g{one}") for one in range(1, groups) for at in range(10)
    ]
    parts = [(f"p{one}", "PART_OF", f"p{one // 2}") for one in range(15, partners, 20)]
    renamed = [(f"p{one}", "RENAMED_TO", f"p{one + 1}") for one in range(11, partners - 1, 20)]
    _write_links(folder / "partner_relations.csv", members + parts + renamed)
    parts = [(f"v{one}", "PART_OF", f"v{one // 5}") for one in range(1, ventures, 2)]
    later = [(f"v{one}", "SUCCEEDED_BY", f"v{one + 1}") for one in range(4, ventures - 1, 10)]
    _write_links(folder / "venture_relations.csv", parts + later)
    _write(
        folder / "conflicts.csv",
        ("table", "key", "field", "chosen", "chosen_sources", "other", "other_sources", "note"),
        (
            ("ventures", f"v{one}", "since", "2012", "s1", "2013", "s2", "")
            for one in range(0, ventures, 20)
        ),
    )
    return folder


def _write_links(path: Path, links: Iterable[tuple[str, str, str]]) -> None:
    header = ("from", "relation", "to", "since", "sources")
    _write(path, header, ((*link, "2010", "s1") for link in dict.fromkeys(links)))


def pairs(
    chance: random.Random, partners: int, ventures: int, count: int
) -> Iterable[tuple[int, int]]:
    found: dict[tuple[int, int], None] = {}
    while len(found) < count:
        partner = min(int(partners * chance.random() ** 3), partners - 1)
        venture = min(int(ventures * chance.random() ** 2), ventures - 1)
        found[partner, venture] = None
    return found


def _month(chance: random.Random) -> str:
    return f"{chance.randint(2005, 2020)}-{chance.randint(1, 12):02}"


def _day(chance: random.Random) -> str:
    return f"{chance.randint(2005, 2023)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
