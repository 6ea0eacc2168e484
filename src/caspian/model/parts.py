"""The parts of a record, one a line where they are printed, and a table where a notebook shows them."""

from typing import TYPE_CHECKING, Any, Protocol, TypeGuard, TypeVar, overload

if TYPE_CHECKING:
    from os import PathLike

    from pandas import DataFrame

    import caspian

    class Told(Protocol):
        """A part of a record."""

        def _told(self, what: str, *how: object) -> Any:
            """What its dataset tells of it."""
            ...


__all__ = ["Parts", "is_list"]

P = TypeVar("P", bound="Told", covariant=True)

_ENDS = 10
"""How many of many parts are printed from the first on, and how many up to the last."""
_WHOLE = 40
"""Up to how many parts are all printed."""


class Parts(tuple[P, ...]):
    """A tuple of parts, which prints them one a line: of many the first and the last.

    >>> import caspian
    >>> print(caspian.corridor("BTK").history)
    (<Phase: under construction since 21 November 2007>,
     <Phase: operating since 30 October 2017>,
     <Phase: suspended since 16 May 2023>,
     <Phase: operating since 20 May 2024>)
    """

    __slots__ = ()

    def __repr__(self) -> str:
        told = [repr(each) for each in (self if len(self) <= _WHOLE else self[:_ENDS])]
        if len(self) > _WHOLE:
            told += [f"… {len(self) - 2 * _ENDS} more …", *map(repr, self[-_ENDS:])]
        return "(" + ",\n ".join(told) + (",)" if len(told) == 1 else ")")

    def _repr_html_(self) -> str | None:
        if not self:
            return None
        told: str = self[0]._told("table", self)
        return told

    def to_dicts(self) -> list[dict[str, Any]]:
        """The parts as plain JSON values, a row each, with names beside ids.

        Raises:
            CaspianError: for parts of a record that no dataset made.

        >>> import caspian
        >>> caspian.organisation("SCO").memberships.to_dicts()[0]["member_name"]
        'Belarus'
        """
        rows: list[dict[str, Any]] = self[0]._told("shaped", self, "to_dicts")
        return rows

    @overload
    def to_csv(self, path: None = None) -> str: ...
    @overload
    def to_csv(self, path: "str | PathLike[str]") -> "caspian.Written": ...
    def to_csv(self, path: "str | PathLike[str] | None" = None) -> "str | caspian.Written":
        """The parts as comma-separated values, a row each.

        Args:
            path: the file to write; without it, the text is returned.

        Raises:
            CaspianError: for parts of a record that no dataset made.

        >>> import caspian
        >>> caspian.corridor("BTK").history.to_csv().count("operating")
        2
        """
        found: str | caspian.Written = self[0]._told("shaped", self, "to_csv", path)
        return found

    def to_excel(self, path: "str | PathLike[str]") -> "caspian.Written":
        """The parts as a workbook of Excel, a row each.

        Args:
            path: the file to write.

        Raises:
            MissingExtra: if openpyxl is not installed.
            CaspianError: for parts of a record that no dataset made.

        >>> import caspian, tempfile, pathlib
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     caspian.person("Aliyev").offices.to_excel(pathlib.Path(folder, "offices.xlsx")).rows
        2
        """
        found: caspian.Written = self[0]._told("shaped", self, "to_excel", path)
        return found

    def to_pandas(self) -> "DataFrame":
        """The parts as a data frame of pandas, a row each.

        Raises:
            MissingExtra: if pandas is not installed.
            CaspianError: for parts of a record that no dataset made.

        >>> import caspian
        >>> list(caspian.corridor("BTK").legs.to_pandas()["origin_name"])[:1]
        ['Baku']
        """
        frame: DataFrame = self[0]._told("shaped", self, "to_pandas")
        return frame


def is_list(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Whether it is several values of a field, and no named tuple, which is one value.

    >>> is_list(("AZ", "KZ")), is_list(Parts()), is_list("AZ")
    (True, True, False)
    """
    return type(value) in _LISTS


_LISTS = (tuple, Parts)
