"""Quantities as tables and reports write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caspian.model.amounts import amount_of
from caspian.model.units import UNITS

AMOUNTS = [
    ("1.5 bcm", "1.5", None, "bcm", "exact"),
    ("$200 mln", "200000000", None, "USD", "exact"),
    ("US$ 1.2 billion", "1200000000", None, "USD", "exact"),
    ("€1.500,5", "1500.5", None, "EUR", "exact"),
    ("200 mln", "200000000", None, None, "exact"),
    ("USD 75/bbl", "75", None, "USD/bbl", "exact"),
    ("75 US dollars per barrel", "75", None, "USD/bbl", "exact"),
    ("300 USD/t", "300", None, "USD/t", "exact"),
    ("10-12", "10", "12", None, "exact"),
    ("between 10 and 12 bcm", "10", "12", "bcm", "exact"),
    ("$10-12 bn", "10000000000", "12000000000", "USD", "exact"),
    ("1,500", "1500", None, None, "exact"),
    ("0,125 t", "0.125", None, "t", "exact"),
    ("1 500 000 t", "1500000", None, "t", "exact"),
    ("1.5e9", "1500000000", None, None, "exact"),
    ("about 3 mln t", "3000000", None, "t", "about"),
    ("~3", "3", None, None, "about"),
    ("over 100,000 TEU", "100000", None, "TEU", "more than"),
    ("up to 5 Mt/y", "5", None, "Mt/y", "up to"),
    ("≥ 3 GW", "3", None, "GW", "at least"),
    ("less than 40 km", "40", None, "km", "less than"),
    ("100+", "100", None, None, "at least"),
    ("33 bcma", "33", None, "bcm/y", "exact"),
    ("55 bcm per year", "55", None, "bcm/y", "exact"),
    ("15 mtpa", "15", None, "Mt/y", "exact"),
    ("1,200 MMcf/d", "1200", None, "MMcf/d", "exact"),
    ("30 MMSCMD", "30000000", None, "m3/d", "exact"),
    ("1.5 million barrels a day", "1500000", None, "bbl/d", "exact"),
    ("8 trains a month", "8", None, "train/month", "exact"),
    ("5 million kWh", "5000000", None, "kWh", "exact"),
    ("3,000 hectares", "3000", None, "ha", "exact"),
    ("200 m", "200", None, "m", "exact"),
    ("-3.2%", "-3.2", None, "%", "exact"),
]


@pytest.mark.parametrize(("text", "value", "upper", "unit", "bound"), AMOUNTS)
def test_amounts(text: str, value: str, upper: str | None, unit: str | None, bound: str) -> None:
    found = amount_of(text)
    assert (found.value, found.unit, found.bound.value) == (Decimal(value), unit, bound)
    assert found.upper == (None if upper is None else Decimal(upper))


@pytest.mark.parametrize(
    "text", ["", "abc", "12 foo", "10 - 5", "1,5,3", "5 mt", "3 mcm", "5 manat", "$5 km", "٣ t"]
)
def test_what_is_no_amount_or_could_be_two_is_refused(text: str) -> None:
    """A metric ton and a million tons are both written mt."""
    with pytest.raises(ValueError, match=r"expected|is no"):
        amount_of(text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("5 USD /y", "5", "USD/y"),
        ("$5/y", "5", "USD/y"),
        ("5 mln USD/y", "5000000", "USD/y"),
        ("5 mln USD per year", "5000000", "USD/y"),
        ("$5 mln per year", "5000000", "USD/y"),
        ("$5 mln a month", "5000000", "USD/month"),
        ("5 USD/hour", "5", "USD/hour"),
        ("5 dollars per lorry", "5", "USD/vehicle"),
        ("5 us dollars", "5", "USD"),
        ("5 train/month", "5", "train/month"),
        ("5 mln train/month", "5000000", "train/month"),
        ("5 mln kt", "5000000000", "t"),
        ("5 mln m", "5000000", "m"),
        ("5 ths. t", "5000", "t"),
        ("5 THS. T", "5000", "t"),
        ("5 mw", "5", "MW"),
        ("5 gwh", "5", "GWh"),
        ("5 Mt", "5", "Mt"),
        ("5 cu. m", "5", "m3"),
        ("5 sq km", "5", "km2"),
        ("5 kWh per annum", "5", "kWh/y"),
        ("5 bbl/day", "5", "bbl/d"),
        ("5 t/annum", "5", "t/y"),
        ("5 EUR/MWh", "5", "EUR/MWh"),
        ("5 TEU each year", "5", "TEU/y"),
        ("5 hrs", "5", "hour"),
        ("5 mcm/d", "5000000", "m3/d"),
        ("1'234 t", "1234", "t"),
        ("1 234 567 t", "1234567", "t"),
        ("1234,5 t", "1234.5", "t"),
        ("1.234.567,8 t", "1234567.8", "t"),
        ("-1.234,5 t", "-1234.5", "t"),
        ("-1,234.5 t", "-1234.5", "t"),
        ("5e-2 t", "0.05", "t"),
        ("5E+2 t", "500", "t"),
    ],
)
def test_units_prices_and_rates_are_read(text: str, value: str, unit: str) -> None:
    assert amount_of(text) == (Decimal(value), None, unit, "exact")
    assert "E" not in str(amount_of(text).value)


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("from 5 to 6 t", 5, 6, "exact"),
        ("-5 to 6 t", -5, 6, "exact"),
        ("-5-6 t", -5, 6, "exact"),
        ("at least 5-6 t", 5, 6, "at least"),
        ("about between 5 and 6 t", 5, 6, "about"),
        ("about 5+ t", 5, None, "about"),
        ("5 + t", None, None, ""),
        ("≤5 t", 5, None, "up to"),
        ("<5 t", 5, None, "less than"),
        (">= 5 t", 5, None, "at least"),
        ("no more than 5 t", 5, None, "up to"),
        ("not less than 5 t", 5, None, "at least"),
        ("approx. 5 t", 5, None, "about"),
    ],
)
def test_bounds_and_ranges_are_read(text: str, low: int | None, high: int | None, bound: str) -> None:
    if low is None:
        with pytest.raises(ValueError, match=r"is no unit"):
            amount_of(text)
    else:
        assert amount_of(text) == (Decimal(low), high, "t", bound)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5 USD/foo", "'USD/foo' is no unit, in '5 USD/foo'"),
        ("5 foo/y", "'foo/y' is no unit, in '5 foo/y'"),
        ("5 t/month", "'t/month' is no unit, in '5 t/month'"),
        ("5 per y", "'per y' is no unit, in '5 per y'"),
        ("5 t per y per d", "'t per y per d' is no unit, in '5 t per y per d'"),
        ("5 mln foo", "'mln foo' is no unit, in '5 mln foo'"),
        ("5 foo mln", "'foo mln' is no unit, in '5 foo mln'"),
        ("5 MT", "'MT' is no unit, in '5 MT'"),
        ("5 Mcm", "'Mcm' is no unit, in '5 Mcm'"),
        ("5 usd", "'usd' is no unit, in '5 usd'"),
        ("5--6", "'--6' is no unit, in '5--6'"),
        ("$5-€6", "'-€6' is no unit, in '$5-€6'"),
        ("TEU 5", "'TEU' is no currency, in 'TEU 5'"),
        ("USD about 5", "'USD about' is no currency, in 'USD about 5'"),
        ("overt 5 t", "'overt' is no currency, in 'overt 5 t'"),
        ("5.5.5", "expected a number, got '5.5.5'"),
        ("1 23", "expected a number, got '1 23'"),
        ("12,345,6 t", "expected a number, got '12,345,6 t'"),
        ("10-1.2.3 t", "expected a number, got '10-1.2.3 t'"),
        ("5e100 t", "'0 t' is no unit, in '5e100 t'"),
    ],
)
def test_what_is_not_understood_in_an_amount_is_told(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=r"expected|is no") as error:
        amount_of(text)
    assert str(error.value).partition(": write one of")[0] == told


@given(st.decimals(0, 10**12, places=2), st.sampled_from([each for each in UNITS if each != "1"]))
def test_every_number_with_every_unit_is_read_as_it_is_shown(value: Decimal, unit: str) -> None:
    assert amount_of(f"{value:,f} {unit}")[:3] == (value, None, unit)
