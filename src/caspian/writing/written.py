"""What was written to a file: where, and how much of what."""

from os import PathLike
from pathlib import Path

import attrs

__all__ = ["Written"]


@attrs.frozen(repr=False)
class Written(PathLike[str]):
    """A file that was written, which tells itself; a path wherever one is taken.

    >>> import caspian, tempfile
    >>> made = caspian.countries[:2].to_csv(tempfile.mkdtemp() + "/two.csv")
    >>> made.path.name, made.rows, made.columns > 5
    ('two.csv', 2, True)
    >>> made.path.read_text(encoding="utf-8")[:4]
    'name'
    """

    path: Path = attrs.field(converter=Path)
    """Where it is."""
    rows: int | None = None
    """How many rows it has, if it is a table."""
    columns: int | None = None
    """How many columns."""
    tables: int = 1
    """How many tables: of a workbook those of the first are counted."""
    records: int | None = None
    """How many records, if it is a whole dataset, or a calendar."""

    left_out: str = ""
    """What of the answer is not in it, and why, if something is not."""

    def __fspath__(self) -> str:
        return str(self.path)

    def __repr__(self) -> str:
        counts = (
            (self.records, "record"),
            (self.rows, "row"),
            (self.columns, "column"),
            (self.tables if self.tables > 1 else None, "table"),
        )
        told = [
            f"{number:,} {word}{'' if number == 1 else 's'}" for number, word in counts if number is not None
        ]
        rest = f"; {self.left_out}" if self.left_out else ""
        return f"{self.path}: {', '.join(told) or 'written'}{rest}"
