"""An answer as JSON: terms, ids and numbers as they are stored."""

from __future__ import annotations

import json
from typing import Any

from netgraph.cli.output.answer import Shown
from netgraph.cli.output.clean import escaped


def text(shown: Shown) -> str:
    """Return the answer as one JSON object: what was asked, its reading, notes and rows."""
    answer = shown.answer
    whole: dict[str, Any] = {
        "question": answer.question,
        "as_of": shown.as_of,
        "evidence": shown.evidence,
        "reading": answer.reading,
        "notes": list(shown.notes),
        **(answer.payload or {}),
    }
    if answer.rows_in_json:
        rows = (answer.native(row) if answer.native else row for row in answer.rows)
        whole["rows"] = [native(row) for row in rows]
    return escaped(json.dumps(whole, ensure_ascii=False, indent=2, default=str)) + "\n"


def native(value: Any) -> Any:
    """Return a row, or a value of one, as JSON knows it: fields by name, tuples as lists."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: native(part) for name, part in value._asdict().items()}
    if isinstance(value, tuple | list):
        return [native(part) for part in value]
    if isinstance(value, dict):
        return {name: native(part) for name, part in value.items()}
    return value
