"""What a question is narrowed by in one call means what it means where it stands in its own place, and is never lost."""

from collections.abc import Callable
from typing import Any

import pytest

import caspian

ANY: Any = caspian


@pytest.mark.parametrize(
    ("guess", "call"),
    [
        (
            lambda: ANY.agreements_involving(country=("KZ", "UZ"), on="2015-01-01"),
            "agreements_involving('KZ', 'UZ', on='2015-01-01')",
        ),
        (
            lambda: ANY.agreements_involving("KZ", country="UZ", on="2015-01-01"),
            "agreements_involving('KZ', 'UZ', on='2015-01-01')",
        ),
        (
            lambda: ANY.agreements_involving(parties=("KZ", "UZ"), status="in force"),
            "agreements_involving('KZ', 'UZ', status='in force')",
        ),
        (
            lambda: ANY.agreements_involving(between=("KZ", "UZ"), on="2015-01-01"),
            "agreements_between('KZ', 'UZ', on='2015-01-01')",
        ),
        (lambda: ANY.events_involving(country="AZ", direct=True), "events_involving('AZ', direct=True)"),
        (
            lambda: ANY.events_involving(between=("AZ", "AM"), direct=True),
            "events_between('AZ', 'AM', direct=True)",
        ),
        (
            lambda: ANY.figures_about(corridor="Middle Corridor", parts=False),
            "figures_about('Middle Corridor', parts=False)",
        ),
        (
            lambda: ANY.figures_about(country=("AZ", "GE"), parts=False),
            "figures_about('AZ', parts=False) | caspian.figures_about('GE', parts=False)",
        ),
        (lambda: ANY.figures_about("KZ", about="oil"), "figures_about('KZ', 'oil')"),
        (lambda: ANY.figures_about("KZ", about="CN"), "figures_about('KZ', 'CN')"),
    ],
)
def test_who_is_named_by_keyword_is_asked_as_who_stands_by_position(
    guess: Callable[[], Any], call: str
) -> None:
    found = guess()
    assert found == eval(f"caspian.{call}")
    assert len(found) > 0


def test_nothing_bound_a_country_before_there_was_one() -> None:
    assert len(ANY.agreements_involving(country="KZ", on="1980-01-01")) == 0
    assert ANY.agreements(on="1980-01-01") == caspian.agreements.reaching("in force", on="1980-01-01")
    signed = caspian.agreements_involving("Ilham Aliyev", on="2015-01-01")
    assert signed == caspian.agreements_involving("Ilham Aliyev").reaching("in force", on="2015-01-01")


@pytest.mark.parametrize("ask", [ANY.events, lambda **when: ANY.events_between("AM", "AZ", **when)])
def test_a_day_in_parts_is_that_day_and_a_part_alone_is_refused(ask: Callable[..., Any]) -> None:
    assert ask(year=2020, month=9, day=27) == ask(during="2020-09-27")
    assert "2020-09-27" in "".join(ask(year=2020, month=9, day=27).ids)
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"month": 9}, "give year= as well"),
        ({"day": 27}, "give year= and month= as well"),
        ({"month": 9, "day": 27}, "give year="),
        ({"year": 2020, "month": 21}, "no such month"),
        ({"year": 2020, "month": 2, "day": 30}, "no such day"),
        ({"year": 20}, "year=20: a year has four figures"),
        ({"years": (2020, 21)}, "years=21: a year has four figures"),
    ]
    for parts, told in wrong:
        with pytest.raises((caspian.InvalidDate, TypeError), match=told):
            ask(**parts)


@pytest.mark.parametrize(
    "when",
    [
        {"signed": 2020},
        {"year": 2020},
        {"during": 2020},
        {"date": 2020},
        {"from_": 2020, "to": 2020},
        {"start_date": "2020", "until": 2020},
    ],
)
def test_what_is_asked_for_certain_is_certain_by_whatever_name_the_time_goes(when: dict[str, object]) -> None:
    sure = caspian.agreements_involving("GE", since=2020, until=2020, certain=True)
    assert ANY.agreements_involving("GE", **when, certain=True) == sure
    assert ANY.agreements_involving("GE", **when, strict=True) == sure
    if "signed" not in when:
        of_events = caspian.events_involving("GE", since=2020, until=2020, certain=True)
        assert ANY.events_involving("GE", **when, certain=True) == of_events


def test_certain_is_yes_or_no_by_whatever_name_it_goes() -> None:
    for name in ("certain", "strict", "sure"):
        with pytest.raises(TypeError, match="expected True or False for certain, got 'yes'"):
            ANY.agreements_involving("GE", year=2020, **{name: "yes"})


@pytest.mark.parametrize("rest", [{}, {"year": 2020}, {"measure": "gdp"}, {"limit": 3}])
def test_figures_about_nothing_are_not_all_figures(rest: dict[str, object]) -> None:
    with pytest.raises(TypeError, match=r"figures_about\(\) misses what they are about"):
        ANY.figures_about(**rest)


@pytest.mark.parametrize(
    "guess",
    [
        lambda: caspian.events_involving("GE", kind=()),
        lambda: caspian.agreements_between("KZ", "UZ", kind=[]),
        lambda: caspian.agreements_involving("KZ", status=()),
        lambda: caspian.figures_about("KZ", measure=()),
        lambda: ANY.figures_about("KZ", year=()),
    ],
)
def test_a_keyword_that_names_nothing_is_refused(guess: Callable[[], Any]) -> None:
    with pytest.raises(ValueError, match="names nothing; leave it out to ask for all"):
        guess()


@pytest.mark.parametrize("word", ["", " ", "a", "the", "of the"])
def test_a_word_that_says_nothing_is_no_kind(word: str) -> None:
    with pytest.raises(caspian.NotFound, match="Kind"):
        ANY.events(kind=word)
    with pytest.raises(caspian.NotFound, match="Kind"):
        ANY.agreements_involving("KZ", kind=word)


WORDS = [
    "protest",
    "earthquake",
    "flood",
    "fire",
    "war",
    "coup",
    "revolution",
    "invasion",
    "bombing",
    "assassination",
    "embargo",
    "crash",
    "handover",
    "riot",
    "strike",
    "demonstration",
    "ceasefire",
    "drought",
    "landslide",
    "shelling",
    "combat",
    "terrorism",
    "referendum",
    "blockade",
    "tender",
    "award",
    "energy",
    "gas",
    "deal",
    "purchase",
    "loan",
    "production",
    "pipeline",
    "station",
    "Baku",
    "friendship",
    "memorandum",
]
SEVERAL = (
    "state visit",
    "peace talks",
    "military exercise",
    "official visit",
    "gas contract",
    "peace treaty",
)


@pytest.mark.parametrize("word", [*WORDS, *SEVERAL])
def test_a_time_only_takes_away_from_what_a_word_that_is_no_kind_finds(word: str) -> None:
    def ids(question: Callable[..., Any], *who: str, **when: int) -> set[str]:
        try:
            return set(question(*who, kind=word, **when).ids)
        except caspian.NotFound:
            return set()

    agreed = word in ("purchase", "peace treaty")
    question = ANY.agreements_involving if agreed else ANY.events_involving
    of_all = ids(ANY.agreements if agreed else ANY.timeline)
    for who in ("GE", "AM"):
        wide = ids(question, who)
        assert ids(question, who, year=2024) <= wide <= of_all


def test_one_disaster_is_not_answered_with_another() -> None:
    for word in ("earthquake", "flood", "landslide"):
        of_all = ANY.events(kind=word)
        assert {each.kind.value for each in of_all} == {"disaster"}
        assert all(word in f"{each.title} {each.summary}".casefold() for each in of_all)
        assert len(of_all) < len(caspian.events.where(kind="disaster"))
    with pytest.raises(caspian.NotFound, match=r"where\(kind='disaster'\)"):
        ANY.events_involving("GE", kind="drought")


def test_who_fires_is_not_read_as_a_fire() -> None:
    found = ANY.events(kind="fire")
    assert {"accident", "clash"} <= {each.kind.value for each in found}
    assert all(" fire" in f" {each.title} {each.summary}".casefold() for each in found)
    assert "fire is no kind of event: these have the word" in " ".join(found.to_text().split())
