"""What every class, date and number of the model keeps to, whoever makes one."""

import importlib
import pkgutil
from calendar import monthrange
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs
import pandas as pd
import pytest

import caspian
import caspian.model
from caspian import Corridor, CorridorKind, InvalidDate, Leg, Mode, When
from caspian.catalogue.types import TYPES
from caspian.model.amounts import amount_of
from caspian.model.corridor import WINDING
from caspian.model.fields import fields_of
from caspian.model.time.edtf import FAR
from caspian.model.time.periods import periods
from caspian.model.units import UNITS
from caspian.store.bundled import bundled

MODULES = [
    importlib.import_module(found.name)
    for found in pkgutil.walk_packages(caspian.model.__path__, "caspian.model.")
]
CLASSES = sorted(
    {
        each
        for module in MODULES
        for each in vars(module).values()
        if isinstance(each, type) and attrs.has(each) and each.__module__ == module.__name__
    },
    key=lambda cls: cls.__name__,
)
WORDS = sorted(
    {
        each
        for module in MODULES
        for each in vars(module).values()
        if isinstance(each, type)
        and issubclass(each, Enum)
        and each.__module__ == module.__name__
        and len(each)
    },
    key=lambda cls: cls.__name__,
)
PUBLIC = [cls for cls in CLASSES if cls.__name__ in caspian.__all__]


def _some() -> list[Any]:
    """A record of each type, and the parts that it has."""
    found: dict[type, Any] = {}
    for kind in TYPES:
        for record in bundled().table(kind):
            for each in _whole(record):
                found.setdefault(type(each), each)
    return list(found.values())


def _whole(value: Any) -> list[Any]:
    if isinstance(value, tuple):
        return [part for each in value for part in _whole(each)]
    if not attrs.has(type(value)):
        return []
    return [
        value,
        *(part for field in attrs.fields(type(value)) for part in _whole(getattr(value, field.name))),
    ]


SOME = _some()


def test_there_are_many_of_each() -> None:
    assert len(PUBLIC) > 20
    assert len(WORDS) > 15
    assert len(SOME) > 20


@pytest.mark.parametrize("value", SOME, ids=lambda value: type(value).__name__)
def test_nothing_of_the_model_changes_is_ordered_or_made_by_position(value: Any) -> None:
    cls = type(value)
    fields = [field.name for field in attrs.fields(cls) if field.init]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, fields[0], None)
    assert value == value.__class__(**{name: getattr(value, name) for name in fields})
    assert hash(value) == hash(attrs.evolve(value))
    if cls is not When:  # dates are sorted by their first day
        with pytest.raises(TypeError, match="not supported between"):
            assert value < value
        with pytest.raises(TypeError, match="positional argument"):
            cls(*(getattr(value, name) for name in fields))
    assert len(repr(value)) < 2_000
    assert " object at 0x" not in repr(value)


@pytest.mark.parametrize("words", WORDS, ids=lambda cls: cls.__name__)
def test_a_word_never_changes_and_tells_what_it_means(words: type[Enum]) -> None:
    for member in words:
        assert words(member.value) is member
    if issubclass(words, str):
        member = next(iter(words))
        with pytest.raises(AttributeError, match="a word never changes: 'value' cannot be set"):
            member.value = "another"  # type: ignore[misc]
        with pytest.raises(AttributeError, match="a word never changes: 'meaning' cannot be deleted"):
            del member.meaning  # type: ignore[attr-defined]
        assert all(each.__doc__ and f"* {each.value}: {each.__doc__}" in str(words.__doc__) for each in words)


# Parts of a year: the calendar says on which days each begins and ends.

PARTS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip


@pytest.mark.parametrize(("code", "months"), PARTS.items())
def test_a_part_of_a_year_has_its_months(code: int, months: tuple[int, int]) -> None:
    for year in (1999, 2000, 2024):
        days = When(f"{year}-{code}").days
        assert days.start == date(year, months[0], 1).toordinal()
        assert days.end == date(year, months[1], monthrange(year, months[1])[1]).toordinal()


def test_a_winter_runs_into_the_next_year() -> None:
    days = When("2023-24").days
    assert (days.start, days.end) == (date(2023, 12, 1).toordinal(), date(2024, 2, 29).toordinal())


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-XX", "some month of 2024"),
        ("2024-XX-XX", "some day of 2024"),
        ("2024-02-XX", "a day of February 2024"),
        ("202X", "the 2020s"),
        ("19XX", "some year from 1900 to 1999"),
        ("2024-21", "spring 2024"),
        ("2024-24", "winter 2024–25"),
        ("1999-24", "winter 1999–00"),
        ("2024-34", "second quarter of 2024"),
        ("2024-36", "fourth quarter of 2024"),
        ("2024-41", "second half of 2024"),
        ("2024-05-01~", "about 1 May 2024"),
        ("2024-05?", "perhaps May 2024"),
        ("2024%", "perhaps about 2024"),
        ("2020/2024", "2020–2024"),
        ("2020~/2024", "about 2020 to 2024"),
        ("2024-05-01/2024-05-01", "1 May 2024"),
        ("2024-05-01/2024-06-02", "1 May 2024 to 2 June 2024"),
        ("2024-05/2024-06", "May 2024 to June 2024"),
        ("../2024-05", "until May 2024"),
        ("/2024~", "until about 2024"),
        ("2024-05/..", "since May 2024"),
        ("2024-05/", "from May 2024, end not known"),
    ],
)
def test_a_date_is_told_in_these_words(edtf: str, words: str) -> None:
    assert When(edtf).in_words() == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-05-01/2024-05-09", "between 1 and 9 May 2024"),
        ("2024-05-01/2024-06-09", "between 1 May 2024 and 9 June 2024"),
        ("2024-05/2024-06", "between May 2024 and June 2024"),
    ],
)
def test_a_window_is_told_in_these_words(edtf: str, words: str) -> None:
    assert When(edtf, window=True).in_words() == words


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("early 2024", "2024-01-01/2024-04-30"),
        ("the beginning of 2024", "2024-01-01/2024-04-30"),
        ("the start of 2024", "2024-01-01/2024-04-30"),
        ("mid-2024", "2024-05-01/2024-08-31"),
        ("the middle of 2024", "2024-05-01/2024-08-31"),
        ("late 2024", "2024-09-01/2024-12-31"),
        ("the end of 2024", "2024-09-01/2024-12-31"),
        ("early May 2024", "2024-05-01/2024-05-10"),
        ("the start of May 2024", "2024-05-01/2024-05-10"),
        ("mid-May 2024", "2024-05-11/2024-05-20"),
        ("the middle of May 2024", "2024-05-11/2024-05-20"),
        ("late February 2023", "2023-02-21/2023-02-28"),
        ("the end of May 2024", "2024-05-21/2024-05-31"),
    ],
)
def test_a_third_is_a_window(words: str, edtf: str) -> None:
    found = When.of(words)
    assert (found.edtf, found.window) == (edtf, True)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("first quarter of 2024", "2024-33"),
        ("the 2nd quarter of 2024", "2024-34"),
        ("third quarter 2024", "2024-35"),
        ("last quarter of 2024", "2024-36"),
        ("4th quarter of 2024", "2024-36"),
        ("first half of 2024", "2024-40"),
        ("the last half of 2024", "2024-41"),
        ("H1 2024", "2024-40"),
        ("2024 Q3", "2024-35"),
        ("winter 2023-24", "2023-24"),
        ("winter 2023/2024", "2023-24"),
        ("fall of 2024", "2024-23"),
        ("the 1990s", "199X"),
        ("5.12.2024", "2024-12-05"),
        ("1 to 5 May 2024", "2024-05-01/2024-05-05"),
        ("May 1-5, 2024", "2024-05-01/2024-05-05"),
        ("3 March to 5 May 2024", "2024-03-03/2024-05-05"),
        ("March to May 2024", "2024-03/2024-05"),
        ("up to May 2024", "../2024-05"),
        ("since 2024", "2024/.."),
        ("circa 1994", "1994~"),
        ("perhaps May 2024", "2024-05?"),
        ("from 2020, end not known", "2020/"),
        ("between 3 March and 5 May 2024", "2024-03-03/2024-05-05"),
    ],
)
def test_words_are_read_as_people_mean_them(words: str, edtf: str) -> None:
    assert When.of(words).edtf == edtf


@pytest.mark.parametrize(
    "words",
    [
        "third half of 2024",
        "h3 2024",
        "zeroth quarter of 2024",
        "winter 2023-25",
        "summer 2023-24",
        "5.13.2024",
        "about early 2024",
        "about 2020 to 2024",
        "May",
    ],
)
def test_words_that_say_no_date_are_refused(words: str) -> None:
    with pytest.raises(InvalidDate):
        When.of(words)


@pytest.mark.parametrize("frequency", ["D", "M", "Q", "Y", "W", "h"])
def test_a_period_of_pandas_has_its_days(frequency: str) -> None:
    for start in ("2023-12-31", "2024-02-29", "2024-05-15", "2024-10-01"):
        period = pd.Period(start, freq=frequency)
        days = When.of(period).days
        assert date.fromordinal(days.start) == period.start_time.date()
        assert date.fromordinal(days.end) == period.end_time.date()


def test_a_missing_time_of_pandas_is_no_date() -> None:
    for missing in (pd.NaT, pd.Period("NaT", freq="M")):
        with pytest.raises((InvalidDate, TypeError)):
            When.of(missing)


@pytest.mark.parametrize(
    ("edtf", "a_year", "expected"),
    [
        ("2024-01-15~", 12, ["about 15 January 2024"]),
        ("2024-01-15?", 12, ["perhaps 15 January 2024"]),
        ("2024", 12, ["2024, month not known"]),
        ("2024", 4, ["2024, quarter not known"]),
        ("2024", 1, ["2024"]),
        ("2024-11/2025-01", 12, ["2024-11", "2024-12", "2025-01"]),
        ("2024-11/2025-01", 4, ["2024-Q4", "2025-Q1"]),
        ("2024-11/2025-01", 1, ["2024", "2025"]),
        ("9999-12", 12, ["9999-12"]),
        ("../2024-05", 12, ["until May 2024"]),
        ("2024-11/..", 12, ["2024-11", "2024-12"]),
    ],
)
def test_a_date_counts_in_the_periods_that_it_touches(edtf: str, a_year: int, expected: list[str]) -> None:
    assert periods(When(edtf), When("2024-12-10"), a_year) == expected


def test_a_window_counts_in_the_year_that_holds_it() -> None:
    assert periods(When("2024-01-20/2024-02-10", window=True), None, 12) == ["2024, month not known"]
    assert periods(When("2023-12-20/2024-02-10", window=True), None, 12) == [
        "between 20 December 2023 and 10 February 2024"
    ]


def test_what_goes_on_counts_up_to_the_day_of_the_data_and_within_the_time_asked_for() -> None:
    ongoing = When("2024-02/..")
    assert periods(ongoing, None, 12) == ["2024-02"]
    assert periods(ongoing, When("2024-04"), 12, (When("2024-03/.."),)) == ["2024-03", "2024-04"]
    assert periods(ongoing, When("2024-04"), 12, (When("../2024-03"),)) == ["2024-02", "2024-03"]
    assert periods(ongoing, When("2023"), 12) == ["since February 2024"]


# Lengths: what is counted, and what is said of it.


def _line(*legs: tuple[str, str, str]) -> Corridor:
    return Corridor(
        id="line",
        name="Line",
        kind=CorridorKind.TRANSPORT,
        legs=tuple(Leg(origin=a, destination=b, mode=Mode.RAIL, km=Decimal(km)) for a, b, km in legs),
    )


def test_a_line_is_as_long_as_its_legs() -> None:
    assert repr(_line(("a", "b", "100"), ("b", "c", "50")).length) == "150 km"


def test_of_branches_the_journey_is_the_length_and_the_sum_is_told() -> None:
    """From a to d the way is over b, also where a leg is written the other way round."""
    length = _line(("a", "b", "100"), ("x", "b", "30"), ("c", "b", "50"), ("c", "d", "20")).length
    assert length is not None
    assert float(length) == 170
    assert length.branched
    assert repr(length) == "170 km from a to d; 200 km with all branches"


def test_lines_that_do_not_meet_are_added_up() -> None:
    length = _line(("a", "b", "100"), ("c", "d", "20")).length
    assert length is not None
    assert float(length) == 120
    assert repr(length) == "120 km, all branches added up: none runs from end to end"


def test_a_leg_of_unknown_length_leaves_the_length_open() -> None:
    corridor = attrs.evolve(
        _line(("a", "b", "100")),
        legs=(*_line(("a", "b", "100")).legs, Leg(origin="b", destination="c", mode=Mode.RAIL)),
    )
    assert corridor.length is None
    assert Corridor(id="none", name="None", kind=CorridorKind.TRANSPORT).length is None


# Amounts as tables write them.


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("≥ 5 mln t", "5000000", "t", "at least"),
        ("5+ MW", "5", "MW", "at least"),
        ("over $3 bn", "3000000000", "USD", "more than"),
        ("2 USD mln", "2000000", "USD", "exact"),
        ("2 mln USD", "2000000", "USD", "exact"),
        ("3 kb/d", "3000", "bbl/d", "exact"),
        ("2 thousand mmcmd", "2000000000", "m3/d", "exact"),
        ("12 tonnes per year", "12", "t/y", "exact"),
        ("1e3 t", "1000", "t", "exact"),
        ("−5 %", "-5", "%", "exact"),
        ("1 234,5 t", "1234.5", "t", "exact"),
        ("1.234,5 t", "1234.5", "t", "exact"),
        ("1,234.5 t", "1234.5", "t", "exact"),
        ("0,500 t", "0.500", "t", "exact"),
        ("7", "7", None, "exact"),
    ],
)
def test_an_amount_is_read(text: str, value: str, unit: str | None, bound: str) -> None:
    found = amount_of(text)
    assert (found.value, found.unit, found.bound.value) == (Decimal(value), unit, bound)
    assert unit is None or unit in UNITS or len(unit) == 3


@pytest.mark.parametrize(
    "text",
    [
        "",
        "many",
        "5 mt",
        "5 mcm",
        "about",
        "10-5 t",
        "5-5 t",
        "1.2.3 t",
        "x 5 t",
        "5 parsecs",
        "5 " + "t" * 200,
        "$5 t t",
    ],
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"got|in "):
        amount_of(text)


@pytest.mark.parametrize("text", ["10-12 mln t", "10–12 mln t", "10 to 12 mln t", "between 10 and 12 mln t"])
def test_a_range_is_read(text: str) -> None:
    found = amount_of(text)
    assert (found.value, found.upper, found.unit) == (Decimal(10_000_000), Decimal(12_000_000), "t")
    money = amount_of("$10-$12 mln")
    assert (money.value, money.upper, money.unit) == (Decimal(10_000_000), Decimal(12_000_000), "USD")


def test_a_party_is_named_as_elsewhere() -> None:
    charter = caspian.agreement("cis-charter-1993")
    assert (
        charter.binds("Georgia", "2000")
        is charter.binds("GE", "2000")
        is charter.binds(caspian.country("GE"), "2000")
        is True
    )
    assert charter.binds("Georgia", "2020") is False


def test_far_is_behind_every_day() -> None:
    assert date.max.toordinal() < FAR


SCALES = {
    3: "thousand thousands ths tsd k",
    6: "million millions mln mn mio m mm",
    9: "billion billions bln bn mrd b",
    12: "trillion trillions trln trn tn",
}


@pytest.mark.parametrize(
    ("ten", "word"), [(ten, word) for ten, words in SCALES.items() for word in words.split()]
)
def test_a_scale_is_its_power_of_ten(ten: int, word: str) -> None:
    expected = Decimal(f"2.5e{ten}")
    assert amount_of(f"$2.5 {word}")[::2] == (expected, "USD")
    assert amount_of(f"2.5 {word.upper()} USD")[::2] == (expected, "USD")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("2 mmscmd", "2e6", "m3/d"),
        ("2 mmcmd", "2e6", "m3/d"),
        ("2 mcm/d", "2e6", "m3/d"),
        ("2 mmb/d", "2e6", "bbl/d"),
        ("2 mb/d", "2e6", "bbl/d"),
        ("2 kb/d", "2e3", "bbl/d"),
        ("2 mmbbl", "2e6", "bbl"),
        ("2 kt", "2e3", "t"),
        ("2 tcm", "2e3", "bcm"),
        ("2 mln barrels", "2e6", "bbl"),
        ("2 thousand tonnes", "2e3", "t"),
        ("2 bn m3", "2e9", "m3"),
        ("$2 per barrel", "2", "USD/bbl"),
        ("2 USD/t", "2", "USD/t"),
        ("2 USD a year", "2", "USD/y"),
        ("2 trains per month", "2", "train/month"),
        ("2 m", "2", "m"),
        ("2 m m", "2e6", "m"),
    ],
)
def test_units_of_the_trade_hold_a_scale_of_their_own(text: str, value: str, unit: str) -> None:
    assert amount_of(text)[::2] == (Decimal(value), unit)


def test_a_text_too_long_for_an_amount_is_none() -> None:
    assert amount_of("5" + " " * 500 + "t").value == 5, "white space does not count"
    assert amount_of("1" * 118 + " t").unit == "t"
    with pytest.raises(ValueError, match=r"^expected a number, got"):
        amount_of("1" * 119 + " t")


@pytest.mark.parametrize("text", ["5-4 t", "5-5 t", "10 to 2", "between 12 and 10 mln t"])
def test_a_range_that_does_not_rise_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^expected a range that rises, got"):
        amount_of(text)


def test_a_drawn_line_is_lengthened_by_some_hundredths() -> None:
    assert {mode.value for mode in WINDING} == {"rail", "road", "oil pipeline", "gas pipeline", "power line"}
    assert all(1.1 <= factor <= 1.2 for factor in WINDING.values())


def test_what_cannot_be_empty_has_at_least_one() -> None:
    told = {
        f"{cls.__name__}.{field.name}": field.least
        for cls in PUBLIC
        if all("field" in each.metadata for each in attrs.fields(cls))
        for field in fields_of(cls)
        if field.least
    }
    assert told == {"Agreement.parties": 1, "Agreement.history": 1, "Claim.citations": 1}
