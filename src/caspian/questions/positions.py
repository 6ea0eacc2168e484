"""What people call the first and the last records of an answer, and those between which no order but time decides."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from caspian.catalogue.dates import date_field
from caspian.model.event import EventStatus
from caspian.questions.source import Asked, given_to
from caspian.questions.steps import Sorted

if TYPE_CHECKING:
    from caspian.model.record import Record
    from caspian.questions.selection import Selection

__all__ = ["at_an_end"]

_ONE: Final = {
    "earliest": False,
    "oldest": False,
    "latest": True,
    "newest": True,
    "most_recent": True,
}
"""By what people call the record at one end, which end that is."""
_FEW: Final = {"limit": False, "take": False, "top": False, "recent": True}
"""By what people call some records at one end, which end that is."""
_KNOWN: Final = ("reported", "estimated")
"""In which sense figures hold that say what was."""
_USUAL: Final = 5
"""How many are meant by those who do not say it."""


def at_an_end(selection: "Selection[Record]", name: str, asked: Asked | None) -> Iterator[str]:
    """What gives the records at the end that a name means: a position or a slice, in the order of time if need be.

    Args:
        selection: the selection.
        name: the name that it does not have.
        asked: how it was asked for.
    """
    if name not in _ONE and name not in _FEW:
        return
    number = next((each for each in given_to(asked)[0] if type(each) is int), None)
    last = {**_ONE, **_FEW}[name]
    many = number or (_USUAL if name in _FEW else None)
    order = _in_time(selection, name, last) if name in _ONE or name == "recent" else ""
    backwards = last and "reverse" not in order
    if backwards and selection.question.apart(tuple(selection)) is not None:
        yield f"{order}.last({'' if many is None else many})"
        return
    yield order + (
        f"[{'-1' if backwards else '0'}]" if many is None else f"[{-many}:]" if backwards else f"[:{many}]"
    )


def _is_known(record: "Record") -> bool:
    """Whether a figure says what was, and not what is planned or expected."""
    return str(getattr(record, "standing", "")) in _KNOWN


def _in_time(selection: "Selection[Record]", name: str, last: bool) -> str:
    """What puts the records in the order of time, if they do not stand in one that somebody wants."""
    field = date_field(selection.collection)
    if field is None or any(isinstance(step, Sorted) for step in selection.question.steps):
        return ""
    happened = last and name != "last" and selection.collection == "events"
    held = ""
    if happened and any(getattr(each, "status", None) != EventStatus.HELD for each in selection):
        held = ".where(status='held')"
    if last and selection.collection == "figures" and any(not _is_known(each) for each in selection):
        held = f".where(standing={_KNOWN!r})"
    in_order = selection._chronological and not selection.question.arranges
    if in_order and (last or all(getattr(each, field) is not None for each in selection)):
        return held
    return f"{held}.sort_by({field!r}{', reverse=True' if last else ''})"
