"""The Axes that a picture makes for itself: those of matplotlib, which also write the picture to a file."""

from typing import TYPE_CHECKING

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from caspian.misnamed import called

if TYPE_CHECKING:
    from os import PathLike

__all__ = ["Drawn"]

_CALLED = {
    ".savefig('picture.png')": "save write export to_file to_png to_pdf to_svg download save_fig",
    ".figure.show()": "show display view",
}
"""By what there is: what people call it."""


class Drawn(Axes):
    """Axes of matplotlib on a figure of their own.

    >>> import caspian, pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp(), "btk.png")
    >>> caspian.events_on("BTK").plot().savefig(path)
    >>> path.stat().st_size > 10_000
    True
    """

    def savefig(self, path: "str | PathLike[str]", *, dpi: float | None = None) -> None:
        """Write the figure to a file, as its own `savefig` does.

        Args:
            path: the file; its ending says of what kind it is: ``.png``, ``.pdf``, ``.svg``.
            dpi: the points of an inch; those of matplotlib if not given.
        """
        figure = self.figure
        assert isinstance(figure, Figure)  # they are made on one of their own
        figure.savefig(path, dpi=dpi if dpi is not None else "figure")

    if not TYPE_CHECKING:  # type checkers know what there is

        def __getattr__(self, name):
            meant = next(called(_CALLED, name), None)
            hint = f"; did you mean {meant}?" if meant else ""
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}{hint}")
