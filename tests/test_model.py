"""Records: frozen, hashable, picklable, and strict about what they are made of."""

import pickle
from copy import deepcopy
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

from caspian import (
    Agreement,
    Bound,
    Citation,
    Country,
    Event,
    EventKind,
    Figure,
    Leg,
    Measure,
    Membership,
    Milestone,
    Mode,
    Money,
    Organisation,
    OrganisationKind,
    Participant,
    Passage,
    Place,
    Record,
    Source,
    SourceKind,
    Stage,
    When,
)
from tests.strategies import records


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(records)
def test_records_are_values(pair: tuple[str, Record]) -> None:
    _, record = pair
    assert pickle.loads(pickle.dumps(record)) == record == deepcopy(record)
    assert hash(pickle.loads(pickle.dumps(record))) == hash(record)
    assert not hasattr(record, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        record.id = "other"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Country(id="KAZ", name="Kazakhstan"), "two capital letters such as 'KZ', got str 'KAZ'"),
        (lambda: Country(id="KZ", name=" Kazakhstan"), "white space"),
        (lambda: Country(id="KZ", name="Kazakhstan", neighbours="UZ"), "a tuple or a list, got str 'UZ'"),  # type: ignore[arg-type]
        (lambda: Country(id="KZ", name="Kazakhstan", aliases=("KZ", "KZ")), "no repetition, got 'KZ' twice"),
        (lambda: Country(id="KZ", name="Kazakhstan", currency="tenge"), "ISO 4217"),
        (lambda: Place(id="baku", name="Baku", latitude=140.38), "degrees between -90 and 90"),
        (lambda: Place(id="Baku", name="Baku"), "expected an id such as 'ilham-aliyev'"),
        (lambda: Source(id="s", title="S", kind=SourceKind.REPORT, url="example.org"), "https:// or http://"),
        (lambda: Source(id="s", title="S", kind="reprt"), "expected one of 'report', 'brief'"),
        (lambda: Money(amount=8e9, currency="USD"), "finite decimal number"),  # type: ignore[arg-type]
        (lambda: Money(amount=Decimal("NaN"), currency="USD"), "finite decimal number"),
        (lambda: Money(amount=Decimal(1), currency="US$"), "ISO 4217"),
        (
            lambda: Figure(id="f", title="F", measure=Measure.LENGTH, value=Decimal(1), unit="miles"),
            "expected a currency such as 'USD'",
        ),
        (lambda: Leg(origin="a", destination="b", mode=Mode.SEA, km=Decimal(0)), "kilometres above nought"),
        (
            lambda: Leg(origin="a", destination="b", mode=Mode.SEA, via=((500.0, 1.0),)),
            "a longitude and a latitude",
        ),
        (lambda: Passage(id="d.1", source="d", locator="entry 1"), "or the reason why there are none"),
        (lambda: Event(id="e", title="E", summary="S", when=20.24, kind=EventKind.VISIT), "expected a date"),  # type: ignore[arg-type]
        (lambda: Citation(source="s", outlets=("rferl", "rferl")), "no repetition, got 'rferl' twice"),
        (lambda: Participant(party=""), "expected the id of a record"),
    ],
)
def test_what_does_not_fit_is_said(make: Any, message: str) -> None:
    with pytest.raises((ValueError, TypeError)) as error:
        make()
    assert message in str(error.value)


def test_an_agreement_needs_milestones_in_order() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Agreement(id="a", title="A", kind=caspian_kind(), parties=("KZ",), history=())
    with pytest.raises(ValueError, match="got 2024-01-26 behind 2024-03"):
        Agreement(
            id="a",
            title="A",
            kind=caspian_kind(),
            parties=("KZ",),
            history=(
                Milestone(stage=Stage.IN_FORCE, when=When("2024-03")),
                Milestone(stage=Stage.SIGNED, when=When("2024-01-26")),
            ),
        )


def caspian_kind() -> Any:
    from caspian import AgreementKind

    return AgreementKind.TREATY


def test_status_follows_from_the_history() -> None:
    treaty = Agreement(
        id="treaty-2024",
        title="Treaty",
        kind=caspian_kind(),
        parties=("AZ", "UZ"),
        history=(
            Milestone(stage=Stage.NEGOTIATED, when=When("2024-03")),
            Milestone(stage=Stage.SIGNED, when=When("2024-08-22")),
            Milestone(stage=Stage.RATIFIED, when=When("2024-11-01"), party="UZ"),
            Milestone(stage=Stage.IN_FORCE, when=When("2025"), planned=True),
        ),
    )
    assert treaty.signed == treaty.when == When("2024-08-22")
    assert treaty.status is Stage.SIGNED, "one party's ratification and a planned step do not count"
    assert treaty.status_on("2024-08-21") is Stage.NEGOTIATED
    assert treaty.status_on("2024-08-22") is Stage.SIGNED
    assert treaty.status_on("2024-02-29") is None


def test_a_membership_may_go_on_end_or_have_an_unknown_end() -> None:
    still = Membership(member="KZ", period=When("2001-06-15/.."))
    ended = Membership(member="GE", period=When("1993-12-03/2009-08-18"))
    unknown = Membership(member="UZ", period=When("1999/"))
    assert (still.ongoing, ended.ongoing, unknown.ongoing) == (True, False, False)
    assert (still.until, ended.until, unknown.until) == (None, When("2009-08-18"), None)
    assert ended.since == When("1993-12-03")


def test_money_is_exact() -> None:
    sum_ = Money(amount=Decimal("161309.35"), currency="USD", bound=Bound.ABOUT)
    assert str(sum_) == "about 161,309.35 USD"
    assert str(Money(amount=Decimal(250_000_000))) == "250,000,000 (currency unknown)"


def test_repr_names_the_record() -> None:
    record = Organisation(id="socar", name="SOCAR", kind=OrganisationKind.COMPANY)
    assert repr(record) == "<Organisation 'socar': SOCAR>"
