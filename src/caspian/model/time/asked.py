"""What people ask of a date by another name, with what answers."""

from typing import Final

from caspian.misnamed import called

__all__ = ["misnamed"]

_CALLED: Final = {
    "earliest": "start begin beginning start_date date first to_date to_datetime datetime as_date since",
    "latest": "end end_date finish last until",
    "earliest.year": "year years",
    "earliest.month": "month months",
    "earliest.day": "day",
    "earliest.strftime": "strftime format",
    "edtf": "isoformat iso to_string iso8601 text value",
    "in_words()": "words to_text in_english pretty human",
}
"""By what a date has: what people call it."""


def misnamed(name: str) -> AttributeError:
    """The error for a name that a date does not have, with what is meant.

    >>> print(misnamed("year"))
    'When' object has no attribute 'year'; did you mean .earliest.year?
    """
    meant = next(called(_CALLED, name), None)
    hint = f"; did you mean .{meant}?" if meant else ""
    if not hint and name[0] != "_":
        hint = "; it is a date: who, where and the rest are asked of the record that has it"
    return AttributeError(f"'When' object has no attribute {name!r}{hint}")
