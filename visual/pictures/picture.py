"""A finished still picture, written in the form that a file's name asks for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from schema.errors import UsageError
from schema.language import _
from visual.files import replace
from visual.pictures.scene import Scene
from visual.pictures.sheet import Sheet

STILL = (".svg", ".png", ".pdf")


class Picture:
    """A picture as SVG, PNG and PDF; some have a page of HTML too."""

    def __init__(self, of: Sheet | Scene, page: Callable[[str], str] | None = None) -> None:
        """page: makes the HTML around the picture's SVG, which has no heading of its own."""
        self.scene = of if isinstance(of, Scene) else of.scene()
        self._of = of
        self._page = page

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Return the suffixes of the files it can be saved as."""
        return (".html", *STILL) if self._page else STILL

    def svg(self, *, bare: bool = False) -> str:
        """Return it as SVG, to be opened or to be put into a page of HTML.

        bare: without heading, facts and remarks, for a page that has them.
        """
        from visual.pictures.svg import svg

        return svg(self._of.bare() if bare and isinstance(self._of, Sheet) else self.scene)

    def png(self, scale: float = 2.0) -> bytes:
        """Return it as PNG, scale pixels to a px."""
        from visual.pictures.png import png

        return png(self.scene, scale)

    def pdf(self) -> bytes:
        """Return it as a PDF of one page."""
        from visual.pictures.pdf import pdf

        return pdf(self.scene)

    def html(self) -> str:
        """Return it as a page with the same told in tables. Raises UsageError where it has none."""
        if self._page is None:
            raise UsageError(_("this picture has no page of its own; “netgraph map” makes one"))
        return self._page(self.svg(bare=True))

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write it whole or not at all, as the suffix says. Raises UsageError, NetgraphError."""
        target = Path(path)
        suffix = target.suffix.lower()
        if suffix not in self.suffixes:
            raise UsageError(
                _("“{file}” must end in {suffixes}").format(
                    file=target, suffixes=", ".join(self.suffixes)
                )
            )
        made: str | bytes = getattr(self, suffix[1:])()
        return replace(target, made.encode("utf-8", "replace") if isinstance(made, str) else made)
