"""Which store is meant, and what `netgraph use` remembered; never a password on disk.

The store: the one that is given (`--store`), else NETGRAPH_STORE, else NEO4J_URI, else the one
that `netgraph use` remembered. For a Neo4j the user, password and database come from
NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE, or from a credentials file as Aura hands out.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

from schema.errors import NetgraphError, NoStore, StoreError
from schema.language import LANGUAGES, _

_CREDENTIALS = ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE")
_LONGEST_CREDENTIALS = 65536


class StoreChoice(NamedTuple):
    """A store and how to get into it; origin says where the choice came from.

    location: the path of a file, or the URL of a Neo4j without user and password.
    """

    location: str
    username: str | None
    password: str | None
    database: str | None
    origin: str

    def __repr__(self) -> str:
        """Leave the password out."""
        return f"StoreChoice({self.location!r}, origin={self.origin!r})"


class Settings(NamedTuple):
    """What is remembered: a path or URL as `netgraph use` was given it, and a language."""

    store: str | None = None
    language: str | None = None


def choose_store(explicit: str | None = None) -> StoreChoice:
    """Return the store that is meant. Raises NoStore, StoreError."""
    found = (
        (explicit, _("given")),
        (os.environ.get("NETGRAPH_STORE"), "NETGRAPH_STORE"),
        (os.environ.get("NEO4J_URI"), "NEO4J_URI"),
    )
    for location, origin in found:
        if location:
            return _choice(location, origin)
    remembered = read_settings().store
    if remembered:
        return _choice(remembered, "netgraph use")
    raise NoStore(
        _(
            "no store is chosen: name one with “netgraph use FILE.db” (a file on this computer; "
            "the first load makes it) or “netgraph use neo4j://host”, or give --store with the "
            "command"
        )
    )


def is_url(location: str) -> bool:
    """Return whether a location is the URL of a server and no path."""
    return "://" in location


def without_password(location: str) -> str:
    """Return a location that can be shown: a URL without the part before the @."""
    if not is_url(location):
        return location
    scheme, _mark, rest = location.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}"


def check_location(location: str) -> str:
    """Return the location. Raises StoreError where it is a URL that holds a password."""
    if is_url(location) and "@" in location.partition("://")[2]:
        raise StoreError(
            _(
                "a URL may not hold a user or password: give {location}, and put those in "
                "NEO4J_USERNAME and NEO4J_PASSWORD"
            ).format(location=without_password(location))
        )
    return location


def credentials_in(path: Path) -> dict[str, str]:
    """Return the NEO4J_... lines of a file such as Aura hands out; {} where it is no such file."""
    try:
        if not path.is_file() or path.stat().st_size > _LONGEST_CREDENTIALS:
            return {}
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return {}
    found = {}
    for line in text.splitlines():
        name, equals, value = line.removeprefix("export ").partition("=")
        if equals and name.strip() in _CREDENTIALS:
            found[name.strip()] = value.strip().strip("'\"")
    return found if found.get("NEO4J_URI") else {}


def _choice(location: str, origin: str) -> StoreChoice:
    known = {name: os.environ.get(name) or None for name in _CREDENTIALS}
    if not is_url(location):
        own = credentials_in(Path(location))
        if not own:
            return StoreChoice(location, None, None, None, origin)
        known |= own
        location = own["NEO4J_URI"]
    check_location(location)
    return StoreChoice(
        location,
        known["NEO4J_USERNAME"],
        known["NEO4J_PASSWORD"],
        known["NEO4J_DATABASE"],
        origin,
    )


def settings_path() -> Path:
    """Return the file in which `netgraph use` remembers, in the user's own settings folder."""
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    return base / "netgraph" / "settings.json"


def read_settings() -> Settings:
    """Return what is remembered. Raises NetgraphError where the file cannot be read."""
    path = settings_path()
    if not path.exists():
        return Settings()
    import json

    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as fault:
        raise _unreadable(path) from fault
    if not isinstance(found, dict):
        raise _unreadable(path)
    store, language = found.get("store"), found.get("language")
    return Settings(
        store if isinstance(store, str) else None,
        language if language in LANGUAGES else None,
    )


def write_settings(settings: Settings) -> None:
    """Remember: the file is replaced as a whole or not at all. Raises NetgraphError."""
    import json
    import tempfile

    path = settings_path()
    if settings.store:
        check_location(settings.store)
    text = json.dumps(settings._asdict(), ensure_ascii=False, indent=2) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".settings-")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).replace(path)
    except OSError as fault:
        raise NetgraphError(
            _("{path} cannot be written: {why}").format(path=path, why=fault.strerror or fault)
        ) from fault


def _unreadable(path: Path) -> NetgraphError:
    return NetgraphError(
        _("the settings in {path} cannot be read: delete that file and use “netgraph use”").format(
            path=path
        )
    )
