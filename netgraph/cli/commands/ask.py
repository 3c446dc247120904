"""netgraph ask: the questions there are, and their text for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from netgraph.cli.command import make
from netgraph.cli.options import take
from schema.errors import UsageError
from schema.language import _, ngettext

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from netgraph.cli.output.answer import Answer


class QuestionRow(NamedTuple):
    """A question: its command, and what it answers."""

    name: str
    meaning: str


@make(
    _("List every question, or print its text for Neo4j Browser or Datasette."),
    _(
        "The text is that of the statements that a question asks of a store, with the values of "
        "its first example filled in: change them and run it on your own network."
    ),
    examples=("ask --list", "ask members --show sql", "ask overlap --show cypher"),
)
@click.argument("name", required=False, metavar=_("[QUESTION]"))
@click.option("--list", "all_of_them", is_flag=True, help=_("List every question."))
@click.option(
    "--show",
    "dialect",
    type=click.Choice(("cypher", "sql")),
    help=_("Print the text of a question: cypher for Neo4j, sql for the embedded store."),
)
@take("answer", "speech")
def command(name: str | None, all_of_them: bool, dialect: str | None, asked: Asked) -> None:
    from netgraph.cli.output.showing import show_report
    from netgraph.cli.output.write import echo_lines
    from netgraph.cli.statements import questions, texts

    if name is None and dialect:
        raise UsageError(_("name the question whose text is to be shown"))
    if name is not None and name not in questions():
        raise UsageError(
            _("“{name}” is not a question; there are: {known}").format(
                name=name, known=", ".join(questions())
            )
        )
    if name is not None and dialect and not all_of_them:
        echo_lines(texts(name, dialect))
    else:
        show_report(asked, answer(name if not all_of_them else None))


def answer(name: str | None = None) -> Answer:
    """Return every question with its meaning, or that of one, as an answer."""
    from netgraph.cli import group
    from netgraph.cli.output.answer import Answer, Column
    from netgraph.cli.statements import questions

    named = [name] if name else questions()
    rows = [QuestionRow(one, group.load(one).get_short_help_str(200)) for one in named]
    return Answer(
        _("The questions there are"),
        [Column("name", _("question")), Column("meaning", _("meaning"))],
        rows,
        counted=lambda count: ngettext("{count} question.", "{count} questions.", count).format(
            count=count
        ),
    )
