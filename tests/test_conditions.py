"""Questions as values: they print, compare, pickle, explain themselves and can be put again."""

import json
import pickle
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import caspian
from caspian import Dataset, Events, NotFound, Record, Selection, When

EVENTS = caspian.events
AGREEMENTS = caspian.agreements
UNTYPED: Any = EVENTS
"""The same events for arguments that a type checker would refuse."""


def is_long(record: Any) -> bool:
    """Whether a title is long."""
    return len(record.title) > 60


ASKED: list[tuple[Callable[[], Selection[Any]], str]] = [
    (lambda: EVENTS.involving("Kazakhstan"), "events involving KZ"),
    (lambda: EVENTS.involving("KZ", direct=True), "events involving KZ directly"),
    (lambda: EVENTS.involving("Ilham Aliyev"), "events involving ilham-aliyev"),
    (lambda: AGREEMENTS.signed_by("Ilham Aliyev"), "agreements signed by ilham-aliyev"),
    (lambda: EVENTS.between("KZ", "Azerbaijan"), "events between AZ and KZ"),
    (lambda: EVENTS.between("KZ", "AZ", direct=True), "events between AZ and KZ directly"),
    (lambda: EVENTS.on("TITR"), "events on titr"),
    (lambda: EVENTS.on("TITR", parts=False), "events on titr without its parts"),
    (lambda: EVENTS.at("Baku"), "events at baku"),
    (lambda: EVENTS.about("energy"), "events about energy"),
    (lambda: EVENTS.about("BTK"), "events about btk"),
    (lambda: caspian.figures.about("TITR", parts=False), "figures about titr without its parts"),
    (lambda: EVENTS.during("2024-03"), "events during 2024-03"),
    (lambda: EVENTS.during("2024-03", certain=True), "events during 2024-03 for certain"),
    (lambda: EVENTS.since("2024").until(2024), "events since 2024, until 2024"),
    (lambda: EVENTS.where(kind=("visit", "talks")), "events kind visit or talks"),
    (lambda: AGREEMENTS.where("history.stage", "signed"), "agreements history.stage signed"),
    (lambda: EVENTS.where(is_long), "events where is_long"),
    (lambda: EVENTS.sort_by("title", reverse=True)[:5], "events sorted by title, the last first, [:5]"),
    (lambda: EVENTS.without(kind="statement"), "events without (events kind statement)"),
    (lambda: EVENTS.involving("KZ") - EVENTS.at("Baku"), "events involving KZ, without (events at baku)"),
    (lambda: EVENTS.involving("KZ") | EVENTS.at("Baku"), "events (involving KZ) or (at baku)"),
    (lambda: EVENTS.involving("KZ") & EVENTS.at("Baku"), "events involving KZ, at baku"),
    (lambda: EVENTS[:20] & EVENTS[10:], "events [:20], among (events [10:])"),
    (lambda: EVENTS.group_by("month")["2024-03"], "events month 2024-03"),
    (lambda: EVENTS.group_by("kind")["visit"], "events kind visit"),
    (lambda: caspian.events_on("BTK", on="2024-05-20"), "events on btk, during 2024-05-20, status held"),
    (lambda: caspian.members_of("SCO", on="2024-07-05"), "parties members of sco on 2024-07-05"),
    (
        lambda: caspian.members_of("SCO", status=None, certain=True),
        "parties members of sco, as anything for certain",
    ),
    (
        lambda: caspian.organisations_of("UZ", status="observer"),
        "organisations organisations of UZ, as observer",
    ),
    (
        lambda: caspian.officeholders("AM", office="prime minister", on="2024"),
        "people in office as prime minister of AM on 2024",
    ),
    (lambda: caspian.related("titr", "parts"), "records parts of titr"),
    (lambda: caspian.search("middle corridor"), "records matching 'middle corridor'"),
    (lambda: caspian.corridors_through("GE", "TR"), "corridors countries GE, countries TR"),
]
EVERY = pytest.mark.parametrize(("ask", "words"), ASKED, ids=[words for _, words in ASKED])


@EVERY
def test_a_question_prints_with_every_argument_that_matters(
    ask: Callable[[], Selection[Any]], words: str
) -> None:
    assert str(ask().question) == words


def test_no_two_questions_print_alike() -> None:
    assert len({words for _, words in ASKED}) == len(ASKED)


@EVERY
def test_a_question_that_is_asked_twice_is_the_same(ask: Callable[[], Selection[Any]], words: str) -> None:
    one, two = ask(), ask()
    assert one.question == two.question
    assert hash(one.question) == hash(two.question)
    assert one == two


@EVERY
def test_a_question_can_be_put_again(ask: Callable[[], Selection[Any]], words: str) -> None:
    found = ask()
    again = found.again(caspian.load())
    assert list(again) == list(found)
    assert again.question == found.question
    assert type(again) is type(found)


@EVERY
def test_every_record_is_explained(ask: Callable[[], Selection[Any]], words: str) -> None:
    found = ask()
    assert len(found) > 0
    for record in found[:40]:
        reasons = found.why(record)
        assert all(reasons.values()), reasons


@EVERY
def test_what_travels_explains_itself_as_before(ask: Callable[[], Selection[Any]], words: str) -> None:
    found = ask()
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        back = pickle.loads(pickle.dumps(found, protocol))
        assert back == found
        assert type(back) is type(found)
        assert str(back.question) == words
        assert [back.why(record) for record in back[:10]] == [found.why(record) for record in found[:10]]
        assert back.citations() == found.citations()


def test_a_bundled_selection_travels_without_the_dataset() -> None:
    found = EVENTS.involving("KZ")[:3]
    assert len(pickle.dumps(found)) < 20_000
    assert pickle.loads(pickle.dumps(caspian.load())) is caspian.load()
    assert pickle.loads(pickle.dumps(found)).involving("AZ") == found.involving("AZ")


def test_a_function_equals_only_itself() -> None:
    first = EVENTS.where(lambda event: event.id.startswith("2024-01"))
    second = EVENTS.where(lambda event: event.id.startswith("2024-01"))
    assert first == second
    assert first.question != second.question
    assert EVENTS.where(is_long).question == EVENTS.where(is_long).question


def test_of_a_function_only_the_name_and_what_it_chose_travel() -> None:
    found = EVENTS.where(lambda event: event.id.startswith("2024-01"))
    back = pickle.loads(pickle.dumps(found))
    assert back.why(back[0]) == {"where <lambda>": ("<lambda>",)}
    assert back.question != found.question
    with pytest.raises(TypeError, match="did not travel"):
        back.again(caspian.load())
    ordered = pickle.loads(pickle.dumps(EVENTS.sort_by(lambda event: event.title)))
    with pytest.raises(TypeError, match="did not travel"):
        ordered.again(caspian.load())


# Two answers joined


def test_a_record_of_a_union_shows_the_side_that_it_met() -> None:
    both = EVENTS.on("titr") | EVENTS.on("titr", parts=False)
    assert all(any(both.why(event).values()) for event in both)
    assert set(both.why("2023-03-23-kazakh-oil-btc")) == {"on titr"}
    people = EVENTS.involving("AZ") | EVENTS.involving("AZ", direct=True)
    assert all(any(people.why(event).values()) for event in people)
    years = caspian.members_of("SCO", on="2024-12") | caspian.members_of("SCO", on="2005")
    assert all(any(years.why(party).values()) for party in years)
    assert set(years.why("BY")) == {"members of sco on 2024-12"}
    one = EVENTS.where(lambda event: event.id.startswith("2024-01"))
    two = EVENTS.where(lambda event: event.id.startswith("2024-02"))
    assert all(len((one | two).why(event)) == 1 for event in one | two)


def test_a_union_with_itself_is_itself() -> None:
    found = EVENTS.involving("KZ")
    assert (found | found).question == found.question
    assert (found | EVENTS.at("Baku") | found).question == (found | EVENTS.at("Baku")).question


def test_an_order_that_was_made_stays() -> None:
    titles = EVENTS.sort_by("title")[:20]
    assert (titles & titles) == titles
    assert (titles | titles) == titles
    assert (titles - EVENTS[:0]) == titles
    more = titles | EVENTS.involving("GE")
    assert more[:20] == titles
    assert len(more) == len(set(more.ids))


def test_what_was_taken_away_leaves_a_trace() -> None:
    with pytest.raises(caspian.Ambiguous, match=r"without \(events involving GE\)"):
        (EVENTS - EVENTS.involving("GE")).one()
    with pytest.raises(caspian.Ambiguous, match=r"\[:5\]"):
        EVENTS[:5].one()
    rest = EVENTS.without(EVENTS.involving("KZ"))
    assert rest == EVENTS - EVENTS.involving("KZ")
    assert EVENTS.without(is_long) == EVENTS.where(lambda event: not is_long(event))
    assert EVENTS.without("participants.role", "host") == EVENTS.where(
        lambda event: all(each.role != "host" for each in event.participants)
    )


QUESTIONS = st.sampled_from(
    [
        EVENTS.involving("KZ"),
        EVENTS.about("energy"),
        EVENTS.during("2024"),
        EVENTS.where(kind="visit"),
        EVENTS.on("titr"),
        EVENTS[:100],
        EVENTS.sort_by("title")[:60],
        EVENTS.where(is_long),
    ]
)


@given(QUESTIONS, QUESTIONS, QUESTIONS)
def test_sets_obey_their_laws_and_can_be_put_again(one: Events, two: Events, three: Events) -> None:
    ids = [set(each.ids) for each in (one, two, three)]
    for found, expected in (
        (one | two, ids[0] | ids[1]),
        (one & two, ids[0] & ids[1]),
        (one - two, ids[0] - ids[1]),
        ((one | two) - three, (ids[0] | ids[1]) - ids[2]),
        ((one - two) | three, (ids[0] - ids[1]) | ids[2]),
        ((one | two) & three, (ids[0] | ids[1]) & ids[2]),
    ):
        assert set(found.ids) == expected
        assert len(found) == len(expected)
        assert found.again(caspian.load()) == found
        for event in found[:3]:
            assert all(found.why(event).values())


# Other data

OWN = {
    "countries": [{"id": "KZ", "name": "Kazakhstan"}, {"id": "GE", "name": "Georgia"}],
    "events": [
        {
            "id": "2024-01-26-pashinyan-tbilisi",
            "title": "Something else",
            "summary": "X",
            "when": "2024-02-03",
            "kind": "visit",
            "participants": [{"party": "KZ"}],
        }
    ],
}


@pytest.fixture
def own(tmp_path: Path) -> Dataset:
    (tmp_path / "own.json").write_text(json.dumps(OWN))
    return caspian.load(tmp_path / "own.json", alone=True)


def test_a_question_is_put_to_another_dataset(own: Dataset) -> None:
    found = EVENTS.involving("KZ").during("2024-02").where(kind="visit").again(own)
    assert found.ids == ("2024-01-26-pashinyan-tbilisi",)
    assert found.why(found[0])["involving KZ"] == ("participants[0].party: KZ",)
    assert EVENTS.where(is_long).again(own).ids == ()


def test_a_question_that_names_what_is_not_there_says_so(own: Dataset) -> None:
    with pytest.raises(NotFound, match="titr"):
        EVENTS.on("titr").again(own)
    with pytest.raises(NotFound, match="sco"):
        caspian.members_of("SCO").again(own)
    with pytest.raises(TypeError, match="expected a Dataset"):
        EVENTS.again("own.json")  # type: ignore[arg-type]


def test_equal_ids_of_different_records_are_not_joined(own: Dataset) -> None:
    """Neither in silence nor at all."""
    for join in (Events.__or__, Events.__and__, Events.__sub__):
        with pytest.raises(ValueError, match="merge the datasets first"):
            join(EVENTS, own.events)


# Fields


def test_a_field_is_one_value_or_any_of_several() -> None:
    for kinds in ("visit", ("visit", "talks"), ["Visit", caspian.EventKind.TALKS]):
        found = EVENTS.where(kind=kinds)
        wanted = {"visit"} if kinds == "visit" else {"visit", "talks"}
        assert {event.kind.value for event in found} == wanted
        assert {event.kind.value for event in EVENTS - found}.isdisjoint(wanted)


def test_links_are_given_by_name() -> None:
    assert caspian.organisations.where(home="Azerbaijan", kind="company") == caspian.organisations.where(
        lambda each: each.home == "AZ" and each.kind == "company"
    )
    assert EVENTS.where(corridors="Middle Corridor") == EVENTS.where(lambda event: "titr" in event.corridors)
    assert EVENTS.where("participants.party", "Kazakhstan", "Georgia") == EVENTS.where(
        lambda event: any(each.party in ("KZ", "GE") for each in event.participants)
    )


def test_numbers_dates_and_flags_are_compared_as_what_they_are() -> None:
    tens = AGREEMENTS.where(count=10)
    assert "turkiye-iran-agreements-2024" in tens.ids
    assert {agreement.count for agreement in tens} == {10}
    assert EVENTS.where("when", "2024-03-11") == EVENTS.where(lambda event: event.when == When("2024-03-11"))
    assert "61" in {str(figure.value) for figure in caspian.figures.where("value", 61)}
    assert all(each.partial for each in caspian.organisations.where(partial=True))
    assert EVENTS.where("when.precision", "month") == EVENTS.where(
        lambda event: event.when.precision.value == "month"
    )


@pytest.mark.parametrize(
    ("ask", "error", "words"),
    [
        (lambda: EVENTS.where("kind", "vist"), NotFound, "did you mean 'visit'"),
        (lambda: EVENTS.where("knd", "visit"), NotFound, "did you mean 'kind'"),
        (lambda: EVENTS.where("participants.rol", "host"), NotFound, "did you mean 'role'"),
        (lambda: EVENTS.where(), TypeError, "expected a function of a record, a field"),
        (lambda: UNTYPED.where(5), TypeError, "expected a function of a record"),
        (lambda: EVENTS.where("title", 5), TypeError, "of type str"),
        (lambda: EVENTS.where("status_on", "x"), NotFound, "no field of events"),
        (lambda: EVENTS.where(kind=None), TypeError, "expected a function"),
        (lambda: caspian.places[:0].sort_by("nam"), NotFound, "did you mean 'name'"),
        (lambda: EVENTS.without(knd="visit"), TypeError, "did you mean caspian.events.where.kind='visit'."),
        (lambda: UNTYPED.sort_by(5), TypeError, "expected a field, a dimension or a function"),
        (lambda: UNTYPED.group_by(None), TypeError, "expected a field, a dimension or a function"),
        (lambda: UNTYPED.count_by(b"kind"), TypeError, "expected a field, a dimension or a function"),
        (lambda: EVENTS.sort_by("participants"), TypeError, "have no order"),
        (lambda: AGREEMENTS.sort_by("status_on"), NotFound, "no field of agreements"),
        (lambda: EVENTS.group_by(lambda event: [1]), TypeError, "that never change"),
        (lambda: caspian.load().merge(UNTYPED), TypeError, "expected a Dataset"),
        (lambda: caspian.country(Record(id="zzz")), TypeError, "expected a type of record"),
        (lambda: caspian.find(Record(id="zzz")), TypeError, "expected a type of record"),
        (lambda: UNTYPED | AGREEMENTS, TypeError, "expected a selection of events"),
    ],
)
def test_wrong_arguments_give_one_clear_error(ask: Callable[[], Any], error: type, words: str) -> None:
    with pytest.raises(error, match=words):
        ask()


# The right question


@pytest.mark.parametrize(
    ("ask", "instead"),
    [
        (lambda: EVENTS.at("SOCAR"), "caspian.events_involving('SOCAR')"),
        (lambda: EVENTS.at("BTK"), "caspian.events_on('BTK')"),
        (lambda: EVENTS.on("Kazakhstan"), "caspian.events_involving('Kazakhstan')"),
        (lambda: EVENTS.on("Baku"), "caspian.events.at('Baku')"),
        (lambda: EVENTS.involving("Baku"), "caspian.events.at('Baku')"),
        (lambda: EVENTS.involving("Middle Corridor"), "caspian.events_on('Middle Corridor')"),
        (lambda: EVENTS.between("Baku", "AZ"), "caspian.events.at('Baku')"),
        (lambda: EVENTS.at(caspian.organisation("SCO")), "caspian.events_involving('sco')"),
        (lambda: AGREEMENTS.signed_by("Kazakhstan"), "caspian.agreements_involving('Kazakhstan')"),
        (lambda: caspian.events_on("Georgia"), "caspian.events_involving('Georgia')"),
    ],
)
def test_a_question_put_to_the_wrong_kind_of_thing_names_the_right_one(
    ask: Callable[[], Any], instead: str
) -> None:
    with pytest.raises(NotFound, match=re.escape(f"did you mean `{instead}`")) as caught:
        ask()
    assert caught.value.instead == (instead,)
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)


def test_a_record_of_another_type_is_not_the_one_with_its_id() -> None:
    with pytest.raises(NotFound, match="it is the name of a place"):
        caspian.organisation(caspian.Place(id="socar", name="Socar village"))
    with pytest.raises(NotFound):
        caspian.related(caspian.Place(id="titr", name="x"))


def test_a_name_in_a_selection_means_one_of_its_own_records() -> None:
    doubled = next(title for title, count in EVENTS.count_by("title").items() if count == 1)
    assert EVENTS[doubled].title == doubled
    capital = caspian.places.where(country="AZ")["Baku"]
    assert capital.id == "baku"
    with pytest.raises(NotFound, match="of this selection"):
        caspian.places.where(country="KZ")["Baku"]
    assert caspian.places["Bakku"].id == "baku", "as of `caspian.place`"
    with pytest.raises(NotFound, match="did you mean"):
        caspian.places["Samarkandia"]


# Months, parties, people, places, topics


REGIONS = caspian.organisations.where(kind="grouping").ids


@pytest.mark.parametrize(
    ("dimension", "verb"),
    [("party", "involving"), ("person", "involving"), ("place", "at"), ("topic", "about")],
)
@pytest.mark.parametrize("asked", [EVENTS, AGREEMENTS], ids=["events", "agreements"])
def test_a_group_holds_what_the_question_of_its_name_finds(
    asked: Selection[Any], dimension: str, verb: str
) -> None:
    groups = asked.group_by(dimension)
    assert len(groups) > 3
    for key, group in groups.items():
        region = dimension == "party" and key in REGIONS  # which is asked with its states
        assert group == (getattr(asked, verb)(key, direct=True) if region else getattr(asked, verb)(key))
        assert all(group.why(record) for record in group[:2])
    assert asked.count_by(dimension) == {key: len(group) for key, group in groups.items()}


@pytest.mark.parametrize(("dimension", "length"), [("month", 7), ("year", 4)])
def test_a_date_counts_where_it_surely_falls(dimension: str, length: int) -> None:
    """Against the definition: the months that the date touches for sure, else a coarser key of its own."""
    groups = EVENTS.group_by(dimension)
    data = caspian.load().as_of
    assert data is not None
    today = str(data.latest)
    assert set().union(*(group.ids for group in groups.values())) == set(EVENTS.ids)
    for key, group in groups.items():
        if len(key) == length and int(key[5:] or 1) <= 12:
            surely = EVENTS.during(key, certain=True)
            if key > today:  # what goes on is known to do so up to the day of the data
                surely = surely.where(lambda event: not event.when.ongoing)
            assert set(surely.ids) <= set(group.ids)
            # under a year stands besides what is known to be in it and no finer
            coarse = group - surely
            assert all(event.when.within(key) is not False for event in coarse)
            assert dimension == "year" or not coarse
    in_order = list(EVENTS.count_by(dimension))
    assert {*groups} <= {*in_order}
    row = [key for key in in_order if len(key) == length]
    assert row == sorted(row) == in_order[: len(row)]
    assert len(row) == (int(row[-1][:4]) - int(row[0][:4])) * (12 if length == 7 else 1) + (
        int(row[-1][5:] or 1) - int(row[0][5:] or 1) + 1
    )
    assert EVENTS.count_by(dimension) == {key: len(groups.get(key, ())) for key in in_order}
    years = [re.findall(r"\d{4}", key)[0] for key in in_order[len(row) :]]
    assert years == sorted(years)


_NEW_YEAR = "between 20 December 2023 and 5 January 2024"


@pytest.mark.parametrize(
    ("when", "months", "years"),
    [
        (When("2024-02-29"), ["2024-02"], ["2024"]),
        (When("2024-02"), ["2024-02"], ["2024"]),
        (When("2024-02-XX"), ["2024-02"], ["2024"]),
        (When("2024"), ["2024, month not known"], ["2024"]),
        (When("2024-33"), ["first quarter of 2024, month not known"], ["2024"]),
        (When("2023-12-30/2024-02-03"), ["2023-12", "2024-01", "2024-02"], ["2023", "2024"]),
        (When("2024-02-20/2024-02-29", window=True), ["2024-02"], ["2024"]),
        (When("2024-02-20/2024-03-05", window=True), ["2024, month not known"], ["2024"]),
        (When("2023-12-20/2024-01-05", window=True), [_NEW_YEAR], [_NEW_YEAR]),
        (When("2024-02-29~"), ["2024, month not known"], ["2024"]),
        (When("2024-12-24~"), ["about 24 December 2024"], ["about 24 December 2024"]),
        (When("2015-05-28/.."), ["2015-05"], ["2015"]),
        (When("2015-05-28/"), ["2015-05"], ["2015"]),
        (When("2015-05/.."), ["2015-05"], ["2015"]),
        (When("../2015-05-28"), ["until 28 May 2015"], ["until 28 May 2015"]),
        (When("2023-24"), ["winter 2023–24, month not known"], ["winter 2023–24"]),
    ],
)
def test_where_dates_count(tmp_path: Path, when: When, months: list[str], years: list[str]) -> None:
    from caspian.writing.text import encode

    event = caspian.Event(id="x", title="X", summary="X", when=when, kind=caspian.EventKind.VISIT)
    (tmp_path / "x.json").write_text(encode({"events": (event,)}))
    found = caspian.load(tmp_path / "x.json", alone=True).events
    assert list(found.count_by("month")) == months
    assert list(found.count_by("year")) == years


def test_an_unknown_key_lists_what_there_is() -> None:
    with pytest.raises(NotFound, match=r"month.*party.*topic.*did you mean 'month'"):
        EVENTS.count_by("mnth")
    with pytest.raises(NotFound) as caught:
        caspian.places.group_by("month")
    assert "party" in str(caught.value)


def test_everything_that_is_linked_can_be_asked_about_what_it_is_linked_to() -> None:
    assert "ilham-aliyev" in caspian.people.about("Azerbaijan").ids
    assert "btk" in caspian.corridors.about("Georgia").ids
    assert len(caspian.sources.about("cpc").during("2024")) > 0
    passages = caspian.passages.about("titr", parts=False)
    assert passages == caspian.passages.where(records="titr")
    assert caspian.agreements.about("Georgia") == caspian.agreements.where(
        lambda each: (
            "GE"
            in (
                *each.parties,
                *(signatory.party for signatory in each.signatories),
                *(step.party for step in each.history),
            )
        )
    )


def test_narrower_topics_count_with_the_broader_one() -> None:
    for topic in caspian.Topic:
        found = EVENTS.about(topic)
        for narrow in topic.narrower:
            assert set(EVENTS.about(narrow).ids) <= set(found.ids)
    assert len(EVENTS.about("energy")) > len(EVENTS.where(topics="energy"))


def test_what_was_only_expected_counts_when_asked_for() -> None:
    for held, whole in (
        (caspian.events_involving("KZ"), caspian.events_involving("KZ", expected=True)),
        (caspian.events_on("titr"), caspian.events_on("titr", expected=True)),
        (caspian.timeline("TR"), caspian.timeline("TR", expected=True)),
        (caspian.events_between("RU", "TR"), caspian.events_between("RU", "TR", expected=True)),
    ):
        assert held == whole.where(status="held")
        assert len(whole) >= len(held)
    assert len(caspian.timeline(expected=True)) > len(caspian.timeline())


def test_an_approximate_date_is_never_surely_anything() -> None:
    for ask in (EVENTS.since, EVENTS.until, EVENTS.during):
        assert len(ask("2024~", certain=True)) == 0
        assert ask("2024~") == ask("2024")


@given(st.sampled_from(["2024-03-11", "2024-03", "2024", "2023-12/2024-02"]))
def test_since_and_until_are_the_two_sides_of_a_time(day: str) -> None:
    for certain in (False, True):
        both = EVENTS.since(day, certain=certain).until(day, certain=certain)
        assert set(EVENTS.during(day, certain=True).ids) <= set(both.ids)
        before = EVENTS.where(lambda event: event.when.before(day) is True)
        assert {*EVENTS.since(day).ids} == {*(EVENTS - before).ids}
