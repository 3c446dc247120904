"""Relations in words, read from either end."""

from __future__ import annotations

from schema.language import _
from schema.vocabulary import label


def relation_words(relation: str, forward: bool = True) -> str:
    """Return a relation in words; forward: from its first end to its second."""
    if forward:
        return label("relation", relation)
    return {
        "PART_OF": _("has as part"),
        "SUCCEEDED_BY": _("successor of"),
        "SUPPORTS": _("supported by"),
        "MERGED_INTO": _("arose by merger from"),
        "RENAMED_TO": _("formerly"),
    }.get(relation, label("relation", relation))
