"""The form of the model, which users, files and other languages rely on: what is named, linked, weighed, and what is false unless said."""

import inspect
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

import caspian
from caspian import Figure, Measure, Money, Record, When
from caspian.model import rules
from caspian.model.amendment import Amendment, Withdrawal
from caspian.model.edition import Edition
from caspian.model.fields import Field, Part, fields_of
from caspian.model.release import Release
from caspian.model.units import UNIT

CLASSES: list[Any] = [
    *(
        each
        for each in (getattr(caspian, name) for name in caspian.__all__)
        if isinstance(each, type) and attrs.has(each) and issubclass(each, Record | Part)
    ),
    Amendment,
    Withdrawal,
    Edition,
]


def _fields() -> Iterator[tuple[str, Field]]:
    for cls in CLASSES:
        for field in fields_of(cls):
            if field.name in {own.name for own in attrs.fields(cls) if not own.inherited} or cls is Record:
                yield f"{cls.__name__}.{field.name}", field


FIELDS = dict(_fields())


def _those(which: Callable[[Field], Any]) -> set[str]:
    return {name for name, field in FIELDS.items() if which(field)}


@pytest.mark.parametrize("cls", [*CLASSES, Release], ids=lambda cls: cls.__name__)
def test_all_is_given_by_name_and_nothing_can_be_put_on_it(cls: Any) -> None:
    """By name alone: a field that is added in another release takes no other's place."""
    taken = inspect.signature(cls).parameters.values()
    assert {each.kind for each in taken} == {inspect.Parameter.KEYWORD_ONLY}
    assert cls.__dict__.get("__lt__") is None, "what is no date has no order"
    assert "__dict__" not in dir(cls)
    assert hasattr(cls, "__weakref__") == (not issubclass(cls, Part)), "of a part there may be a million"
    if issubclass(cls, Record | Part):
        assert cls.__repr__ is (Record if issubclass(cls, Record) else Part).__repr__


def test_a_date_is_given_by_its_notation_and_what_else_it_has_by_name() -> None:
    assert {name: each.kind.name for name, each in inspect.signature(When).parameters.items()} == {
        "edtf": "POSITIONAL_OR_KEYWORD",
        "wording": "KEYWORD_ONLY",
        "window": "KEYWORD_ONLY",
    }
    assert not hasattr(When, "__weakref__")
    with pytest.raises(TypeError, match="positional"):
        When("2024-02-21/2024-02-29", "late February 2024")  # type: ignore[call-arg]


def test_what_is_true_or_false_is_false_unless_it_is_said() -> None:
    assert _those(lambda field: field.default is True) == set()
    assert _those(lambda field: field.default is False) == {
        "Milestone.planned", "Amendment.remove", "Figure.currency_unknown", "Leg.one_way", "Claim.preferred",
        "Organisation.partial",
    }  # fmt: skip
    assert not When("2024").window


def test_a_name_says_most_of_what_a_record_is_and_a_note_least() -> None:
    weights: dict[float, set[str]] = defaultdict(set)
    for name, field in FIELDS.items():
        weights[field.search].add(name.partition(".")[2])
    del weights[0.0]
    assert weights == {
        6.0: {"name"},
        3.0: {"title"},
        1.0: {"summary", "heading"},
        0.5: {"note", "reason"},
    }
    assert _those(lambda field: field.search == 0.5) == {"Record.note", "Passage.reason"}


def test_links_say_which_lead_upwards_and_which_name_who_took_part() -> None:
    assert _those(lambda field: field.link and field.link.tree) == {
        "Agreement.amends", "Agreement.implements", "Agreement.supersedes", "Corridor.part_of", "Event.follows",
        "Event.part_of", "Organisation.parent", "Place.within",
    }  # fmt: skip
    assert _those(lambda field: field.link and field.link.party) == {
        "Agreement.parties",
        "Participant.party",
    }
    assert _those(lambda field: field.link and field.link.per_part) == {
        "Citation.source",
        "Citation.outlets",
    }


def test_ids_and_texts_of_a_list_differ_but_for_a_way_that_comes_back() -> None:
    texts = _those(lambda field: field.many and field.type is str)
    assert _those(lambda field: field.many and field.rule.distinct) == texts - {"Leg.countries"}


def test_numbers_say_their_unit() -> None:
    assert {name: field.unit for name, field in FIELDS.items() if field.unit} == {
        "Corridor.reported_km": "km",
        "Leg.km": "km",
        "Leg.gauge": "mm",
        "Place.latitude": "°",
        "Place.longitude": "°",
    }


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (5, "expected text, got int 5"),
        (None, "expected text, got nothing"),
        ("", "expected text without white space at its ends, got ''"),
        ("km ", "expected text without white space at its ends, got 'km '"),
        ("U\x00D", "expected text without control characters, got 'U\\x00D'"),
    ],
)
def test_a_unit_is_text(wrong: Any, told: str) -> None:
    with pytest.raises((TypeError, ValueError)) as error:
        UNIT.judge(wrong)
    assert str(error.value) == told


@pytest.mark.parametrize("unit", ["USD", "USD/y", "USD/t", "USD/KZT", "km", "1", "%"])
def test_a_unit_is_one_of_the_list_a_currency_or_a_price(unit: str) -> None:
    UNIT.judge(unit)


@pytest.mark.parametrize("unit", ["usd", "USD/", "USD/foo", "US/y", "km/y", "USD/usd", "/", "USD/y/y", "€"])
def test_what_is_no_unit_is_refused(unit: str) -> None:
    with pytest.raises(ValueError, match=r"^expected a currency such as 'USD', .*, got '"):
        UNIT.judge(unit)


def test_an_error_shows_a_value_but_never_much_of_it() -> None:
    for digits in (82, 83):
        shown = rules.shown(10 ** (digits - 1))
        assert (len(shown), "..." in shown) == (82, digits == 83)
    assert rules.shown("a" * 80) == repr("a" * 80)
    assert "..." in rules.shown("a" * 81)

    class Long:
        def __repr__(self) -> str:
            return "x" * length

    for length in (82, 83):
        assert (rules.shown(Long()) == "x" * length) == (length == 82)
    assert rules.shown([[[[1]]]]) == "[[[[1]]]]"
    assert rules.shown([[[[[1]]]]]) == "[[[[[...]]]]]"


def test_a_type_is_told_with_its_article() -> None:
    told = [rules.named(each) for each in (caspian.Agreement, Figure, Money, When)]
    assert told == ["an Agreement", "a Figure", "a Money", "a When"]
    assert rules.named(Measure).startswith("one of 'trade', 'exports', ")
