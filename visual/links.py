"""Addresses that may be links."""

from __future__ import annotations

from urllib.parse import urlsplit


def is_web(url: str | None) -> bool:
    """Say whether an address is a plain http(s) one, without letters that hide what it is."""
    if not url or not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
