"""What people call the keywords of a question, and what a value by position is likely to be."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from enum import Enum
from typing import Final, cast

from caspian.errors import CaspianError
from caspian.misnamed import called
from caspian.model.figure import Measure
from caspian.model.mode import Mode
from caspian.model.organisation import MembershipStatus
from caspian.model.stage import Stage
from caspian.model.time.when import When
from caspian.model.topic import Topic
from caspian.names.words import is_word, kindred_of
from caspian.questions.asked import Moment

__all__ = [
    "BINDING_ON",
    "CALLED",
    "ON_A_DAY",
    "OPEN",
    "REVERSED",
    "TIMES",
    "WHO",
    "in_one",
    "is_time",
    "kindred",
    "known_as",
    "meant_by",
    "spoken_for",
]

TIMES: Final = frozenset(
    [
        *("year", "month", "day", "date", "dates", "when", "during", "period", "time", "years"),
        *("quarter", "half", "season", "decade", "week"),
    ]
)
"""What people call the time of an answer."""
WHO: Final = frozenset(
    [
        "who",
        "with_",
        "of",
        "involving",
        "country",
        "countries",
        "state",
        "states",
        "party",
        "parties",
        "participant",
        "participants",
        "actor",
        "actors",
        "member",
        "members",
        "person",
        "people",
        "body",
        "org",
        "organisation",
        "organization",
        "organisations",
        "organizations",
        "company",
    ]
)
"""What people call those who took part."""

OPEN: Final = frozenset(("after", "before"))
"""What people call a time that leaves the day itself out, as no keyword does: nothing is read as one of these."""

CALLED: Final = {
    "origin": "from_ start source begin departure start_place from_place place_from",
    "destination": "to end target arrival finish end_place to_place place_to",
    "about": "topic topics subject subjects theme corridor corridors place places where at",
    "topics": "topic about subject",
    "since": "from_ after start begin start_date from_date since_date date_from signed_since",
    "until": "to before end till stop end_date to_date date_to up_to signed_until",
    "kind": "type types kinds category form",
    "measure": "kind type indicator what",
    "office": "role title position post job offices",
    "status": "stage state role as_ state_of",
    "avoid": "avoiding without excluding exclude not_through skip",
    "via": "through over by_way_of",
    "modes": "mode transport",
    "most": "limit n max count top k max_results",
    "rows": "limit n max top most",
    "on": "as_of at_date",
    "by": "order sort sort_by key optimise optimize",
    "expected": "planned future include_expected all",
    "planned": "expected future include_planned",
    "certain": "sure strict exact only_certain",
    "parts": "with_parts include_parts",
    "type": "kind types",
    "style": "format fmt form as_",
    "path": "file filename file_name filepath file_path name to",
    "home": "country state of nation",
    "seat": "place city headquarters at",
    "country": "state nation in_ of",
    "places": "place city location at",
}
"""By the keyword that a question may take: what people call it."""


_TRUE: Final = frozenset(("in_force", "active", "valid", "binding"))
"""What people say is so, or not, of agreements in force."""

BINDING_ON: Final = _TRUE | {"in_force_on", "active_on", "valid_on"}
"""What people call the day on which agreements were in force."""
ON_A_DAY: Final = BINDING_ON | {"as_of", "at_date"}
"""What people call the day on which something held."""

REVERSED: Final = {"descending": True, "desc": True, "ascending": False, "asc": False}
"""What people call the direction of an order, and what says that the greatest comes first."""
_WORDS: Final[dict[str, tuple[type[Enum], ...]]] = {
    "about": (Topic,),
    "measure": (Measure,),
    "modes": (Mode,),
    "status": (Stage, MembershipStatus),
}
"""By the keyword: the words that are likely to be meant for it."""


def spoken_for(value: object, takes: Sequence[str]) -> str | None:
    """The keyword, of those that a question takes, for which a word is likely to be meant that stands by position.

    >>> spoken_for("in force", ("status", "about")), spoken_for("gas", ("status", "about")), spoken_for("Iran", ("about",))
    ('status', 'about', None)
    """
    meant = (
        key for key, kinds in _WORDS.items() if key in takes and any(is_word(kind, value) for kind in kinds)
    )
    return next(meant, None)


def known_as(
    name: str, value: object, takes: Sequence[str], question: str, *, near: bool = True
) -> dict[str, object] | None:
    """The keywords that are meant by another name, with their values.

    Args:
        name: what was given.
        value: its value.
        takes: the keywords that the question takes.
        question: the name of the question.
        near: whether a name that only looks like one of the keywords is read as that too.

    >>> known_as("topic", "energy", ("since", "until", "about"), "events_between")
    {'about': 'energy'}
    >>> known_as("year", 2025, ("since", "until", "on"), "agreements_between")
    {'since': 2025, 'until': 2025}
    """
    of_agreements = question.startswith("agreements")
    if name in TIMES and (found := _in_time(value, takes, question)):
        return found
    if name in ON_A_DAY and "on" in takes and is_time(value) and not isinstance(value, bool):
        binding = of_agreements and name in BINDING_ON and "status" in takes
        return {"status": "in force", "on": value} if binding else {"on": value}
    if name in REVERSED and "reverse" in takes:
        return {"reverse": REVERSED[name] is bool(value)}
    if name in _TRUE and "status" in takes:
        return {"status": "in force"} if value is True else None
    for keyword in takes:
        if name in CALLED.get(keyword, "").split() and (keyword not in ("since", "until") or is_time(value)):
            return {keyword: _in_words(keyword, value)}
    is_word_of_its_own = name in WHO or next(called(CALLED, name), None) is not None
    if not near or len(name) < 3 or is_word_of_its_own:
        return None
    alike = get_close_matches(name, takes, 1, 0.7)
    opposite = any(name == f"{no}{each}" for each in alike for no in ("un", "not_", "non_", "no_"))
    return {alike[0]: value} if alike and not opposite else None


def _in_time(value: object, takes: Sequence[str], question: str) -> dict[str, object] | None:
    """A time in the keywords of a question; of agreements `on` asks for something else, for what binds."""
    if "during" in takes:
        return {"during": value}
    if "on" in takes and not question.startswith("agreements"):
        return {"on": value}
    return {"since": value, "until": value} if {"since", "until"} <= set(takes) else None


def _in_words(keyword: str, value: object) -> object:
    """A topic for a word that is none, but is near one in its meaning."""
    near = None if keyword != "about" or is_word(Topic, value) else kindred_of(Topic, value)
    return value if near is None else near.value


def meant_by(
    values: Sequence[object], takes: Sequence[str], question: str
) -> Iterator[tuple[str | None, object]]:
    """The keywords that values are likely to be meant for which stand where a question takes none by position.

    >>> list(meant_by(("2015-01-01",), ("on", "status"), "members_of"))
    [('on', '2015-01-01')]
    """
    times = [each for each in values if is_time(each)]
    for value in values:
        if is_time(value):
            found = _in_time(value, takes, question)
            if len(times) > 1 and {"since", "until"} <= set(takes):
                found = {"since" if value is times[0] else "until": value}
            yield from found.items() if found else ((None, value),)
        else:
            yield spoken_for(value, takes) or ("of" if question == "in_office" else None), value


def in_one(named: Mapping[str, object]) -> dict[str, object]:
    """Keywords with a year, a month and, where it is given, a day of numbers as one date.

    >>> in_one({"year": 2024, "month": 3}), in_one({"year": 2024})
    ({'date': '2024-03'}, {'year': 2024})
    """
    year, month, day = (named.get(part) for part in ("year", "month", "day"))
    if type(named.get("decade")) is int:
        return in_one({**named, "decade": f"{named['decade']}s"})
    for part, mark in (("quarter", "Q"), ("half", "H"), ("season", " "), ("week", "W")):
        if type(year) is int and type(value := named.get(part)) in (int, str):
            of_year = f"{year}-{mark}{value}" if type(value) is int else f"{value} {year}"
            rest = {name: each for name, each in named.items() if name not in ("year", part)}
            return rest if is_time(value) else {**rest, part: of_year}
    if type(year) is int and type(month) is str and month.isalpha() and is_time(f"{month} {year}"):
        rest = {name: each for name, each in named.items() if name not in ("year", "month")}
        return {**rest, "date": f"{month} {year}"}
    if type(year) is not int or type(month) is not int:
        return dict(named)
    parts = {"year", "month"} | ({"day"} if type(day) is int else set())
    rest = {name: value for name, value in named.items() if name not in parts}
    name = next(each for each in ("date", "when", "period", "during") if each not in rest)
    return {name: f"{year}-{month:02}" + (f"-{day:02}" if type(day) is int else "")} | rest


def is_time(value: object) -> bool:
    """Whether a value is a date."""
    try:
        When.of(cast("Moment", value))
    except (CaspianError, TypeError, ValueError):
        return False
    return True


def kindred(value: object) -> Topic | None:
    """The topic whose description speaks of what a word says, if one does.

    >>> kindred("railway").value, kindred("rail").value, kindred("elections").value, kindred("Kazakhstan")
    ('transport', 'transport', 'politics', None)
    """
    return kindred_of(Topic, value)
