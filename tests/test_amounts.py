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


@given(st.decimals(0, 10**12, places=2), st.sampled_from([each for each in UNITS if each != "1"]))
def test_every_number_with_every_unit_is_read_as_it_is_shown(value: Decimal, unit: str) -> None:
    assert amount_of(f"{value:,f} {unit}")[:3] == (value, None, unit)
