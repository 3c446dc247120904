"""Reading files without storing anything: against the store in use, or against nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from schema.errors import LoadError, NoStore
from schema.language import _, ngettext

if TYPE_CHECKING:
    from netgraph.cli.asked import Asked
    from netgraph.loading.load import Preview


class HowToRead(TypedDict, total=False):
    """The options of a load that matter for its report."""

    per: str | None
    prune: bool
    skip_bad_rows: bool
    keep_personal: bool


def read_only(asked: Asked, files: Sequence[Path], **how: Unpack[HowToRead]) -> Preview:
    """Return what loading these files would do; where there is no store yet, to an empty one."""
    try:
        with asked.open() as net:
            return net.check(*files, **how)
    except NoStore:
        if asked.store:
            asked.tell(_("Store: none yet at {location}").format(location=asked.store))
        else:
            asked.tell(_("Store: none; checked by itself"))
    from loaders.read import read
    from netgraph.loading.load import Options, preview
    from schema.facts import no_facts

    return preview(read(files), no_facts(), Options(**how))


def check(asked: Asked, files: Sequence[Path], **how: Unpack[HowToRead]) -> Preview:
    """Return what loading these files would do. Raises LoadError where it would be refused."""
    found = read_only(asked, files, **how)
    if found.errors:
        count = len(found.errors)
        raise LoadError(
            ngettext("{count} thing is wrong", "{count} things are wrong", count).format(
                count=count
            ),
            found.problems,
        )
    return found
