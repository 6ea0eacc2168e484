"""What shows itself: in a notebook as HTML, on a terminal as text, elsewhere as Markdown."""

from os import PathLike
from typing import TYPE_CHECKING, overload

import caspian

if TYPE_CHECKING:
    from collections.abc import Sized
    from typing import Protocol

    from caspian.display.blocks import Block, Blocks

    class Printer(Protocol):
        """What IPython prints with."""

        @property
        def stack(self) -> Sized:
            """What is being printed, the outermost first."""
            ...

        def text(self, text: str, /) -> object:
            """Print some text."""
            ...


__all__ = ["Shown", "ShownAsTable", "written"]


class Shown:
    """What gives blocks, and so is shown by every renderer; they are loaded when something is shown."""

    __slots__ = ()

    def blocks(self) -> "Blocks":
        """What is shown, whichever way it will look."""
        raise NotImplementedError

    @overload
    def to_text(self, path: None = None, *, width: int | None = None) -> str: ...
    @overload
    def to_text(self, path: "str | PathLike[str]", *, width: int | None = None) -> "caspian.Written": ...
    def to_text(
        self, path: "str | PathLike[str] | None" = None, *, width: int | None = None
    ) -> "str | caspian.Written":
        """As plain text.

        Args:
            path: the file to write, whole or not at all; without it, the text is returned.
            width: the columns of a line; those of the terminal if not given.

        >>> import caspian
        >>> print(caspian.members_of("South Caucasus").to_text(width=60))
        3 members of South Caucasus
        id  Name
        AM  Armenia
        AZ  Azerbaijan
        GE  Georgia
        <BLANKLINE>
        From caspian data 2026.11.1, as of 20 March 2026.
        """
        from caspian.display.text import render

        return _put(path, render(self.blocks(), width))

    @overload
    def to_html(self, path: None = None) -> str: ...
    @overload
    def to_html(self, path: "str | PathLike[str]") -> "caspian.Written": ...
    def to_html(self, path: "str | PathLike[str] | None" = None) -> "str | caspian.Written":
        """As an HTML element without script or style sheet, every text escaped.

        Args:
            path: the file to write, a whole document that a browser opens; without it, the element is returned.

        >>> import caspian, pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp(), "az.html")
        >>> made = caspian.dossier("Azerbaijan", since="2025").to_html(path)
        >>> made.path.read_text(encoding="utf-8")[:15]
        '<!DOCTYPE html>'
        """
        from caspian.display.blocks import Heading
        from caspian.display.html import document, render

        blocks = self.blocks()
        if path is None:
            return render(blocks)
        title = next((block.text for block in blocks if isinstance(block, Heading)), "caspian")
        return _put(path, document(title, blocks))

    @overload
    def to_markdown(self, path: None = None) -> str: ...
    @overload
    def to_markdown(self, path: "str | PathLike[str]") -> "caspian.Written": ...
    def to_markdown(self, path: "str | PathLike[str] | None" = None) -> "str | caspian.Written":
        """As Markdown with tables.

        Args:
            path: the file to write, whole or not at all; without it, the text is returned.

        >>> import caspian
        >>> print(caspian.members_of("South Caucasus").to_markdown().splitlines()[0])
        *3 members of South Caucasus*
        """
        from caspian.display.markdown import render

        return _put(path, render(self.blocks()))

    def show(self) -> "caspian.Page":
        """As a page: at a prompt and in a notebook it shows itself, and as a statement of a script it is printed.

        >>> import caspian
        >>> caspian.coverage("Georgia").show().to_text().splitlines()[0]
        'What the dataset covers of Georgia'
        """
        from caspian.display.page import Page

        return Page(tuple(self.blocks())).show()

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        from caspian.display.text import render

        return render(self.blocks(), whole=False)


class ShownAsTable(Shown):
    """What is a tuple or a dictionary besides, and is shown as a table all the same: the first of its bases."""

    __slots__ = ()

    def show(self, rows: int | None = None) -> "caspian.Page":
        """As a table of as many rows as are asked for; as a statement of a script it is printed.

        Args:
            rows: how many; None for all of them.

        >>> import caspian
        >>> print(caspian.agreements.count_by("party").show(rows=1).to_text(width=200).splitlines()[1])
        Party       Agreements  id
        """
        from caspian.display.page import Page

        return Page(self._blocks(rows)).show()

    def _blocks(self, rows: int | None) -> "tuple[Block, ...]":
        """The table with as many rows; all of them for None."""
        raise NotImplementedError

    def _repr_pretty_(self, printer: "Printer", cycle: bool) -> None:
        """As a table, where IPython shows it."""
        printer.text("..." if cycle else repr(self))


def _put(path: "str | PathLike[str] | None", text: str) -> "str | caspian.Written":
    """A text; or what was written, once it is in a file."""
    return text if path is None else written(path, text)


def written(path: "str | PathLike[str]", text: str) -> "caspian.Written":
    """A text with a line's end, put into a file; and what was written."""
    from caspian.writing.atomic import write
    from caspian.writing.written import Written

    write(path, text + "\n")
    return Written(path)
