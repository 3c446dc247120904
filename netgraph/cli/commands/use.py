"""netgraph use: remember the store and the language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from netgraph.cli.command import make
from schema.language import LANGUAGES, _, language

if TYPE_CHECKING:
    from netgraph.config import StoreChoice


@make(
    _("Choose the store and the language for later commands."),
    _(
        "The store is a file (it need not exist yet), the URL of a Neo4j without a password, or a "
        "file with NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD as Neo4j Aura hands out: of that "
        "the place is remembered, not the password. Without a store: say what is in use."
    ),
    examples=("use mijnstreek.db --lang nl", "use"),
)
@click.argument("store", required=False, metavar=_("[FILE_OR_URL]"))
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES, case_sensitive=False),
    help=_("Language to remember, for texts and headings."),
)
def command(store: str | None, lang: str | None) -> None:
    from netgraph.config import read_settings, write_settings

    if store or lang:
        known = read_settings()
        write_settings(
            known._replace(
                store=_absolute(store) if store else known.store,
                language=lang or known.language,
            )
        )
    click.echo("\n".join(in_use()))


def in_use() -> list[str]:
    """Return lines that say which store and language are in use, and why."""
    from netgraph.config import choose_store, read_settings
    from schema.errors import NoStore

    try:
        lines = [_store_words(choose_store())]
    except NoStore as fault:
        lines = [str(fault)]
    remembered = read_settings().language
    spoken = {"nl": _("Dutch"), "en": _("English")}[language()]
    why = _("remembered") if remembered == language() else _("not remembered")
    return [*lines, _("Language: {language} ({why}).").format(language=spoken, why=why)]


def _store_words(choice: StoreChoice) -> str:
    from netgraph.config import is_url

    said = _("Store: {location} (from {origin}).").format(
        location=choice.location, origin=choice.origin
    )
    if is_url(choice.location) or Path(choice.location).exists():
        return said
    return said + " " + _("It does not exist yet: the first load makes it.")


def _absolute(store: str) -> str:
    from netgraph.config import check_location, is_url
    from schema.errors import NoStore

    if is_url(store):
        return check_location(store)
    path = Path(store).expanduser().absolute()
    if path.is_dir():
        raise NoStore(_("{path} is a folder: name a file, such as network.db").format(path=path))
    return str(path)
