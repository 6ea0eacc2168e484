"""The columns that a date gives: its notation and words, its days, and what is known of it."""

from collections.abc import Callable
from typing import NamedTuple

from caspian.model.time.edtf import Precision
from caspian.model.time.periods import year_of
from caspian.model.time.when import When

__all__ = ["DATE", "SHORT", "Aspect"]


class Aspect(NamedTuple):
    """One thing that is known of a date."""

    name: str
    """What it is called; nothing for the date itself."""
    type: str
    doc: str
    """What it means; ``{}`` stands for the name of the date."""
    tell: Callable[[When], object]
    nullable: bool = False
    always_prefixed: bool = False
    words: tuple[str, ...] = ()
    of_own: bool = False
    """Whether it is told of the date by which a record goes alone."""

    def named(self, date: str, own: bool) -> str:
        """What the column is called; that of the record's own date is short."""
        if not self.name:
            return date
        return self.name if own and not self.always_prefixed else f"{date}_{self.name}"


def _first(when: When) -> int | None:
    return None if when.days.no_start else when.days.start


def _last(when: When) -> int | None:
    return None if when.days.no_end else when.days.end


_EDTF = Aspect("", "text", "", lambda when: when.edtf)
_START = Aspect(
    "start",
    "date",
    "The first day that `{}` can touch; none where its beginning is open or unknown.",
    _first,
    nullable=True,
)
_END = Aspect(
    "end",
    "date",
    "The last day that `{}` can touch; none where it goes on or its end is unknown.",
    _last,
    nullable=True,
)

_YEAR = Aspect(
    "year",
    "integer",
    "The calendar year in which all of `{}` lies; none where it touches several, is open, or is only about that time.",
    year_of,
    nullable=True,
    of_own=True,
)

SHORT = (_EDTF, _START, _END)
"""What is told of a date that follows from others."""

DATE = (
    _EDTF,
    Aspect("words", "text", "`{}` in words.", str, always_prefixed=True),
    _START,
    _END,
    _YEAR,
    Aspect(
        "precision",
        "text",
        "How finely `{}` is known.",
        lambda when: when.precision.value,
        words=tuple(each.value for each in Precision),
    ),
    Aspect(
        "approximate",
        "flag",
        "Whether `{}` is marked as being about this date.",
        lambda when: when.approximate,
    ),
    Aspect("uncertain", "flag", "Whether `{}` is marked as doubtful.", lambda when: when.uncertain),
    Aspect(
        "window",
        "flag",
        "Whether `{}` is an interval in which a single day fell, and not a span that something lasted.",
        lambda when: when.window,
    ),
    Aspect(
        "ongoing",
        "flag",
        "Whether `{}` is known to go on: an open end, which is not an unknown one.",
        lambda when: when.ongoing,
    ),
    Aspect(
        "wording",
        "text",
        "How the source put `{}`, where that says more.",
        lambda when: when.wording,
        nullable=True,
    ),
)
"""What is told of a date that a record holds."""
