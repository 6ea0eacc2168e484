"""What a dataset says is missing of it, body by body and year by year, in the words that a reader meets."""

from decimal import Decimal
from functools import cache
from typing import Any

import pytest

import caspian
from caspian import (
    Agreement,
    AgreementKind,
    Citation,
    Country,
    Event,
    EventKind,
    EventStatus,
    Figure,
    Measure,
    Membership,
    Milestone,
    Organisation,
    OrganisationKind,
    Participant,
    Source,
    SourceKind,
    Stage,
    Standing,
    When,
)


def _event(id_: str, when: str, *who: str, status: str = "held") -> Event:
    return Event(
        id=id_,
        title=id_,
        summary="They met.",
        when=When(when),
        kind=EventKind.MEETING,
        status=EventStatus(status),
        participants=tuple(Participant(party=each) for each in who),
    )


def _agreement(id_: str, when: str, founds: tuple[str, ...] = ()) -> Agreement:
    return Agreement(
        id=id_,
        title=id_,
        kind=AgreementKind.TREATY,
        parties=("KZ", "AZ"),
        history=(Milestone(stage=Stage.SIGNED, when=When(when)),),
        founds=founds,
    )


def _figure(id_: str, measure: Measure, period: str, *about: str, standing: Standing) -> Figure:
    return Figure(
        id=id_,
        title=id_,
        measure=measure,
        value=Decimal(1),
        unit="%",
        about=about,
        period=When(period),
        standing=standing,
    )


def _body(id_: str, kind: OrganisationKind, *members: Membership, partial: bool = False) -> Organisation:
    return Organisation(id=id_, name=id_.title(), kind=kind, memberships=members, partial=partial)


BOTH = (Membership(member="KZ", period=When("2001/..")), Membership(member="AZ", period=When("2001/..")))
IGO, FORMAT, GROUPING = (
    OrganisationKind.INTERGOVERNMENTAL,
    OrganisationKind.FORMAT,
    OrganisationKind.GROUPING,
)
DATA = caspian.load(
    [
        Source(id="page", title="A page", kind=SourceKind.ARTICLE, date=When("2023-03-15")),
        *(Country(id=code, name=name) for code, name in (("KZ", "Kazakhstan"), ("AZ", "Azerbaijan"))),
        *(Country(id=code, name=name) for code, name in (("DE", "Germany"), ("FR", "France"))),
        _body("unfounded", IGO, *BOTH),
        _body("founded", IGO, *BOTH),
        _body("empty", IGO),
        _body("elsewhere", IGO, *(Membership(member=each, period=When("2001/..")) for each in ("DE", "FR"))),
        _body("format", FORMAT, BOTH[0], Membership(member="AZ"), partial=True),
        _body("group", GROUPING, Membership(member="KZ"), Membership(member="AZ")),
        _body("company", OrganisationKind.COMPANY, BOTH[0]),
        _agreement("act", "2001-03-01", founds=("founded", "empty")),
        _agreement("old-treaty", "2018-05-05"),
        _event("2023-january", "2023-01-05", "KZ"),
        _event("2023-march-planned", "2023-03-05", "AZ", status="expected"),
        _event("2020-a", "2020-01-01/2020-12-31", "KZ", "AZ"),
        _event("2019-a", "2019-02-01", "KZ"),
        _event("2019-b", "2019-02-02", "KZ"),
        _figure("gdp-2019", Measure.GDP, "2019", "KZ", standing=Standing.REPORTED),
        _figure("growth-2019", Measure.GROWTH, "2019", "KZ", "AZ", standing=Standing.ESTIMATED),
        _figure("people-2019", Measure.PEOPLE, "2019", "KZ", standing=Standing.FORECAST),
        _figure("people-2019-march", Measure.PEOPLE, "2019-03", "AZ", standing=Standing.REPORTED),
    ],
    alone=True,
)


@cache
def years() -> dict[int, Any]:
    """What is told of each year."""
    return {each.year: each for each in DATA.coverage().years}


@cache
def bodies() -> dict[str, Any]:
    """What is told of each body."""
    return {each.organisation: each for each in DATA.coverage().organisations}


def test_years_are_told_in_words_with_what_is_missing() -> None:
    assert list(years()) == [2023, 2020, 2019, 2018, 2001], (
        "the newest first, and those of which something is known"
    )
    assert str(years()[2023]) == (
        "2023: 1 event, no agreements, no figures; "
        "missing: events of February 2023, March 2023; events of Azerbaijan"
    ), "what was only expected is not held, and months that are to come are not missing"
    assert str(years()[2018]) == "2018: no events, 1 agreement, no figures", "before 2019 nothing is expected"
    assert str(years()[2019]) == (
        "2019: 2 events, no agreements, 4 figures; "
        "missing: GDP of Azerbaijan; population of Azerbaijan, Kazakhstan"
    ), "a forecast is no outcome, and a month is no year"


def test_an_event_that_lasted_is_of_each_of_its_months() -> None:
    assert years()[2020].missing == (
        "GDP of Azerbaijan, Kazakhstan",
        "growth of Azerbaijan, Kazakhstan",
        "population of Azerbaijan, Kazakhstan",
    )


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("unfounded", "Unfounded: no founding act; 2 members; missing: a founding act"),
        ("founded", "Founded: founded by act; 2 members"),
        ("empty", "Empty: founded by act; 0 members of the region; missing: its members"),
        ("elsewhere", "Elsewhere: no founding act; 2 members"),
        (
            "format",
            "Format: no founding act; 2 members of the region; "
            "missing: members from elsewhere; the dates of 1 of 2 memberships",
        ),
        ("group", "Group: no founding act; 2 members"),
    ],
)
def test_bodies_are_told_in_words_with_what_is_missing(body: str, told: str) -> None:
    assert str(bodies()[body]) == told


def test_companies_are_no_bodies_of_states() -> None:
    assert "company" not in bodies()


def test_a_difference_says_what_became_of_what() -> None:
    old = caspian.load({"people": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]}, alone=True)
    new = caspian.load({"people": [{"id": "b", "name": "Bee"}, {"id": "c", "name": "C"}]}, alone=True)
    assert [str(each) for each in caspian.compare(old, new)] == [
        "withdrawn: a (people): no reason is given",
        "changed: b.name: 'B' to 'Bee'",
        "added: c (people)",
    ]
    assert [each.what.value for each in caspian.compare(new, old)] == ["added", "changed", "withdrawn"]


def test_a_difference_is_cited_as_the_newer_dataset_cites_the_record() -> None:
    def data(name: str, source: str) -> caspian.Dataset:
        sources = [Source(id=each, title=each, kind=SourceKind.ARTICLE) for each in ("first", "later")]
        person = caspian.Person(id="a", name=name, citations=(Citation(source=source),))
        return caspian.load([*sources, person], alone=True)

    found = caspian.compare(data("A", "first"), data("Ay", "later"))
    assert "name" in {each.field for each in found}
    assert [each.source for each in found.citations()] == ["later"]
