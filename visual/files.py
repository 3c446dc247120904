"""Files written whole or not at all: nobody ever sees half of one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from schema.errors import NetgraphError
from schema.language import _


def replace(path: str | os.PathLike[str], content: bytes) -> Path:
    """Write a file beside its place, then put it there; return where. Raises NetgraphError."""
    target = Path(path)
    try:
        _replace(target, content)
    except OSError as problem:
        raise NetgraphError(
            _("cannot write {path}: {reason}").format(path=target, reason=problem.strerror)
        ) from problem
    return target


def _replace(target: Path, content: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".made-", delete=False) as file:
        beside = Path(file.name)
        file.write(content)
    try:
        beside.chmod(0o644)
        beside.replace(target)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
