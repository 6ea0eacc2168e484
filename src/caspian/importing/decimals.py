"""What commas and points mean in the numbers of a column: one thing in all of it, never guessed cell by cell."""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Final

from caspian.catalogue.types import record_type
from caspian.importing.cells import Unread, text_of
from caspian.importing.plan import Column
from caspian.importing.tables import Row
from caspian.importing.targets import Target
from caspian.model.amounts import APART, DECIMAL_COMMA, NUMBER
from caspian.model.fields import Field, fields_of
from caspian.model.money import Money

__all__ = ["DECIMALS", "Decimals"]

DECIMALS: Final = (",", ".")
"""What may stand before the decimals."""
_DOUBTFUL = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_FORMS: Final = {
    ",": re.compile(r"(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?"),
    ".": re.compile(r"(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?"),
}


class Decimals:
    """Reads the texts of numbers; one that means two things beside another one of its column is told.

    Args:
        columns: which column goes where.
        rows: the rows.
        mark: what stands before decimals, if the user says it: one of `DECIMALS`.
        said: whether the user says what a cell of a column means.
    """

    def __init__(
        self,
        columns: Iterable[Column],
        rows: Iterable[Row],
        mark: str | None,
        said: Callable[[str, object], bool],
    ) -> None:
        self._mark = mark
        self._with_comma: dict[str, tuple[int, str]] = {}
        self._doubtful: dict[tuple[str, str], str] = {}
        columns = [] if mark else [column for column in columns if _holds_numbers(column.target)]
        for row in rows if columns else ():
            for name, cell in (held for column in columns for held in column.cells(row)):
                if not isinstance(cell, str):
                    continue
                for number in _numbers(cell):
                    if DECIMAL_COMMA.fullmatch(number):
                        self._with_comma.setdefault(name, (row.number, cell))
                    elif _DOUBTFUL.fullmatch(number) and not said(name, cell):
                        self._doubtful[name, cell] = number

    def read(self, column: str, cell: object, field: Field) -> object:
        """A cell as a field of numbers wants it: with points before decimals and nothing between thousands.

        Raises:
            Unread: if it may mean two numbers, or is written in another way than is said.
        """
        if not isinstance(cell, str) or field.type not in _NUMBERS:
            return cell
        if self._mark:
            return NUMBER.sub(self._plain, cell)
        beside, doubtful = self._with_comma.get(column), self._doubtful.get((column, cell))
        if beside and doubtful:
            text = text_of(cell)
            both = tuple(text.replace(doubtful, re.sub("[.,]", mark, doubtful)) for mark in ("", "."))
            reason = (
                f"{text!r} means {both[0]} or {both[1]}, as rows[{beside[0]}] has {text_of(beside[1])!r}: "
                "say decimal=',' or decimal='.'"
            )
            raise Unread(reason, text, candidates=both)
        return cell

    def _plain(self, match: re.Match[str]) -> str:
        number, mark = APART.sub("", match[0]), str(self._mark)
        if not _FORMS[mark].fullmatch(number):
            raise Unread(f"{match[0]!r} is no number with {mark!r} before its decimals", match[0])
        whole, _, decimals = number.partition(mark)
        return re.sub("[.,]", "", whole) + (f".{decimals}" if decimals else "")


def _numbers(text: str) -> list[str]:
    return [APART.sub("", each) for each in NUMBER.findall(text)] if "," in text or "." in text else []


def _holds_numbers(target: Target) -> bool:
    field, link = target.field, target.field.link
    if target.attribute and link:
        told = (each for kind in link.targets for each in fields_of(record_type(kind)))
        return any(each.name == target.attribute and each.type in _NUMBERS for each in told)
    return field.type in _NUMBERS


_NUMBERS = (Decimal, Money, int, float)
