"""iCalendar (RFC 5545): what happened on which days, as events that last whole days."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, TypeGuard

from caspian.export.names import Names
from caspian.export.release import edition
from caspian.model.time.edtf import Precision

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement
    from caspian.model.event import Event
    from caspian.model.time.when import When
    from caspian.store.store import Store

__all__ = ["calendar"]

_LAST = date.max.toordinal()
_STATUS = {
    "expected": "TENTATIVE",
    "put off": "CANCELLED",
    "called off": "CANCELLED",
    "outcome unknown": "TENTATIVE",
}


def calendar(records: Iterable[object], store: "Store", *, coarse: bool = False) -> str:
    """The calendar of some events or agreements, in the lines that the standard asks for.

    Only what is known to the day is in it, unless `coarse`: then what is known no finer than to a month or a year
    lasts for all of it, and says so in its title. How many records were left out stands in its description.

    Raises:
        TypeError: for records of a type that has no date.
    """
    names = Names(store)
    today = store.as_of.earliest if store.as_of else None
    entries, left_out = list[str](), 0
    for record in records:
        if not _dated(record):
            raise TypeError(
                f"a calendar is made of events or agreements: a {type(record).__name__} has no date"
            )
        days = _days(record.when, coarse)
        if days is None:
            left_out += 1
        else:
            entries += _entry(record, days, names, today or date(1970, 1, 1))
    told = f"Of {edition(store)}." + (
        f" Left out, because the day is not known: {left_out}." if left_out else ""
    )
    head = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//caspian-atlas//caspian//EN",
        _text("X-WR-CALDESC", told),
    ]
    return "".join(_folded(line) for line in (*head, *entries, "END:VCALENDAR"))


def _days(when: "When | None", coarse: bool) -> tuple[int, int] | None:
    """The first and the last day of a record in the calendar."""
    if when is None or when.days.no_start or when.days.no_end:
        return None
    days = when.days
    sure = days.start == days.start_latest and days.end == days.end_earliest
    exact = (
        sure and when.precision is Precision.DAY and not (when.approximate or when.uncertain or when.window)
    )
    return (days.start, days.end) if exact or coarse else None


def _dated(record: object) -> TypeGuard["Agreement | Event"]:
    return hasattr(record, "when")


def _entry(record: "Agreement | Event", days: tuple[int, int], names: Names, stamp: date) -> Iterator[str]:
    first, last = days
    when = record.when
    exact = _days(when, coarse=False) is not None
    title = record.label if exact or when is None else f"{record.label} ({when.in_words()})"
    urls = [url for each in record.citations if (url := names.addresses[each.source])]
    places = [name for each in getattr(record, "places", ()) if (name := names[each])]
    yield "BEGIN:VEVENT"
    yield f"UID:{record.id}@caspian-atlas"
    yield f"DTSTAMP:{stamp:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_basic(first)}"
    if last < _LAST:
        yield f"DTEND;VALUE=DATE:{_basic(last + 1)}"  # the day after the last one
    yield _text("SUMMARY", title)
    yield _text("DESCRIPTION", "\n".join([*filter(None, [record.summary]), *urls]))
    if places:
        yield _text("LOCATION", "; ".join(places))
    if record.topics:
        yield "CATEGORIES:" + ",".join(_escaped(topic.value) for topic in record.topics)
    if urls:
        yield f"URL:{urls[0]}"
    yield f"STATUS:{_STATUS.get(record.status.value, 'CONFIRMED')}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _basic(day: int) -> str:
    return date.fromordinal(day).isoformat().replace("-", "")


def _text(name: str, value: str) -> str:
    return f"{name}:{_escaped(value)}"


def _escaped(text: str) -> str:
    marked = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return marked.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of at most 75 octets, none of which parts a character."""
    pieces, piece, size = list[str](), "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > 75:
            pieces.append(piece)
            piece, size = "", 1  # the space that marks what goes on
        piece += letter
        size += octets
    return "\r\n ".join([*pieces, piece]) + "\r\n"
