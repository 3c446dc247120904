"""Standard output and error: in UTF-8 everywhere, and without complaint when nobody reads on."""

from __future__ import annotations

import os
import sys


def speak_utf8() -> None:
    """Write UTF-8 whatever the console's code page; what it cannot show is escaped."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None and (stream.encoding or "").lower() != "utf-8":
            reconfigure(encoding="utf-8", errors="backslashreplace")


def let_go_of_stdout() -> None:
    """Keep the interpreter from complaining at its end that nobody reads any more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
