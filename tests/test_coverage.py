"""What the dataset says of itself: what it covers, what was expected of it, and what is missing."""

import pickle
from itertools import combinations, pairwise

import attrs
import pytest

import caspian
from caspian import Agreement, Citation, Event, EventKind, EventStatus, Figure, Source, SourceKind, When
from caspian.catalogue.statements import NINE, POWERS, statements
from caspian.display.blocks import Table
from caspian.survey.expected.pairs import Framework, PairCoverage
from caspian.survey.expected.series import SeriesCoverage

DATA = caspian.load()
COVERED = caspian.coverage()


def _pair(a: str, b: str) -> PairCoverage:
    return COVERED.pairs.between(a, b)


def _series(title: str) -> SeriesCoverage:
    return next(each for each in COVERED.series if each.title.startswith(title))


# Pairs


def test_every_pair_is_spoken_of_once() -> None:
    expected = {frozenset(pair) for pair in combinations(NINE, 2)}
    expected |= {frozenset((state, power)) for state in NINE for power in POWERS}
    told = [frozenset(each.parties) for each in COVERED.pairs]
    assert len(told) == len(set(told)) == 36 + 45
    assert set(told) == expected


@pytest.mark.parametrize("said", statements()["pairs"], ids=lambda said: "–".join(said["parties"]))
def test_what_is_said_of_a_pair_agrees_with_the_data(said: dict[str, object]) -> None:
    assert set(said) <= {"parties", "framework", "none", "not_found"}
    framework = said.get("framework")
    assert not (framework and "none" in said), "it is held or there is none"
    a, b = map(str, said["parties"])  # type: ignore[call-overload]
    pair = _pair(a, b)
    assert all(set(pair.parties) <= set(DATA.agreement(each).parties) for each in pair.agreements)
    if framework:
        assert pair.standing is Framework.HELD
        assert framework in pair.agreements, "both are parties to it themselves"
        assert DATA.agreement(str(framework)).kind.value not in ("contract", "loan", "grant", "package")
    else:
        assert pair.standing is (Framework.NONE if "none" in said else Framework.NOT_FOUND)
        assert pair.reason or pair.not_found, "what was looked for is said"


def test_a_pair_without_a_framework_agreement_says_whether_there_is_none() -> None:
    turkiye = _pair("AM", "TR")
    assert turkiye.standing is Framework.NONE
    assert "protocols of 2009" in str(turkiye.reason)
    uzbekistan = _pair("AM", "UZ")
    assert uzbekistan.standing is Framework.NOT_FOUND
    assert uzbekistan.missing[0] == "a framework agreement"
    assert str(_pair("GE", "TR")).startswith(
        "Georgia–Türkiye: framework georgia-turkiye-friendship-1992; 39 agreements (transport 22"
    )


def test_a_pair_is_asked_by_any_name_in_any_order() -> None:
    pair = COVERED.pairs.between("Turkey", "Sakartvelo")
    assert pair is COVERED.pairs.between("GE", "TR")
    with pytest.raises(caspian.NotFound, match="no pair between which agreements are expected"):
        COVERED.pairs.between("Kazakhstan", "Brazil")
    with pytest.raises(caspian.NotFound, match="Atlantis"):
        COVERED.pairs.between("Kazakhstan", "Atlantis")
    again = pickle.loads(pickle.dumps(COVERED.pairs))
    assert again.between("TR", "GE") == pair, "where no dataset is at hand, by id"


def test_what_is_held_of_a_pair_is_what_a_question_finds() -> None:
    for pair in COVERED.pairs:
        assert pair.agreements == DATA.agreements_between(*pair.parties, direct=True).ids


def test_neighbours_are_expected_to_agree_on_their_border() -> None:
    assert "border" in _pair("AM", "IR").bare
    assert "border" not in _pair("AZ", "TJ").bare, "they are no neighbours"
    assert "transport" not in {
        subject for pair in COVERED.pairs if "US" in pair.parties for subject in pair.bare
    }


# Series


@pytest.mark.parametrize("said", statements()["series"], ids=lambda said: said["title"])
def test_a_series_has_no_hole_that_is_not_said(said: dict[str, object]) -> None:
    assert set(said) <= {"title", "organisation", "meetings", "missing", "not_found", "note"}
    found = _series(str(said["title"]))
    assert len(found.meetings) == len(said["meetings"])  # type: ignore[arg-type]
    numbers = [each.number for each in found.meetings if each.number]
    for gap in found.gaps:
        numbers += range(gap.first, gap.last + 1)
    assert sorted(numbers) == list(range(1, max(numbers, default=0) + 1))
    if said.get("organisation"):
        assert DATA.organisation(str(said["organisation"])).id == found.organisation


@pytest.mark.parametrize("series", COVERED.series, ids=lambda series: series.title)
def test_meetings_of_a_series_follow_each_other(series: SeriesCoverage) -> None:
    held = [each for each in series.held if each.number]
    for earlier, later in pairwise(held):
        assert earlier.when.before(later.when), (earlier.event, later.event)
        assert earlier.number < later.number, (earlier.event, later.event)  # type: ignore[operator]


def test_every_summit_of_a_body_that_has_a_series_stands_in_it() -> None:
    listed = {meeting.event for series in COVERED.series for meeting in series.meetings}
    bodies = {series.organisation for series in COVERED.series if series.organisation}
    theirs = [
        event.id
        for event in DATA.events.where(kind="summit")
        if bodies & {each.party for each in event.participants} - {"eu"}
    ]
    assert len(theirs) > 60
    assert [each for each in theirs if each not in listed] == []


def test_a_series_tells_its_numbers() -> None:
    assert str(_series("Consultative")) == (
        "Consultative meetings of the heads of state of Central Asia: 1–7 of 7"
    )
    assert str(_series("Meetings of the Council of Heads of State of the SCO")).endswith(
        ": 1–25 of 25; expected: 26, 2026"
    )
    assert _series("GCC").others == ("put off: 2, 5 May 2025",)
    assert _series("Sessions of the Council of Heads of State of the CIS").extent == "18, 2008–2025"


# Bodies and years


def test_bodies_tell_their_founding_acts() -> None:
    bodies = {each.organisation: each for each in COVERED.organisations}
    assert bodies["eaeu"].founding == ("eaeu-treaty-2014",)
    assert not bodies["eaeu"].missing
    assert bodies["eag"].missing == ("a founding act",)
    assert "a founding act" not in bodies["un"].missing, "it is not one of the region"
    assert bodies["ebrd"].missing == ("the dates of 2 of 83 memberships",)
    assert "members from elsewhere" in bodies["icesco"].missing, "its list is partial"
    founded = {body for act in DATA.agreements for body in act.founds}
    assert founded <= bodies.keys()
    for body in bodies.values():
        assert body.members == len(DATA.members_of(body.organisation)), body.organisation


def test_years_tell_what_is_missing_of_them() -> None:
    years = {each.year: each for each in COVERED.years}
    assert years[2024].events > years[2022].events > years[2021].events
    assert "events of June 2020" in years[2020].missing[0]
    assert years[2019].missing == ()
    assert years[2024].missing == ()
    assert "growth of Armenia, Turkmenistan" in years[2025].missing, "a forecast is no outcome"
    assert not any("GDP" in each for each in years[max(years)].missing), (
        "a year that is not over has none yet"
    )
    assert max(years) == DATA.as_of.latest.year  # type: ignore[union-attr]
    assert sum(each.agreements for each in years.values()) == sum(bool(each.when) for each in DATA.agreements)


# Trade


def test_trade_tells_its_years_pair_by_pair() -> None:
    assert len(COVERED.trade) == 36 + 27
    last = DATA.as_of.latest.year - 1  # type: ignore[union-attr]
    for pair in COVERED.trade:
        assert sorted(pair.held + pair.partly + pair.missing) == list(range(2019, last + 1))
    georgia = COVERED.trade.between("Turkey", "Georgia")
    assert str(georgia) == "Trade Georgia–Türkiye: held: 2019–2023, 2025; in part: 2024"
    assert 2024 in COVERED.trade.between("Georgia", "Armenia").held
    assert COVERED.trade.between("Armenia", "Azerbaijan").missing == tuple(range(2019, last + 1))
    with pytest.raises(caspian.NotFound, match="no pair whose trade is expected"):
        COVERED.trade.between("Kazakhstan", "Iran")


def test_both_directions_make_a_year_of_trade_and_one_does_not() -> None:
    from decimal import Decimal

    from caspian import Country, Measure, Topic

    def figure(measure: Measure, year: str, about: tuple[str, str], *topics: Topic) -> Figure:
        return Figure(
            id=f"{measure.value}-{year[:4]}-{about[0]}".lower(),
            title="Trade",
            measure=measure,
            value=Decimal(1),
            unit="USD",
            period=When(year),
            about=about,
            topics=topics,
        )

    both = [
        figure(Measure.EXPORTS, "2019", ("KZ", "AZ"), Topic.TRADE),
        figure(Measure.IMPORTS, "2019", ("KZ", "AZ"), Topic.TRADE),
    ]
    mirrored = [
        figure(Measure.EXPORTS, "2020", ("KZ", "AZ"), Topic.TRADE),
        figure(Measure.IMPORTS, "2020", ("AZ", "KZ"), Topic.TRADE),
    ]
    other = [
        figure(Measure.TRADE, "2021", ("AZ", "KZ")),
        figure(Measure.TRADE, "2022-01/2022-11", ("AZ", "KZ")),
        figure(Measure.IMPORTS, "2023", ("AZ", "KZ"), Topic.GAS),
    ]
    page = attrs.evolve(PAGE, date=When("2025-02-01"))
    countries = [Country(id="KZ", name="Kazakhstan"), Country(id="AZ", name="Azerbaijan")]
    (pair,) = caspian.load([page, *countries, *both, *mirrored, *other], alone=True).coverage().trade
    assert (pair.held, pair.partly, pair.missing) == ((2019, 2021), (2020, 2022), (2023, 2024))


def test_parts_of_coverage_are_answers() -> None:
    for part in (COVERED.pairs, COVERED.series, COVERED.organisations, COVERED.years, COVERED.trade):
        assert pickle.loads(pickle.dumps(part)) == part
        assert len(part[:2]) == 2
        assert len(part.to_dicts()) == len(part)
        assert part.citations() == ()
        assert len({tuple(each) for each in part.to_dicts()}) == 1
    text = COVERED.to_text()
    assert "of 81; none exists for 3; none was found for 7" in text.replace("\n", " ")


# Counted rightly, on small data


PAGE = Source(id="page", title="A page", url="https://example.org/page", kind=SourceKind.ARTICLE)
BOOK = Source(id="book", title="A book", kind=SourceKind.ARTICLE)


def _event(
    id_: str, when: str, *, status: str = "held", source: str | None = None, sought: str | None = None
) -> Event:
    from caspian import Participant

    return Event(
        id=id_,
        title=id_,
        summary="Something.",
        when=When(when),
        kind=EventKind.MEETING,
        status=EventStatus(status),
        participants=(Participant(party="KZ"), Participant(party="small-company")),
        citations=(Citation(source=source),) if source else (),
        sought=When(sought) if sought else None,
    )


def _small() -> caspian.Dataset:
    from decimal import Decimal

    from caspian import AgreementKind, Country, Measure, Milestone, Organisation, OrganisationKind, Stage

    events = [
        _event("2023-01-a", "2023-01-05", source="page"),
        _event("2023-01-b", "2023-01", source="book", sought="2025"),
        _event("2023-04-c", "2023-04-01"),
        _event("2023-spring-d", "2023-03-30/2023-04-02"),
        _event("2024-e", "2024-12-31", status="expected"),
        _event("2022-f", "2022-06-01", status="called off"),
    ]
    records = [
        PAGE,
        BOOK,
        Country(id="KZ", name="Kazakhstan"),
        Country(id="AZ", name="Azerbaijan", citations=(Citation(source="book"),)),
        Organisation(id="small-company", name="Small company", kind=OrganisationKind.COMPANY, home="AZ"),
        Agreement(
            id="treaty",
            title="Treaty",
            kind=AgreementKind.TREATY,
            parties=("KZ", "AZ"),
            history=(Milestone(stage=Stage.SIGNED, when=When("2023-02-01")),),
            citations=(Citation(source="page"),),
        ),
        Figure(
            id="trade", title="Trade", measure=Measure.TRADE, value=Decimal(1), unit="USD", about=("KZ", "AZ")
        ),
        *events,
    ]
    return caspian.load(records, alone=True)


def test_small_data_are_counted_rightly() -> None:
    found = _small().coverage()
    assert found.since == "2023-01-01", "what was called off covers nothing"
    assert found.until == "2023-04-02", "what is only expected covers nothing"
    assert found.by_month == {"2022-06": 1, "2023-01": 2, "2023-04": 1, "2024-12": 1}
    assert "2023-01" not in found.bare_months
    assert found.bare_months[0] == "2022-07"
    assert len(found.bare_months) == 31 - 4
    assert found.by_country == {"KZ": 7, "AZ": 7}, "a company counts for its home country, and is no country"
    assert found.uncited == {"countries": 1, "organisations": 1, "events": 4, "figures": 1}
    assert (found.corroborated, found.sought, found.unchecked) == (2, 1, 4)
    assert found.not_found == ("2023-01-b",)
    assert found.share_corroborated == pytest.approx(2 / 7)
    assert found.records["events"] == 6
    assert found.by_kind == {"meeting": 6}


def test_what_is_expected_is_told_of_what_a_dataset_has() -> None:
    """A dataset of one's own is not blamed for pairs whose parties it does not have."""
    found = _small().coverage()
    assert [each.parties for each in found.pairs] == [("AZ", "KZ")]
    pair = found.pairs[0]
    assert pair.standing is Framework.NOT_FOUND, "the agreement that is spoken of is not in it"
    assert pair.agreements == ("treaty",)
    assert pair.bare == ("trade", "transport")
    assert len(found.series) == 0
    assert len(found.organisations) == 0


def test_counts_stand_under_one_another_in_the_tables_of_what_is_covered() -> None:
    table = next(block for block in COVERED.years.show(rows=3).blocks() if isinstance(block, Table))
    assert [table.columns[n] for n in table.numeric] == ["Events", "Agreements", "Figures"]
