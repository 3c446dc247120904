"""Columns of the user's own that go into a page."""

from __future__ import annotations

from collections.abc import Sequence

from queries.own import Own, own_columns
from queries.reading import Reader
from schema.errors import UsageError
from schema.language import _


def own_fields(reader: Reader, fields: Sequence[str], *, public: bool) -> Own:
    """Return the values of own columns; on a web site none that looks like a person's.

    Raises UsageError.
    """
    from loaders.personal import looks_personal

    own = own_columns(reader, fields)
    for place, name in enumerate(own.names):
        values = [row[place] for rows in (own.partners, own.ventures) for row in rows.values()]
        if public and looks_personal(name, values):
            raise UsageError(
                _("“{name}” looks like a person's: it does not go onto a web site").format(
                    name=name
                )
            )
    return own
