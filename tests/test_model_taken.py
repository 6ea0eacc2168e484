"""What constructors, rules, paths and measures take and refuse, each with the last value on either side."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest
from jsonschema import Draft202012Validator

import caspian
from caspian import (
    Agreement,
    Citation,
    Corridor,
    CorridorKind,
    Country,
    Figure,
    Leg,
    Measure,
    Membership,
    Milestone,
    Mode,
    Organisation,
    OrganisationKind,
    Place,
    Stage,
    When,
)
from caspian.model import rules
from caspian.model.edition import Edition
from caspian.model.geodesy import kilometres
from caspian.model.path import NoSuchPart, Step, field_at, keys_of, steps, values_at
from caspian.model.taking import sorted_set, taken
from caspian.model.units import UNITS, converted


def _treaty(**more: Any) -> Any:
    make: Any = Agreement
    plain: dict[str, Any] = {"kind": "treaty", "parties": ("KZ", "AZ"), "history": [{"stage": "signed"}]}
    return make(id="a", title="A", **plain | more)


# Constructors


@pytest.mark.parametrize(
    ("value", "kind", "many", "found"),
    [
        (["KZ", "AZ"], str, True, ("KZ", "AZ")),
        (np.array(["KZ", "AZ"]), str, True, ("KZ", "AZ")),
        (pd.Series(["KZ", "AZ"]), str, True, ("KZ", "AZ")),
        ({"KZ", "AZ"}, str, True, ("AZ", "KZ")),
        (frozenset(("KZ", "AZ")), str, True, ("AZ", "KZ")),
        ({"KZ": 1}, str, True, {"KZ": 1}),
        ({1, 2}, str, True, {1, 2}),
        ("KZ", str, True, "KZ"),
        (None, str, True, None),
        (np.str_("KZ"), str, False, "KZ"),
        (5, str, False, 5),
        ("2024", When, False, When("2024")),
        ({"edtf": "2024", "wording": "that year"}, When, False, When("2024", wording="that year")),
        ({"source": "s"}, Citation, False, Citation(source="s")),
        ([{"source": "s"}], Citation, True, (Citation(source="s"),)),
        ("s", Citation, False, "s"),
        ("38.50", Decimal, False, Decimal("38.50")),
        (38, Decimal, False, Decimal(38)),
        (np.int64(38), Decimal, False, Decimal(38)),
        (False, Decimal, False, False),
        (38.5, Decimal, False, 38.5),
        ("rail", Mode, False, Mode.RAIL),
        (Mode.RAIL, Mode, False, Mode.RAIL),
        (5, Mode, False, 5),
        (np.float64(1.5), float, False, 1.5),
        ([1.0, 2.0], tuple, False, (1.0, 2.0)),
        (((1.0, 2.0), [3.0, 4.0]), tuple, True, ((1.0, 2.0), (3.0, 4.0))),
    ],
)
def test_a_value_is_brought_to_the_type_of_its_field(value: Any, kind: Any, many: bool, found: Any) -> None:
    brought: Any = taken(value, kind, many=many)
    assert brought == found
    assert type(brought) is type(found)
    if isinstance(brought, tuple):
        assert [type(each) for each in brought] == [type(each) for each in found]


def test_a_table_and_a_single_value_of_numpy_are_no_list() -> None:
    table = pd.DataFrame({"KZ": [1], "AZ": [2]})
    assert taken(table, str, many=True) is table, "its columns are no ids"
    single = np.array("KZ")
    assert taken(single, str, many=True) is single


def test_a_set_of_texts_has_the_order_of_the_alphabet_and_another_none() -> None:
    assert sorted_set({"UZ", "KZ"}) == sorted_set(frozenset(("UZ", "KZ"))) == ["KZ", "UZ"]
    mixed = {"UZ", 1}
    assert sorted_set(mixed) is mixed
    assert sorted_set(("UZ", "KZ")) == ("UZ", "KZ")


def test_what_is_missing_or_too_few_is_told_with_what_was_expected() -> None:
    for wrong, told in (
        ({"parties": ()}, "expected at least 1 of the id of a record, got 0"),
        ({"history": ()}, "expected at least 1 of a Milestone, got 0"),
        ({"parties": None}, "expected a tuple or a list, got nothing"),
        ({"kind": None}, "expected one of 'treaty', "),
        ({"history": [{"stage": "signed", "when": "2024"}, {"stage": "in force", "when": "2023"}]},
         "expected what is dated in order, got 2023 behind 2024"),
        ({"history": [{"stage": "signed"}, {"stage": "agreed", "when": "2024"}, {"stage": "proposed"},
                      {"stage": "in force", "when": "2023"}]}, "expected what is dated in order, got 2023 behind 2024"),
        ({"parties": ("KZ", "AZ", "KZ")}, "expected no repetition, got 'KZ' twice"),
        ({"parties": ("KZ", 5)}, "expected the id of a record, got int 5"),
        ({"count": 0}, "expected a whole number above nought, got int 0"),
    ):  # fmt: skip
        with pytest.raises((TypeError, ValueError)) as error:
            _treaty(**wrong)
        assert str(error.value).startswith(told)
    assert _treaty(summary=None, amount=None).summary is None


@pytest.mark.parametrize("edtf", ["2026-03", "2026", "2026-03-20~", "2026-03-XX", "2026-03-20/2026-03-20"])
def test_an_edition_is_of_one_day(edtf: str) -> None:
    make: dict[str, Any] = {"version": "2026.9.2", "seal": "a" * 64}
    with pytest.raises(ValueError, match=rf"^expected one day such as '2026-03-20', got '{edtf}'$"):
        Edition(as_of=edtf, **make)
    with pytest.raises(ValueError, match=r"^expected one day such as '2026-03-20', got '2026-03-20'$"):
        Edition(as_of=When("2026-03-20", wording="that day"), **make)
    assert Edition(as_of="2026-03-20", **make).as_of == When("2026-03-20")


def test_a_party_of_an_agreement_is_a_name_of_its_dataset_or_an_id() -> None:
    charter, loose = caspian.agreement("cis-charter-1993"), _treaty()
    assert charter.binds("Kazakhstan") is charter.binds("Kaz akhstan") is charter.binds("KZ") is True
    assert loose.binds("KZ") is None
    wrongs: list[tuple[Any, str]] = [(5, "int 5"), (None, "nothing")]
    for agreement in (charter, loose):
        for wrong, told in wrongs:
            with pytest.raises(ValueError, match=f"^expected the id of a record, got {told}$"):
                agreement.binds(wrong)
    with pytest.raises(ValueError, match=r"^expected the id of a record, got str 'Kaz akhstan'$"):
        loose.binds("Kaz akhstan")
    with pytest.raises(caspian.NotFound, match=r"^no country or organisation is known as 'Nowhere'"):
        charter.binds("Nowhere")
    assert loose.status_of(caspian.country("TM")) is None


# Schemas


@pytest.mark.parametrize(
    ("rule", "sound", "wrong"),
    [
        (rules.COUNT, [1, 2], [0, -1, 1.5, "1"]),
        (rules.degrees(90), [-90, 90, 0.5], [-90.1, 90.1, "1"]),
        (rules.degrees(180), [-180, 180], [-180.1, 180.1]),
        (rules.NUMBER, ["0", "-1.50", "9" * 40], ["01", "1e5", "9" * 41, 5]),
        (rules.CURRENCY, ["USD"], ["USDT", "usd", "US"]),
        (rules.CODE, ["KZ"], ["KAZ", "kz"]),
        (rules.SLUG, ["a-1.b"], ["A", "a b"]),
        (rules.FLAG, [True, False], [1, "true"]),
        (rules.ADDRESS, ["https://a.org/b"], ["ftp://a", "https://a b"]),
        (rules.TEXT, ["a b", "ә"], ["", " a", "a\nb", "a\x7fb"]),
    ],
)
def test_the_schema_of_a_rule_takes_what_the_rule_takes(
    rule: rules.Rule, sound: list[Any], wrong: list[Any]
) -> None:
    schema = Draft202012Validator(dict(rule.schema))
    assert [each for each in sound if not schema.is_valid(each)] == []
    assert [each for each in wrong if schema.is_valid(each)] == []


# Paths

BODY = Organisation(
    id="x",
    name="X",
    kind=OrganisationKind.FORMAT,
    aliases=("5", "AM"),
    memberships=(Membership(member="TR"), Membership(member="AM"), Membership(member="TR")),
)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("memberships[0].member", ("TR",)),
        ("memberships[2].member", ("TR",)),
        ("memberships[TR#2].member", ("TR",)),
        ("aliases[1]", ("AM",)),
        ("aliases[5]", ("5",)),
        ("name", ("X",)),
        ("memberships.period.precision", ()),
    ],
)
def test_what_stands_at_a_path(path: str, found: tuple[Any, ...]) -> None:
    assert values_at(BODY, path) == found


@pytest.mark.parametrize(
    ("path", "told", "known"),
    [
        ("memberships[3]", "no part of 'memberships' is 'memberships[3]'", ("TR", "AM", "TR#2")),
        ("memberships[TR#3]", "no part of 'memberships' is 'memberships[TR#3]'", ("TR", "AM", "TR#2")),
        ("aliases[x]", "no part of 'aliases' is 'aliases[x]'", ("5", "AM")),
        ("name.first", "nothing can be named below 'name'", ()),
        ("name[0]", "'name' of an organisation is no list", ()),
        ("order[0]", "'order' of an organisation is no list", ()),
        ("a" * 41, repr("a" * 41) + " is no path such as 'when' or 'history[signed].when'", ()),
        ("!" * 81, repr("!" * 80) + " is no path such as 'when' or 'history[signed].when'", ()),
        ("name\n", "'name\\n' is no path such as 'when' or 'history[signed].when'", ()),
        ("name.", "'name.' is no path such as 'when' or 'history[signed].when'", ()),
        ("memberships[TR#0]", "'memberships[TR#0]' is no path such as 'when' or 'history[signed].when'", ()),
    ],
)  # fmt: skip
def test_what_leads_nowhere_is_told(path: str, told: str, known: tuple[str, ...]) -> None:
    with pytest.raises(NoSuchPart) as error:
        values_at(BODY, path)
    assert (str(error.value), error.value.known) == (told, known)


def test_a_field_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(NoSuchPart) as error:
        field_at(Membership, "since.mmber")
    assert str(error.value) == "nothing can be named below 'since'"
    with pytest.raises(NoSuchPart) as error:
        field_at(Membership, "mmber")
    assert (error.value.sought, error.value.known[:2]) == ("mmber", ("member", "status"))
    assert field_at(Membership, "since") is None, "a property has no field"


def test_keys_count_the_equal_ones() -> None:
    assert keys_of(("a", "b", "a", "a")) == ("a", "b", "a#2", "a#3")
    assert steps("a[b#3].c") == (Step("a", "b", 3), Step("c"))
    assert str(Step("a", "b", 1)) == "a[b]"
    assert keys_of((Milestone(stage=Stage.SIGNED), Milestone(stage=Stage.RATIFIED, party="AM"))) == (
        "signed", "ratified:AM",
    )  # fmt: skip


# Measures


def test_a_quantity_in_its_own_unit_is_the_quantity_itself() -> None:
    for unit in UNITS:
        value = Decimal("7.10")
        assert converted(value, unit, unit) is value
    assert str(converted(Decimal("7.10"), "USD/bbl", "USD/bbl")) == "7.10"
    with pytest.raises(ValueError, match="expected a currency such as"):
        converted(Decimal(1), "km", "parsec")


@pytest.mark.parametrize(
    ("value", "unit", "into", "shown"),
    [
        ("1.2", "bcm", "bcm", "1.2 bcm"),
        ("1.20", "bcm", "m3", "1,200,000,000 m3"),
        ("1500", "m", "km", "1.5 km"),
        ("1000000", "m", "km", "1,000 km"),
        ("0", "m", "km", "0 km"),
        ("100", "kg", "t", "0.1 t"),
    ],
)
def test_a_converted_quantity_has_no_noughts_that_say_nothing(
    value: str, unit: str, into: str, shown: str
) -> None:
    figure = Figure(id="f", title="F", measure=Measure.VOLUME, value=Decimal(value), unit=unit)
    assert figure.to(into).quantity == shown
    assert "E" not in str(figure.to(into).value)


def _antipodes() -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    for longitude in range(-180, 1, 7):
        for latitude in range(-90, 91):
            yield (longitude, latitude), (longitude + 180, -latitude)


def test_the_other_end_of_the_globe_is_half_of_it_away() -> None:
    """Rounding may put it a hair beyond: 12 degrees north is one of those places."""
    half = pytest.approx(20_015.115, abs=0.001)
    assert {True} == {kilometres(one, other) == half for one, other in _antipodes()}
    assert kilometres((-24, 12), (156, -12)) == kilometres((156, -12), (-24, 12)) == half


def test_a_line_that_comes_back_to_where_it_began_is_the_sum_of_its_legs() -> None:
    def line(*legs: tuple[str, str, str | None]) -> Corridor:
        return Corridor(
            id="line",
            name="Line",
            kind=CorridorKind.TRANSPORT,
            legs=tuple(
                Leg(origin=a, destination=b, mode=Mode.RAIL, km=Decimal(km) if km else None)
                for a, b, km in legs
            ),
        )

    assert repr(line(("a", "b", "10"), ("b", "a", "5")).length) == "15 km"
    scattered = line(("a", "b", "10"), ("c", "a", "5")).length
    assert repr(scattered) == "15 km, all branches added up: none runs from end to end"
    assert line(("a", "b", "10"), ("b", "c", None)).length is None


def test_a_record_is_called_by_its_title_its_name_or_its_id() -> None:
    assert Country(id="KZ", name="Kazakhstan").label == "Kazakhstan"
    assert _treaty().label == "A"
    passage = next(iter(caspian.passages))
    assert passage.label == passage.id
    assert Place(id="p", name="P").order < Place(id="q", name="P").order
    dated, undated = _treaty(history=[{"stage": "signed", "when": "2024"}]), _treaty()
    assert dated.order == (*When("2024").sort_key, "a")
    assert undated.order == (0, 0, "a")
