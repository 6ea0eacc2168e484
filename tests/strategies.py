"""Hypothesis strategies: sound records of every type, and EDTF of the subset that is read."""

from datetime import date
from decimal import Decimal
from typing import Any

import attrs
from hypothesis import strategies as st

from caspian import UNITS, Citation, Claim, When
from caspian.catalogue.types import TYPES, record_type
from caspian.model.fields import field_of

years = st.integers(1900, 2100)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(date.isoformat)
months = st.builds("{:04}-{:02}".format, years, st.integers(1, 12))
coarse = st.one_of(
    st.builds("{:04}".format, years),
    months,
    st.builds("{:04}-{:02}".format, years, st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36, 40, 41])),
)
points = st.builds("{}{}".format, st.one_of(days, coarse), st.sampled_from(["", "", "", "~", "?", "%"]))
unspecified = st.one_of(
    years.map(lambda year: f"{year // 10:03}X"),
    years.map(lambda year: f"{year // 100:02}XX"),
    years.map(lambda year: f"{year:04}-XX"),
    months.map(lambda month: f"{month}-XX"),
    years.map(lambda year: f"{year:04}-XX-XX"),
)


@st.composite
def intervals(draw: st.DrawFn) -> str:
    """Two ends in order, at most one of them open or unknown."""
    sides = st.one_of(points, unspecified)
    first, last = sorted(draw(st.tuples(sides, sides)), key=lambda text: When(text).sort_key)
    if When(first).days.start > When(last).days.end:
        first, last = last, first
    return draw(st.sampled_from([f"{first}/{last}", f"{first}/..", f"{first}/", f"../{last}", f"/{last}"]))


edtf = st.one_of(points, unspecified, intervals())
whens = st.builds(When, edtf, wording=st.none() | st.just("late February"))
texts = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=20)
slugs = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
codes = st.sampled_from(["AM", "AZ", "GE", "KZ", "KG", "TJ", "TM", "TR", "UZ"])
numbers = st.decimals(-(10**12), 10**12, places=3).map(Decimal.normalize)
units = st.sampled_from([*UNITS, "USD", "USD/y", "USD/KZT"])

_SPECIAL: dict[str, Any] = {
    "id": slugs,
    "currency": st.none() | st.sampled_from(["USD", "EUR", "KZT"]),
    "unit": units,
    "url": st.none() | st.just("https://example.org/a"),
    "text": st.none() | st.just("https://example.org/a"),
    "gauge": st.none() | st.sampled_from([1435, 1520]),
    "upper": st.none() | st.just(Decimal(10**13)),
    "latitude": st.none() | st.floats(-90, 90, allow_nan=False),
    "longitude": st.none() | st.floats(-180, 180, allow_nan=False),
    "km": st.none() | st.decimals("0.1", 9999, places=1),
    "reported_km": st.none() | st.decimals("0.1", 9999, places=1),
    "via": st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), max_size=2).map(tuple),
    "count": st.none() | st.integers(1, 99),
    "reason": texts,
    "source": slugs,
    "member": st.one_of(codes, slugs),
    "party": st.one_of(codes, slugs),
}
_PLAIN: dict[Any, Any] = {str: texts, bool: st.booleans(), Decimal: numbers, When: whens}


def of(kind: Any) -> st.SearchStrategy[Any]:
    """Sound values of a record or a part of one."""
    if kind in _PLAIN:
        return _PLAIN[kind]  # type: ignore[no-any-return]
    if not attrs.has(kind):
        return st.sampled_from(list(kind))
    required, optional = {}, {}
    for field in attrs.fields(kind):
        if not field.init:
            continue
        strategy = _field(kind, field)
        if field.default is attrs.NOTHING or field.name == "reason":
            required[field.name] = strategy
        else:
            optional[field.name] = strategy
    return st.fixed_dictionaries(required, optional=optional).map(lambda values: kind(**_consistent(values)))


def _consistent(values: dict[str, Any]) -> dict[str, Any]:
    """A sum without a currency is a plain number."""
    return values | {"unit": "1"} if values.get("currency_unknown") else values


def _field(kind: Any, field: Any) -> st.SearchStrategy[Any]:
    from caspian.model import rules
    from caspian.model.agreement import Milestone
    from caspian.model.operation import Phase

    if field.name == "id":
        return codes if kind is record_type("countries") else slugs
    if field.name in _SPECIAL:
        return _SPECIAL[field.name]  # type: ignore[no-any-return]
    rule = field_of(field).rule
    if rule in (rules.REFERENCE, rules.RETURNING, rules.SLUG) or (
        rule is rules.TEXT and field_of(field).many
    ):
        item = texts if rule is rules.TEXT else slugs
        if field_of(field).many:
            return st.lists(item, min_size=field_of(field).least, max_size=3, unique=True).map(tuple)
        return st.none() | item if field_of(field).optional else item
    inner = getattr(field.type, "__args__", (field.type,))[0]
    if getattr(field.type, "__origin__", None) is tuple:
        if inner in (Milestone, Phase):
            date = "when" if inner is Milestone else "since"

            def in_order(parts: list[Any]) -> tuple[Any, ...]:
                dated = sorted(
                    (part for part in parts if getattr(part, date)),
                    key=lambda part: getattr(part, date).days.start,
                )
                return (*dated, *(part for part in parts if not getattr(part, date)))

            return st.lists(of(inner), min_size=1, max_size=3).map(in_order)
        least = 1 if kind is Claim else 0
        return (
            st.just(())
            if inner in (Claim,) and kind is Citation
            else st.lists(of(inner), min_size=least, max_size=2).map(tuple)
        )
    if inner is not field.type:
        return st.none() | of(inner)
    return of(inner)


records = st.sampled_from(TYPES).flatmap(lambda kind: st.tuples(st.just(kind), of(record_type(kind))))
