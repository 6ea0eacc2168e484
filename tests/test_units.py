"""Units: figures turn into each other within a dimension, exactly, and never across one."""

from collections.abc import Iterator
from decimal import Context, Decimal, Inexact, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

import caspian
from caspian import UNITS, Figure, Measure
from caspian.model.units import converted, dimension_of

KNOWN = [
    ("1.6", "bcm", "m3", "1600000000"),
    ("845", "GW", "MW", "845000"),
    ("1", "mi", "km", "1.609344"),
    ("25", "ha", "km2", "0.25"),
    ("1", "Mt/y", "t/y", "1000000"),
    ("2", "day", "hour", "48"),
    ("7.33", "bbl", "m3", "1.16537687182224"),
    ("100", "USD/Mt", "USD/t", "0.0001"),
]


@pytest.mark.parametrize(("value", "unit", "into", "right"), KNOWN)
def test_known_conversions(value: str, unit: str, into: str, right: str) -> None:
    assert converted(Decimal(value), unit, into) == Decimal(right)


def test_a_million_cubic_feet_a_day_is_about_a_hundredth_of_a_billion_cubic_metres_a_year() -> None:
    """Gas trackers give capacities in MMcf/d: 1,000 of them are 10.34 bcm a year."""
    assert round(converted(Decimal(1000), "MMcf/d", "bcm/y"), 2) == Decimal("10.34")


units = st.sampled_from(list(UNITS))


@given(units, units, st.decimals(-(10**9), 10**9, places=3))
def test_there_and_back(one: str, other: str, value: Decimal) -> None:
    if dimension_of(one) != dimension_of(other):
        with pytest.raises(ValueError, match="measure different things"):
            converted(value, one, other)
        return
    back = converted(converted(value, one, other), other, one)
    assert abs(back - value) <= abs(value) * Decimal("1e-20")


def test_money_is_never_changed() -> None:
    figure = Figure(id="f", title="F", measure=Measure.TRADE, value=Decimal(5), unit="USD")
    with pytest.raises(ValueError, match="'USD' and 'EUR' measure different things"):
        figure.to("EUR")


def test_a_range_keeps_both_ends() -> None:
    figure = Figure(
        id="f", title="F", measure=Measure.VOLUME, value=Decimal(10), upper=Decimal(12), unit="bcm"
    )
    assert figure.to("m3").quantity == "10,000,000,000 to 12,000,000,000 m3"


def test_figures_are_read_in_every_unit() -> None:
    """Three capitals may be a unit and no currency: containers are counted in TEU."""
    figures = [
        Figure(id=f"figure-{number}", title="F", measure=Measure.VOLUME, value=Decimal(1), unit=unit)
        for number, unit in enumerate(UNITS)
    ]
    assert len(caspian.load(figures, alone=True).figures) == len(UNITS)


@pytest.fixture(params=[Context(prec=3), Context(prec=28, traps=[Inexact])], ids=["rough", "no rounding"])
def arithmetic(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a program has set for its own reckoning with decimals."""
    with localcontext(request.param):
        yield


@pytest.mark.usefixtures("arithmetic")
def test_what_a_program_sets_for_its_own_decimals_changes_no_figure() -> None:
    assert caspian.figures["btc-length"].to("mi").quantity == "1,098.584267875606458283623638 mi"
    assert caspian.figures["btc-length"].to("m").quantity == "1,768,000 m"
    cargo = caspian.figures_about("Middle Corridor", measure="volume").by_year("Mt")
    assert str(next(each for each in cargo if each.year == 2023)) == "2023: 2.764 Mt"
    trade = caspian.figures.where("id", "az-tm-trade-2023", "az-kz-trade-2019")
    assert trade.sum() == Decimal(1_003_500_000)
    rows = [
        {"title": "Cargo of a port", "amount": "1,234,567 t"},
        {"title": "Oil", "amount": "1.234567 mln t"},
    ]
    own = caspian.from_rows(rows, "figures", title="title", value="amount", defaults={"measure": "volume"})
    assert sorted(each.quantity for each in own.figures if each.title in ("Oil", "Cargo of a port")) == [
        "1,234,567 t",
        "1,234,567 t",
    ]


def test_many_digits_stay_in_sums_and_other_units() -> None:
    long = "1234567890123456789012345678901234567890.5"
    oil = {"title": "Oil", "measure": "volume", "unit": "t", "value": long}
    mine = caspian.load(
        {"figures": [{"id": f"oil-{n}", "period": f"{n}"} | oil for n in (2020, 2021)]}, alone=True
    )
    assert mine.figures["oil-2020"].to("t").value == Decimal(long)
    assert mine.figures.sum() == Decimal("2469135780246913578024691357802469135781")
