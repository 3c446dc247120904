"""The columns that stores keep beside the facts; netgraph/loading/derive.py works them out."""

from __future__ import annotations

NAMED = ("folded_name", "folded_aliases", "search_text")
SPANS = ("since_earliest", "since_latest", "until_earliest", "until_latest")
DAYS = ("possible_from", "begun_by", "confirmed_to", "presumed_to", "possible_to")
DERIVED: dict[str, tuple[str, ...]] = {
    "partner": NAMED,
    "venture": (*NAMED, *SPANS, *DAYS),
    "participation": ("takes_part", *DAYS),
    "link": DAYS,
}
