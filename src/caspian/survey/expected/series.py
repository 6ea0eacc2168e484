"""Series of summits and other meetings: which of them are held, and where a series has a hole."""

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from caspian.catalogue.statements import Series, statements
from caspian.display.blocks import Line, line
from caspian.display.counts import ranges
from caspian.display.names import named
from caspian.display.notes import Footnotes
from caspian.model.event import Event, EventStatus
from caspian.model.record import Citation
from caspian.model.time.when import When
from caspian.questions.answer import Answer, InWords
from caspian.store.store import Store

__all__ = ["Meeting", "Missing", "SeriesCoverage", "SeriesCovered", "series"]


@attrs.frozen(kw_only=True)
class Meeting:
    """A meeting of a series that the dataset has."""

    event: str
    """The id of the event."""
    when: When
    """When it was, or is to be."""
    status: EventStatus
    """Whether it took place."""
    number: int | None = None
    """Its number in the series, if it has one."""


@attrs.frozen(kw_only=True)
class Missing:
    """Meetings of a series that took place and of which the dataset has no record."""

    first: int
    """The number of the first of them."""
    last: int
    """The number of the last of them."""
    when: When | None = None
    """When they were, as far as that is known."""

    def __str__(self) -> str:
        numbers = str(self.first) if self.first == self.last else f"{self.first}–{self.last}"
        return numbers + (f" ({self.when})" if self.when else "")


@attrs.frozen(kw_only=True, repr=False)
class SeriesCoverage(InWords):
    """A series of meetings, with what is held of it and what is missing."""

    title: str
    """What the meetings are."""
    organisation: str | None
    """The id of the body or format that meets; None for meetings without one."""
    meetings: tuple[Meeting, ...]
    """Those that the dataset has, the earliest first."""
    gaps: tuple[Missing, ...] = ()
    """The numbers that it does not have."""
    not_found: tuple[str, ...] = ()
    """Other meetings that it is known not to have, in the curators' words."""
    note: str | None = None
    """What a reader should know besides."""

    @property
    def held(self) -> tuple[Meeting, ...]:
        """The meetings that took place."""
        return tuple(each for each in self.meetings if each.status is EventStatus.HELD)

    @property
    def latest(self) -> int | None:
        """The highest number of a meeting that took place; None for a series without numbers."""
        return max((each.number for each in self.held if each.number), default=None)

    @property
    def missing(self) -> tuple[str, ...]:
        """All that took place and is not held."""
        return (*map(str, self.gaps), *self.not_found)

    @property
    def extent(self) -> str:
        """Which meetings are held: their numbers of how many, or how many there are and of which years."""
        numbers = sorted(each.number for each in self.held if each.number)
        if numbers:
            unnumbered = len(self.held) - len(numbers)
            return f"{runs(numbers)} of {self.latest}" + (
                f" and {unnumbered} without a number" if unnumbered else ""
            )
        if not self.held:
            return "none"
        years = [day.year for each in self.held for day in (each.when.earliest, each.when.latest) if day]
        return f"{len(self.held)}, {'–'.join(dict.fromkeys((str(min(years)), str(max(years)))))}"

    @property
    def others(self) -> tuple[str, ...]:
        """The meetings that did not take place, or not yet: as what, which, and when."""
        others = (each for each in self.meetings if each.status is not EventStatus.HELD)
        return tuple(
            f"{each.status.value}: {f'{each.number}, ' if each.number else ''}{each.when}" for each in others
        )

    def to_dict(self) -> dict[str, Any]:
        """It as plain JSON values."""
        return {
            "title": self.title,
            "organisation": self.organisation,
            "meetings": [
                {"number": e.number, "event": e.event, "when": e.when.edtf, "status": e.status.value}
                for e in self.meetings
            ],
            "missing": list(self.missing),
            "note": self.note,
        }

    def citations(self) -> tuple[Citation, ...]:
        """Nothing: that something is missing stands in no source."""
        return ()

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """The series, who meets, what is held, what is missing, and what is known besides."""
        besides = "; ".join((*self.others, *((self.note,) if self.note else ())))
        body = named(self.organisation, notes.store) if self.organisation else ()
        return line(self.title), body, line(self.extent), line("; ".join(self.missing)), line(besides)

    def __str__(self) -> str:
        missing = (f"missing: {'; '.join(self.missing)}",) if self.missing else ()
        note = (self.note,) if self.note else ()
        return f"{self.title}: {'; '.join((self.extent, *self.others, *missing, *note))}"


class SeriesCovered(Answer[SeriesCoverage]):
    """Series of meetings."""

    __slots__ = ()

    columns: ClassVar[tuple[str, ...]] = (
        "title",
        "organisation_name",
        "missing",
        "note",
        "meeting_number",
        "meeting_event_name",
        "meeting_when",
        "meeting_status",
        "organisation",
        "meeting_event",
    )
    _types: ClassVar[Mapping[str, str]] = {"missing": "texts", "meeting_number": "integer"}

    headings: ClassVar[tuple[str, ...]] = ("Series", "Who meets", "Held", "Missing", "Besides")


def runs(numbers: list[int]) -> str:
    """Numbers in order, those that follow each other as a run.

    >>> runs([1, 2, 3, 5, 7, 8])
    '1–3, 5, 7–8'
    """
    return ", ".join(ranges(numbers))


def series(store: Store) -> SeriesCovered:
    """Every series of which the dataset has a meeting."""
    events = store.lookup(Event)
    known = [each for each in statements()["series"] if any(m["event"] in events for m in each["meetings"])]
    return SeriesCovered((_series(each, store) for each in known), "series of meetings", store)


def _series(said: Series, store: Store) -> SeriesCoverage:
    events = store.lookup(Event)
    meetings = [
        Meeting(event=event.id, when=event.when, status=event.status, number=each.get("number"))
        for each in said["meetings"]
        if (event := events.get(each["event"])) is not None
    ]
    gaps = [
        Missing(
            first=each["numbers"][0],
            last=each["numbers"][1],
            when=When(each["when"]) if "when" in each else None,
        )
        for each in said.get("missing", ())
    ]
    here = {each.event for each in meetings}
    # A meeting that is spoken of and that this dataset has not is a hole of its own.
    gaps += [
        Missing(first=each["number"], last=each["number"])
        for each in said["meetings"]
        if "number" in each and each["event"] not in here
    ]
    return SeriesCoverage(
        title=said["title"],
        organisation=said.get("organisation"),
        meetings=tuple(sorted(meetings, key=lambda each: each.when.sort_key)),
        gaps=tuple(sorted(gaps, key=lambda each: each.first)),
        not_found=tuple(said.get("not_found", ())),
        note=said.get("note"),
    )
