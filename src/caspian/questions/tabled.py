"""Answers that are no records as comma-separated values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os import PathLike
from typing import ClassVar, overload

__all__ = ["Tabled"]


class Tabled:
    """What has rows and columns that do not depend on what is in it.

    >>> import caspian
    >>> print(caspian.membership_changes("Kyrgyzstan", "EAEU").to_csv(), end="")
    when,organisation,member,status,began
    2015-08-12,eaeu,KG,member,true
    """

    __slots__ = ()

    columns: ClassVar[tuple[str, ...]] = ()
    """The columns of its table."""

    def _rows(self) -> Iterator[Mapping[str, object]]:
        raise NotImplementedError

    @overload
    def to_csv(self, path: None = None) -> str: ...
    @overload
    def to_csv(self, path: str | PathLike[str]) -> None: ...
    def to_csv(self, path: str | PathLike[str] | None = None) -> str | None:
        """Comma-separated values in UTF-8, a row for each thing, or for each part of it: ways by stretches, conflicts by sides.

        A list is one text, parted by semicolons. Text that a spreadsheet would take for a formula stands behind
        an apostrophe.

        Args:
            path: the file to write; without it, the text is returned.

        >>> import caspian
        >>> caspian.conflicts("BRICS").to_csv().splitlines()[0]
        'record,field,claim_value,claim_preferred,claim_reason,claim_citations'
        """
        from caspian.export.plain import text

        told = text(self.columns, self._rows())
        if path is None:
            return told
        from caspian.writing.atomic import write

        write(path, told)
        return None
