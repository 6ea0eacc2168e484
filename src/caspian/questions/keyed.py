"""A selection narrowed by several keywords at once: each goes to the step, or the field, that takes it."""

from collections.abc import Mapping
from typing import Any, Final

from caspian.errors import NotFound
from caspian.model.topic import Topic
from caspian.names.words import is_word
from caspian.questions.fitting import FEW, parties_in
from caspian.questions.meanings import is_time

__all__ = ["keyed", "taken"]

_STEPS: Final = (
    ("since", "since from_ after start"),
    ("until", "until to before end"),
    ("during", "during on year month date day when period"),
    ("at", "at place places location city where venue"),
    ("on", "on corridor corridors along route"),
    ("through", "through countries country involving states state"),
    ("between", "between"),
    (
        "involving",
        "involving who with_ country countries state states party parties participants participant actor actors "
        "organisation organization organisations organizations company person people leader of member by",
    ),
    ("signed_by", "signed_by signatory signatories"),
    ("search", "search text query words contains"),
)
"""By a step: the keywords that it takes, the first step first that the type has."""
_FIELDS: Final = {"type": "kind", "category": "kind"}
"""What people call fields."""
_ABOUT: Final = frozenset(
    ["about", "topic", "topics", "subject", "theme", "record", "place", "corridor", "country", "party", "of"]
)
_OFFICE: Final = dict.fromkeys(
    ["country", "state", "of", "organisation", "party", "nationality"], "offices.of"
)
_SEVERAL: Final = frozenset(("through", "between", "involving", "signed_by", "at"))


def keyed(selection: Any, conditions: Mapping[str, object]) -> Any:
    """What is left of a selection under conditions by keyword; None if one of them goes nowhere.

    A keyword is a step of the selection (`since`, `at`, `involving`, `about` …), by its name or what people call
    it, or a field as `where` takes it. A step comes before a field: `places="Baku"` counts what lies within it.

    Args:
        selection: the selection.
        conditions: the keywords with what is asked for; None asks nothing.

    Raises:
        NotFound: for a name or a word that means nothing there.
        InvalidDate: for what is no date.

    >>> import caspian
    >>> keyed(caspian.events, {"country": "Georgia", "year": 2008, "kind": "clash"}).ids[0]
    '2008-08-07-russia-georgia-war'
    >>> keyed(caspian.events, {"colour": "red"}) is None
    True
    """
    found = selection
    for name, value in conditions.items():
        if value is None:
            continue
        if name == "on" and is_time(value) and hasattr(type(found), "binding"):
            found = _bound(found, value, conditions)
            continue
        found = _narrowed(found, name, value)
        if found is None:
            return None
    return found


def _bound(agreements: Any, day: object, conditions: Mapping[str, object]) -> Any:
    """What bound the parties asked for on a day; without any, what was in force."""
    words = next(words.split() for step, words in _STEPS if step == "involving")
    named = [value for name, value in conditions.items() if name in (*words, "between") and value is not None]
    parties = [each for value in named for each in parties_in(value)]
    return agreements.binding(*parties, on=day) if parties else agreements.reaching("in force", on=day)


def taken(selection: Any) -> tuple[str, ...]:
    """The keywords that a selection takes: its steps, then its fields."""
    fields = tuple(type(selection).where.__annotations__)
    steps = tuple(step for step, _ in _STEPS if hasattr(type(selection), step))
    return (*steps, *(each for each in fields if each not in (*steps, "test", "values", "return")))


def _narrowed(selection: Any, name: str, value: object) -> Any:
    """What a keyword leaves; None if no step and no field takes it."""
    cls, refused = type(selection), None
    if name in FEW and isinstance(value, int):
        return selection[:value]
    for step, words in _STEPS:
        if name in words.split() and hasattr(cls, step):
            try:
                return getattr(selection, step)(*(parties_in(value) if step in _SEVERAL else (value,)))
            except NotFound as error:
                refused = refused or error
    field = _OFFICE.get(name, "") if selection.collection == "people" else _FIELDS.get(name, name)
    if field in cls.where.__annotations__ or "." in field:
        if field == "kind" and is_word(Topic, value) and hasattr(cls, "about"):
            return selection.about(value)
        return selection.where(field, value)
    if refused is not None:
        raise refused
    return selection.about(value) if name in _ABOUT else None
