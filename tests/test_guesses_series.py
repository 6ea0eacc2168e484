"""First guesses about numbers one after another: one way gives a table by year, and every other name leads to it."""

from collections.abc import Callable
from typing import Any

import pytest

import caspian
from tests.told import told

ANY: Any = caspian


@pytest.mark.parametrize(
    "guess",
    [
        lambda: ANY.figures_about("BTC", measure="volume").series(),
        lambda: ANY.figures_about("BTC", measure="volume").to_series(),
        lambda: ANY.figures_about("BTC", measure="volume").timeseries,
        lambda: ANY.figures_about("BTC", measure="volume").time_series(),
        lambda: ANY.figures_about("BTC", measure="volume").per_year(),
        lambda: ANY.figures_about("BTC", measure="volume").yearly(),
        lambda: ANY.figures_about("BTC", measure="volume").annual(),
        lambda: ANY.figures_about("BTC", measure="volume").group_by_year(),
    ],
)
def test_a_series_is_asked_for_by_year(guess: Callable[[], Any]) -> None:
    assert told(guess, AttributeError) == ["ANY.figures_about('BTC', measure='volume').by_year()"]


@pytest.mark.parametrize(
    "guess",
    [
        lambda: ANY.figures_about("BTC", measure="volume").series(unit="bbl"),
        lambda: ANY.figures_about("BTC", measure="volume").to("bbl"),
        lambda: ANY.figures_about("BTC", measure="volume").convert("bbl"),
        lambda: ANY.figures_about("BTC", measure="volume").in_unit("bbl"),
    ],
)
def test_the_unit_that_was_asked_for_is_kept(guess: Callable[[], Any]) -> None:
    (call,) = told(guess, AttributeError)
    assert call == "ANY.figures_about('BTC', measure='volume').by_year('bbl')"
    assert {each.figure.unit for each in eval(call)} == {"bbl"}


@pytest.mark.parametrize(
    ("guess", "step"),
    [
        (lambda: ANY.figures_about("GE", measure="trade").max(), ".sort_by('value', reverse=True)[0]"),
        (lambda: ANY.figures_about("GE", measure="trade").smallest(), ".sort_by('value')[0]"),
        (
            lambda: ANY.figures_about("GE", measure="trade").pivot("period"),
            ".by_year().to_pandas().pivot_table('value', 'year', 'title', aggfunc='last')",
        ),
        (lambda: ANY.figures_about("GE", measure="trade").latest(), ".sort_by('period', reverse=True)[0]"),
        (lambda: ANY.figures_about("GE", measure="trade").oldest, ".sort_by('period')[0]"),
    ],
)
def test_what_numbers_are_asked_for_is_told_in_steps_that_work(guess: Callable[[], Any], step: str) -> None:
    assert told(guess, AttributeError) == [f"ANY.figures_about('GE', measure='trade'){step}"]


def test_counting_by_year_stays_counting() -> None:
    assert told(lambda: ANY.events.by_year(), AttributeError) == ["ANY.events.count_by('year')"]


@pytest.mark.parametrize(
    "ask",
    [
        lambda: caspian.events.about("Caspian Summit"),
        lambda: caspian.events(kind="summit").about("Caspian Summit"),
        lambda: caspian.events(about="Caspian Summit"),
    ],
)
def test_a_name_of_all_meetings_of_a_series_is_told_the_series(ask: Callable[[], object]) -> None:
    with pytest.raises(caspian.Ambiguous) as caught:
        ask()
    assert caught.value.instead == ("caspian.events.series('Caspian Summit')",)
    assert "`caspian.events.series('Caspian Summit')`" in str(caught.value)


def test_what_else_was_asked_is_kept_beside_the_series() -> None:
    with pytest.raises(caspian.Ambiguous) as caught:
        caspian.events_involving("Iran", about="Caspian Summit", since=2010)
    (call,) = caught.value.instead
    assert eval(call).ids == caspian.events.series("Caspian Summit").involving("Iran").since("2010").ids


def test_what_is_of_several_types_has_of_one_type_its_own() -> None:
    found = caspian.search("Caspian summit")
    assert set(found.events.ids) == {each.id for each in found if isinstance(each, caspian.Event)}
    mine = caspian.load({"people": [{"id": "jane-doe", "name": "Jane Doe"}]}).own
    assert mine.people.ids == ("jane-doe",)
    assert mine.people.question.words == "of your own"
    assert not mine.events
