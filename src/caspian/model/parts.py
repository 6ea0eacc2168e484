"""The parts of a record, one a line where they are printed, and a table where a notebook shows them."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeGuard, TypeVar, overload

from caspian.errors import CaspianError

if TYPE_CHECKING:
    from os import PathLike

    from pandas import DataFrame

    import caspian

    class Told(Protocol):
        """A part of a record."""

        def _told(self, what: str, *how: object) -> Any:
            """What its dataset tells of it."""
            ...


__all__ = ["Open", "Parts", "is_list", "nothing"]

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

    def _shaped(self, what: str, *how: object) -> Any:
        """The parts in a shape.

        Raises:
            CaspianError: for none, which have no columns.
        """
        if not self:
            raise CaspianError(f"there is nothing to write: {self!r}")
        return self[0]._told("shaped", self, what, *how)

    def to_dicts(self) -> list[dict[str, Any]]:
        """The parts as plain JSON values, a row each, with names beside ids.

        Raises:
            CaspianError: for parts of a record that no dataset made.

        >>> import caspian
        >>> caspian.organisation("SCO").memberships.to_dicts()[0]["member_name"]
        'Belarus'
        """
        rows: list[dict[str, Any]] = self._shaped("to_dicts") if self else []
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
        found: str | caspian.Written = self._shaped("to_csv", path)
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
        found: caspian.Written = self._shaped("to_excel", path)
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
        frame: DataFrame = self._shaped("to_pandas")
        return frame


class Open(Parts[P]):
    """Parts, or ids, beside which more may be true than is recorded: where they are printed they say so.

    >>> import caspian
    >>> print(caspian.agreement("Kars Treaty").signatories)
    (): who signed it is not recorded here; its 5 parties signed it on 13 October 1921
    >>> caspian.agreement("Kars Treaty").signatories == ()
    True
    """

    _open: str | Callable[[], str]

    def __new__(cls, parts: Iterable[P], said: str | Callable[[], str]) -> Self:
        """The parts, with what is said of them, or what tells it."""
        made = super().__new__(cls, parts)
        made.__dict__["_open"] = said
        return made

    if not TYPE_CHECKING:  # else every name could be set, as far as type checkers see

        def __setattr__(self, name, value):
            raise AttributeError(f"what a record holds never changes: {name!r} cannot be set")

        def __delattr__(self, name):
            raise AttributeError(f"what a record holds never changes: {name!r} cannot be deleted")

    @property
    def _said(self) -> str:
        return self._open if isinstance(self._open, str) else self._open()

    def __repr__(self) -> str:
        said = self._said
        return (
            f"{super().__repr__()}{':' if not self else ''} {said}".rstrip() if said else super().__repr__()
        )

    def _repr_html_(self) -> str | None:
        from html import escape

        table, said = super()._repr_html_(), self._said
        return f"{table}<p>{escape(said)}</p>" if table and said else table

    def __reduce__(self) -> tuple[object, ...]:
        return (Parts if self else tuple), (tuple(self),)


@lru_cache(64)
def nothing(said: str) -> Open[Any]:
    """None of what a field holds, with what that leaves open; the same for all records."""
    return Open((), said)


def is_list(value: object) -> TypeGuard[tuple[Any, ...]]:
    """Whether it is several values of a field, and no named tuple, which is one value.

    >>> is_list(("AZ", "KZ")), is_list(Parts()), is_list("AZ")
    (True, True, False)
    """
    return type(value) in _LISTS


_LISTS = (tuple, Parts, Open)
