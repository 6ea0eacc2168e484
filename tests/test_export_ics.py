"""iCalendar: read back by another library, whole days, and only what is known to the day unless asked."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

import caspian
from caspian import Event, EventKind, EventStatus, Topic, When
from caspian.export.ics import calendar
from caspian.store.store import Store
from caspian.store.tables import Given

EMPTY = Store(Given({}))
texts = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=120).filter(
    lambda text: text.strip() == text
)


def event(when: str, **fields: Any) -> Event:
    told = {"id": "e", "title": "E", "summary": "E.", "kind": EventKind.TALKS} | fields
    return Event(when=When(when), **told)


def entries(text: str) -> list[Any]:
    read: list[Any] = icalendar.Calendar.from_ical(text).walk("VEVENT")
    return read


def test_all_bundled_events_known_to_the_day_are_read_back() -> None:
    read = {str(each["UID"]).partition("@")[0]: each for each in entries(caspian.events.to_ics())}
    for each in caspian.events:
        days = each.when.days
        known = days.precision.value == "day" and (days.start, days.end) == (
            days.start_latest,
            days.end_earliest,
        )
        marked = each.when.window or each.when.approximate or each.when.uncertain
        assert (each.id in read) == (known and not marked and each.when.latest is not None)
        if each.id in read and each.when.latest is not None:
            found = read[each.id]
            assert str(found["SUMMARY"]) == each.title
            assert found["DTSTART"].dt == each.when.earliest
            assert found["DTEND"].dt == each.when.latest + timedelta(days=1)


@given(texts, texts)
def test_any_text_is_escaped_and_folded_and_comes_back(title: str, summary: str) -> None:
    text = calendar([event("2024-02-29", title=title, summary=summary)], EMPTY)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    (read,) = entries(text)
    assert (str(read["SUMMARY"]), str(read["DESCRIPTION"])) == (title, summary)


@pytest.mark.parametrize(
    "when",
    ["2024-02", "2024", "2024-02-XX", "2024-02-29~", "2024-02-01/..", "2024-02-01/", "2024-02/2024-02-20"],
)
def test_what_is_not_known_to_the_day_is_left_out_and_counted(when: str) -> None:
    text = calendar([event(when)], EMPTY)
    assert not entries(text)
    assert "not known: 1." in text.replace("\r\n ", "")


def test_what_is_known_to_the_month_lasts_for_all_of_it_when_asked_for() -> None:
    (read,) = entries(calendar([event("2024-02")], EMPTY, coarse=True))
    assert (read["DTSTART"].dt, read["DTEND"].dt) == (date(2024, 2, 1), date(2024, 3, 1))
    assert str(read["SUMMARY"]) == "E (February 2024)"


def test_a_span_ends_on_the_day_after_its_last() -> None:
    (read,) = entries(calendar([event("2024-05-19/2024-05-23")], EMPTY))
    assert (read["DTSTART"].dt, read["DTEND"].dt) == (date(2024, 5, 19), date(2024, 5, 24))


def test_the_last_day_of_all_has_no_day_after_it() -> None:
    (read,) = entries(calendar([event("9999-12-31")], EMPTY))
    assert "DTEND" not in read


def test_what_was_called_off_is_cancelled() -> None:
    (read,) = entries(calendar([event("2024-05-19", status=EventStatus.CALLED_OFF)], EMPTY))
    assert str(read["STATUS"]) == "CANCELLED"


def test_topics_are_categories_and_places_are_named() -> None:
    told = entries(calendar([event("2024-05-19", topics=(Topic.OIL, Topic.GAS))], EMPTY))[0]
    assert [str(each) for each in told["CATEGORIES"].cats] == ["oil", "gas"]
    shown = next(each for each in caspian.events if each.places and each.when.precision.value == "day")
    (read,) = entries(caspian.events.where(lambda each: each.id == shown.id).to_ics(None, coarse=True))
    assert str(read["LOCATION"]).split("; ")[0] == caspian.place(shown.places[0]).name


def test_agreements_have_a_calendar_too_and_people_have_none(tmp_path: Path) -> None:
    path = tmp_path / "agreements.ics"
    caspian.agreements.to_ics(path)
    assert b"\r\nBEGIN:VEVENT\r\n" in path.read_bytes()
    with pytest.raises(TypeError, match="a Person has no date"):
        caspian.people.to_ics()
