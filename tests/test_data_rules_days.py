"""A day is one that a page gives: not where the note says that none does, nor where counting gives another."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

import caspian
from caspian import Dataset

DATA = caspian.load()
MONTHS = [f"{date(2000, number, 1):%B}" for number in range(1, 13)]
TENS = {"thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90}

_NO_DAY = re.compile(
    r"\b(?:does not give|gives? no) (?:the |its )?day\b|\bday (?:is|was) not (?:given|found|told)\b"
)
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
_COUNTED = re.compile(
    rf"\b(\d+|{'|'.join(TENS)}) days after [^.;]*?\bof (\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})"
)


def days_are_given_by_a_page(data: Dataset) -> Iterator[str]:
    """A step whose note says that no page gives its day has none."""
    for agreement in data.agreements:
        for step in agreement.history:
            exact = step.when and step.when.earliest == step.when.latest
            if exact and _NO_DAY.search(step.note or ""):
                yield f"{agreement.id}: {step.key} {step.when.edtf}: {step.note}"  # type: ignore[union-attr]


def days_counted_from_a_notice_add_up(data: Dataset) -> Iterator[str]:
    """Where the note counts days from a day, the step has the day that this comes to."""
    for agreement in data.agreements:
        for step in agreement.history:
            counted = _COUNTED.search(step.note or "")
            if counted and step.when:
                number, day, month, year = counted.groups()
                start = date(int(year), MONTHS.index(month) + 1, int(day))
                due = start + timedelta(days=TENS.get(number) or int(number))
                if step.when.earliest != due:
                    yield f"{agreement.id}: {step.key} {step.when.edtf}, counted {due}"


def months_of_one_act_say_so(data: Dataset) -> Iterator[str]:
    """A step is of one day: where only its month is known, it fell on a day of it and did not last through it."""
    for agreement in data.agreements:
        for step in agreement.history:
            if step.stage != "negotiated" and step.when and _MONTH.fullmatch(step.when.edtf):
                yield f"{agreement.id}: {step.key} {step.when.edtf}"


def test_a_step_of_a_month_fell_on_a_day_of_it() -> None:
    assert list(months_of_one_act_say_so(DATA)) == []
    assert list(months_of_one_act_say_so(_planted("2003-10", "Told."))) == [
        "planted-2000: withdrew:UZ 2003-10"
    ]
    assert list(months_of_one_act_say_so(_planted("2003-10-XX", "Told."))) == []


def test_no_step_has_a_day_that_no_page_gives() -> None:
    assert list(days_are_given_by_a_page(DATA)) == []


def test_days_that_are_counted_add_up() -> None:
    assert list(days_counted_from_a_notice_add_up(DATA)) == []


def _planted(when: str, note: str) -> Dataset:
    """The bundled data with a treaty that Uzbekistan left, on a day and with a note about it."""
    steps = [
        {"stage": "signed", "when": "2000-03-01"},
        {"stage": "withdrew", "party": "UZ", "when": when, "note": note},
    ]
    treaty = {
        "id": "planted-2000",
        "title": "Planted Treaty",
        "kind": "treaty",
        "parties": ["KZ", "UZ"],
        "history": steps,
    }
    return caspian.load({"agreements": [treaty]})


def test_a_day_that_no_page_gives_is_found() -> None:
    note = "The page does not give the day on which it took effect."
    assert list(days_are_given_by_a_page(_planted("2003-10-01", note))) == [
        f"planted-2000: withdrew:UZ 2003-10-01: {note}"
    ]
    assert list(days_are_given_by_a_page(_planted("2003-10", note))) == []


@pytest.mark.parametrize("count", ["60", "sixty"])
def test_a_day_that_counting_contradicts_is_found(count: str) -> None:
    note = f"It ends {count} days after the notice of 20 August 2009."
    assert list(days_counted_from_a_notice_add_up(_planted("2009-10-18", note))) == [
        "planted-2000: withdrew:UZ 2009-10-18, counted 2009-10-19"
    ]
    assert list(days_counted_from_a_notice_add_up(_planted("2009-10-19", note))) == []
