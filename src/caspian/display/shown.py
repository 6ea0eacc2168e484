"""What shows itself: in a notebook as HTML, on a terminal as text, elsewhere as Markdown."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from caspian.display.blocks import Blocks

__all__ = ["Shown"]


class Shown:
    """What gives blocks, and so is shown by every renderer; they are loaded when something is shown."""

    __slots__ = ()

    def blocks(self) -> "Blocks":
        """What is shown, whichever way it will look."""
        raise NotImplementedError

    def to_text(self, width: int | None = None) -> str:
        """As plain text.

        Args:
            width: the columns of a line; those of the terminal if not given.
        """
        from caspian.display.text import render

        return render(self.blocks(), width)

    def to_html(self) -> str:
        """As an HTML element without script or style sheet, every text escaped."""
        from caspian.display.html import render

        return render(self.blocks())

    def to_markdown(self) -> str:
        """As Markdown with tables."""
        from caspian.display.markdown import render

        return render(self.blocks())

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        return self.to_text()
