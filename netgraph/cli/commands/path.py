"""netgraph path: how two partners or ventures are connected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import click

from netgraph.cli.command import make
from netgraph.cli.options import question
from netgraph.cli.types import Whole
from schema.language import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer, Cite
    from netgraph.facade import NetworkGraph
    from queries.path import Path
    from queries.path_facts import Step

_PARTICIPATION = "PARTICIPATES_IN"


class StepRow(NamedTuple):
    """A step of a path, numbered, for tables."""

    path: int
    step: int
    from_name: str
    relation: str
    forward: bool
    roles: tuple[str, ...]
    to_name: str
    since: str | None
    until: str | None
    evidence: str | None
    sources: tuple[str, ...]
    from_id: str
    to_id: str


@make(
    _("Find how two partners or ventures are connected."),
    _(
        "The shortest connection between any two, each step with its role or relation, and how "
        "many independent ways there are: ways of any length that share nobody but their ends."
    ),
    examples=(
        'path "Gemeente Heerlen" Mondriaan',
        'path "Gemeente Heerlen" Mondriaan --all --via participations',
        'path "Gemeente Heerlen" Mondriaan --avoid CZ --max-hops 4',
    ),
)
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@click.option("--all", "all_paths", is_flag=True, help=_("All shortest connections, not one."))
@click.option(
    "--via",
    type=click.Choice(("participations", "links", "all")),
    default="all",
    help=_("What a step may be: taking part, a link such as PART_OF, or both."),
)
@click.option(
    "--max-hops", type=Whole(), metavar="N", help=_("No connection of more than N steps.")
)
@click.option(
    "--avoid",
    multiple=True,
    metavar=_("NAME"),
    help=_("Not over this partner or venture; may be given more than once."),
)
@question("identity")
def command(
    a: str,
    b: str,
    all_paths: bool,
    via: str,
    max_hops: int | None,
    avoid: tuple[str, ...],
    asked: Asked,
) -> None:
    with asked.open() as net:
        found = answer(
            net, asked, a, b, all_paths=all_paths, via=via, max_hops=max_hops, avoid=avoid
        )
        asked._replace(limit=asked.limit and len(found.rows)).show(net, found)


def answer(
    net: NetworkGraph,
    asked: Asked,
    a: str,
    b: str,
    *,
    all_paths: bool = False,
    via: str = "all",
    max_hops: int | None = None,
    avoid: Sequence[str] = (),
) -> Answer:
    """Return the answer to how two are connected."""
    from netgraph.cli import columns
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.cli.output.json_text import native
    from netgraph.words import readings_shared
    from queries.naming import resolve

    one, other = resolve(net.store, a), resolve(net.store, b)
    shunned = [resolve(net.store, name) for name in avoid]
    over = [entity.id for entity in shunned]
    paths = net.path(
        one.id,
        other.id,
        all_paths=all_paths,
        via=via,
        max_hops=max_hops,
        avoid=over,
        **asked.scope,
    )
    apart = net.independent(one.id, other.id, via=via, avoid=over, **asked.scope)
    shown_paths = paths if asked.limit is None else paths[: asked.limit]
    rows = [
        StepRow(
            number,
            place,
            step.from_name,
            step.relation,
            step.forward,
            step.roles,
            step.to_name,
            step.since,
            step.until,
            step.evidence,
            step.sources,
            step.from_id,
            step.to_id,
        )
        for number, path in enumerate(shown_paths, start=1)
        for place, step in enumerate(path.steps, start=1)
    ]
    shown = [
        Column("path", _("connection"), "number"),
        Column("step", _("step"), "number"),
        Column("from_name", _("from")),
        Column("relation", _("relation"), get=_relation_words),
        Column("to_name", _("to")),
        *columns.period(),
        columns.evidence(),
        columns.sources(),
        columns.identifier("from_id", _("from id")),
        columns.identifier("to_id", _("to id")),
    ]
    notes: tuple[str, ...] = ()
    if len(shown_paths) < len(paths):
        notes = (
            _("The first {limit} of {found}.").format(limit=len(shown_paths), found=len(paths)),
        )
    return Answer(
        _heading(one.name, other.name, [entity.name for entity in shunned]),
        shown,
        rows,
        notes=notes,
        screen=lambda cite, wide: chains(shown_paths, cite, wide),
        payload={"paths": len(paths), "independent": native(apart)},
        reading=readings_shared.path(paths, apart, max_hops=max_hops),
    )


def _heading(one: str, other: str, avoid: Sequence[str]) -> str:
    from netgraph.words.filters import listed

    heading = _("How {a} and {b} are connected").format(a=one, b=other)
    if not avoid:
        return heading
    return _("{heading} without {names}").format(heading=heading, names=listed(avoid))


def chains(paths: Sequence[Path], cite: Cite, wide: int) -> Iterator[str]:
    """Yield each path as a sentence: A —member→ B ←chair— C."""
    from netgraph.cli.output.table import wrap

    for number, path in enumerate(paths, start=1):
        if number > 1:
            yield ""
        if not path.steps:
            continue
        said = [path.steps[0].from_name]
        for step in path.steps:
            mark = cite(step.sources)
            said.append(f"{_arrow(step)} {step.to_name}{' ' + mark if mark else ''}")
        lead = f"{number}. " if len(paths) > 1 else ""
        yield from wrap(lead + " ".join(said), wide)
        length = len(path.steps)
        yield (
            "   "
            + ngettext("{count} step", "{count} steps", length).format(count=length)
            + (f", {_evidence(path.evidence)}" if path.evidence else "")
        )


def _arrow(step: Step) -> str:
    words = _relation_words(step)
    return f"—{words}→" if step.forward else f"←{words}—"


def _relation_words(step: Any) -> str:
    from netgraph.words.relations import relation_words
    from schema.vocabulary import label

    if step.relation == _PARTICIPATION:
        return ", ".join(label("role", role) for role in step.roles)
    return relation_words(step.relation)


def _evidence(level: str) -> str:
    from schema.vocabulary import label

    return label("evidence", level)
