"""The figures break no rule that holds among them; and each rule finds the slip that it is there for."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

import attrs
import pytest

import caspian
from caspian import Dataset, Figure, When
from caspian.catalogue.types import TYPES
from caspian.store.bundled import bundled
from caspian.store.store import Store
from caspian.store.tables import Given
from tests import figure_rules
from tests.figure_rules import RULES

DATA = caspian.load()


def _figure(name: str, **fields: Any) -> Figure:
    return attrs.evolve(caspian.figures[name], **fields)


def _with(changed: Figure) -> Dataset:
    """The bundled data with a figure in place of that of the same id, or besides."""
    tables = {kind: list(getattr(DATA, kind)) for kind in TYPES}
    tables["figures"] = [each for each in tables["figures"] if each.id != changed.id] + [changed]
    return Dataset(Store(Given(tables, bundled().release)))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_bundled_figures_break_no_rule(rule: Callable[[Dataset], Iterable[str]]) -> None:
    assert list(rule(DATA)) == []


SLIPS: tuple[tuple[Callable[[Dataset], Iterable[str]], Figure], ...] = (
    # "357.6 thousand containers" without the thousand, as a page of Ukraine has it.
    (figure_rules.numbers_are_written_in_full, _figure("poti-port-containers-2022", value=Decimal("357.6"))),
    # The first half of 2025, once as six months and once as a half.
    (
        figure_rules.no_quantity_stands_twice,
        _figure("kazakhstan-seaports-volume-2025-first-half", id="another", period=When("2025-40")),
    ),
    # Thousands of tons taken for tons.
    (figure_rules.no_year_jumps, _figure("baku-port-volume-2021", value=Decimal(5600))),
    # "GDP was 107.7 per cent of the year before": the level taken for the growth.
    (figure_rules.shares_and_growth_are_of_their_size, _figure("uz-growth-2025", value=Decimal("107.7"))),
    # Trillions of a currency taken for billions of dollars.
    (figure_rules.what_a_person_earns_is_plausible, _figure("kg-gdp-2024", value=Decimal("1.523e12"))),
    # What was expected in August, set down as what the year brought.
    (
        figure_rules.what_is_reported_of_a_time_is_told_when_it_is_over,
        _figure("btk-volume-forecast-2025", standing=caspian.Standing.REPORTED, note=None),
    ),
    # The oil of all others, taken for that of Kazakhstan alone.
    (figure_rules.parts_make_up_the_whole, _figure("btc-transit-2025", value=Decimal(1_500_000))),
    # The customs of China in one line with the statistics of Kazakhstan, as if one office had counted both.
    (
        figure_rules.trade_that_two_states_count_says_by_whose_data,
        _figure("cn-kz-trade-2023", title="Trade of Kazakhstan with China"),
    ),
)


@pytest.mark.parametrize(("rule", "slip"), SLIPS, ids=lambda each: getattr(each, "__name__", ""))
def test_a_rule_finds_the_slip(rule: Callable[[Dataset], Iterable[str]], slip: Figure) -> None:
    found = list(rule(_with(slip)))
    assert found
    assert all(slip.id in each for each in found), found


def test_every_rule_finds_a_slip() -> None:
    assert [rule for rule, _ in SLIPS] == list(RULES)
