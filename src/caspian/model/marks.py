"""What a reader of a number must not miss, each as a short sign."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from caspian.model.time.periods import part_of_year, whole_year

if TYPE_CHECKING:
    from caspian.model.figure import Figure

__all__ = ["BREAK", "MARKS", "explained", "marks_of"]

BREAK: Final = "¦"
"""That somebody else counts from there on: said of a figure in its series, and not of it alone."""
MARKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        BREAK: "another counts from here on, so that it may not compare with before",
        "½": "a part of a year",
        "Σ": "several years together",
        "~": "estimated",
        "→": "planned, aimed at or forecast",
        "≠": "sources differ",
        "?": "in doubt",
        "*": "with a note",
    }
)
"""What each sign means."""


def marks_of(figure: "Figure") -> str | None:
    """The signs of what a reader of a figure must not miss; None where it is a plain report.

    >>> import caspian
    >>> marks_of(caspian.figures["uz-gdp-2024"]), marks_of(caspian.figures["btc-volume-2024-first-half"])
    ('≠*', '½≠')
    """
    said = {
        "½": not figure.measure.holds and part_of_year(figure.period) is not None and not _is_stock(figure),
        "Σ": not figure.measure.holds and _is_of_several_years(figure),
        "~": figure.standing.value == "estimated",
        "→": figure.standing.value not in ("reported", "estimated"),
        "≠": len({claim.value for claim in figure.claims if claim.field == "value"}) > 1,
        "?": bool(figure.doubts),
        "*": figure.note is not None,
    }
    return "".join(sign for sign, holds in said.items() if holds) or None


def explained(marks: Iterable[str | None]) -> str:
    """What the signs that are used mean, in the order of `MARKS`; nothing where there are none.

    >>> explained(["½*", None, "*"])
    '½ a part of a year; * with a note'
    """
    used = set("".join(filter(None, marks)))
    return "; ".join(f"{sign} {meaning}" for sign, meaning in MARKS.items() if sign in used)


def _is_of_several_years(figure: "Figure") -> bool:
    """Whether a figure is counted over more than one calendar year, from its first day to its last."""
    when = figure.period
    if when is None or when.window or when.days.no_start or when.days.no_end:
        return False
    return when.days.interval and whole_year(when) is None and when.days.end - when.days.start > _A_YEAR


def _is_stock(figure: "Figure") -> bool:
    """Whether it is how many people there were in a month, and not how many came in it."""
    when = figure.period
    return (
        when is not None
        and figure.measure.value == "people"
        and when.days.end - when.days.start < _A_MONTH
        and not when.days.interval
    )


_A_MONTH: Final = 31
_A_YEAR: Final = 366
