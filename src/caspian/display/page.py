"""A page of blocks that can be looked at and saved."""

from os import PathLike
from pathlib import Path
from typing import Self

import attrs

from caspian.display.blocks import Block, Blocks, Heading, Picture
from caspian.display.shown import Shown, written
from caspian.writing.written import Written

__all__ = ["Page"]

_POINTS = (".png", ".pdf", ".jpg", ".jpeg")
"""The endings of pictures that matplotlib draws."""


@attrs.frozen(repr=False)
class Page(Shown):
    """Blocks that show themselves, and that can be saved.

    >>> from caspian.display.blocks import Heading
    >>> Page((Heading("Kashagan", 1),))
    Kashagan
    ========
    """

    parts: tuple[Block, ...]
    """The blocks, from top to bottom."""

    def blocks(self) -> Blocks:
        """The blocks of the page."""
        return self.parts

    @property
    def title(self) -> str:
        """The first heading.

        >>> import caspian
        >>> caspian.dossier("BTK", since="2025").title
        'Baku–Tbilisi–Kars railway'
        """
        return next((block.text for block in self.parts if isinstance(block, Heading)), "caspian")

    def __repr__(self) -> str:
        drawn = [block for block in self.parts if not isinstance(block, Heading)]
        only = bool(drawn) and all(isinstance(block, Picture) for block in drawn)
        return self.to_text() + (
            "\n\n.save('map.html') or .save('map.svg') writes it to be looked at" if only else ""
        )

    def show(self) -> Self:
        """Itself: at a prompt and in a notebook it shows itself, and where this is a statement of a script it is printed.

        >>> from caspian.display.blocks import Heading
        >>> exec("page.show()", {"page": Page((Heading("Kashagan", 1),))})
        Kashagan
        ========
        """
        from caspian.display.aloud import aloud

        return aloud(self)

    def save(self, path: str | PathLike[str]) -> Written:
        r"""Write the page to a file of its own, whole or not at all.

        Args:
            path: the file; its ending says how it is written: ``.html``, ``.md``, ``.txt``, or ``.svg``, which is its
                drawing alone.

        Returns:
            What was written.

        Raises:
            ValueError: for another ending, or for ``.svg`` where it has not just one drawing.

        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp(), "brief.md")
        >>> made = Page((Heading("Kashagan", 1),)).save(path)
        >>> made.path.read_text(encoding="utf-8")
        '# Kashagan\n'
        """
        ending = Path(path).suffix.lower()
        if ending in (".html", ".htm"):
            return self.to_html(path)
        if ending == ".md":
            return self.to_markdown(path)
        if ending == ".txt":
            return self.to_text(path)
        if ending == ".svg":
            return self._draw(path)
        points = "; caspian.plot.map(…).figure.savefig(…) draws points" if ending in _POINTS else ""
        raise ValueError(
            f"expected a file that ends with .html, .md, .svg or .txt, got {str(path)!r}{points}"
        )

    def _draw(self, path: str | PathLike[str]) -> Written:
        drawings = [block.svg for block in self.parts if isinstance(block, Picture)]
        if len(drawings) != 1:
            raise ValueError(
                f"expected one drawing for {str(path)!r}, got {len(drawings)}; .html takes them all"
            )
        return written(path, drawings[0])
