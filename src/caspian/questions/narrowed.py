"""A question that is called with more than it takes itself: what it takes by another name goes there, the rest is asked of its answer."""

import inspect
from collections.abc import Iterator, Mapping
from functools import reduce
from itertools import product
from operator import or_
from types import FunctionType
from typing import Final, cast

import caspian
from caspian.questions.calls import unsure
from caspian.questions.dating import dated
from caspian.questions.fallen import falls
from caspian.questions.fitting import answer_of, parties_in
from caspian.questions.keyed import ABOUT, OFFICE, WHOM, keyed
from caspian.questions.kinds import is_kind
from caspian.questions.meanings import CALLED, ON_A_DAY, OPEN, TIMES, WHO, known_as

__all__ = ["narrowed"]

_NAMED: Final = WHO | {"between"}
"""What people call that which a question takes by position."""
_SUBJECT: Final = frozenset(("about", "corridor", "id", "name", "place", "subject", "title", "topic"))
"""What people call the one thing besides that some questions are about."""
_SURE: Final = frozenset(("certain", *CALLED["certain"].split()))
"""What people call it to ask for what is certain alone."""
_IN_TIME: Final = TIMES | {*CALLED["since"].split(), *CALLED["until"].split()} - OPEN
"""What people call a time that may be certain."""
_MANY: Final[Mapping[str, frozenset[str]]] = {
    "agreements_involving": WHOM | {"between"},
    "events_involving": WHOM | {"between"},
    "figures_about": (ABOUT | WHO) - {"topics"},
    "corridors_through": frozenset(
        ("between", "countries", "country", "involving", "state", "states", "through")
    ),
}
"""By a question of any number of things, of which it asks in a way of its own and has to be told one: what people call these."""


class _Call:
    """A question with what it is called with, as far as that is known to be its own."""

    def __init__(self, function: FunctionType, arguments: tuple[object, ...], named: Mapping[str, object]):
        self.function: FunctionType = function
        self.signature: inspect.Signature = inspect.signature(function)
        given = [each for each in list(self.signature.parameters.values())[1:] if each.name != "narrower"]
        places = [each for each in given if each.kind in (each.POSITIONAL_ONLY, each.POSITIONAL_OR_KEYWORD)]
        self.takes: list[str] = [
            each.name for each in given if each.kind in (each.POSITIONAL_OR_KEYWORD, each.KEYWORD_ONLY)
        ]
        self.arguments: tuple[object, ...] = arguments
        self.any_of: list[list[object]] = []
        """Of what else it is asked in turn: any one of some things for each of these."""
        self.many: frozenset[str] = _MANY.get(function.__name__, frozenset())
        self.own: dict[str, object] = {key: value for key, value in named.items() if key in self.takes}
        self.open: list[str] = [
            each.name
            for each in places[len(arguments) - 1 :]
            if each.name not in self.own and (each.default is each.empty or each.name in ("x", "y"))
        ]

    def takes_as_its_own(self, key: str, value: object) -> bool:
        """Whether a keyword names what the question takes by position, or takes by another name; then it has it."""
        if self.open and (key in _NAMED or (key in _SUBJECT and self.open[0] in ("x", "sought"))):
            these = parties_in(value)
            if len(these) <= len(self.open):
                self.own |= dict(zip(self.open, these, strict=False))
                self.open = self.open[len(these) :]
                return True
        if key in OPEN:
            return False
        if key in WHO and "office" in self.takes and self._is_of(value):
            return True
        free = [each for each in self.takes if each not in self.own]
        found = known_as(key, value, free, self.function.__name__, near=False)
        if found is None or not set(found) <= set(free):
            return False
        self.own |= found
        self.open = [each for each in self.open if each not in self.own]
        return True

    def _is_of(self, value: object) -> bool:
        """Whether a value says whose an office is that stands where that is expected; then each has its place."""
        if len(self.arguments) != 2 or "office" in self.own or len(parties_in(value)) != 1:
            return False
        from caspian.questions.conditions.offices import is_office_alone

        data, office = self.arguments
        if not is_office_alone(office, cast("caspian.Dataset", data)._store):
            return False
        self.arguments = (data, *parties_in(value))
        self.own["office"] = office
        return True

    def takes_further(self, key: str, value: object) -> None:
        """Ask of what a keyword names as of what stands by position: of all who took part, of any of several subjects."""
        these = parties_in(value)
        if len(these) == 1 or "between" in self.many:
            self.arguments += (*these,)
        else:
            self.any_of.append(these)

    def misses(self) -> bool:
        """Whether it names nothing though it is about something, or somebody."""
        return self.function.__name__ in _MANY and len(self.arguments) == 1 and not self.any_of

    def answer(self) -> object:
        """What it answers; None if something is missing, or too much is given by position."""
        try:
            self.signature.bind(*self.arguments, **self.own)
        except TypeError:
            return None
        if self.own.get("certain", False) not in (True, False):
            raise unsure(self.own["certain"])
        found = [self.function(*self.arguments, *each, **self.own) for each in product(*self.any_of)]
        return reduce(or_, found)


def narrowed(function: FunctionType, arguments: tuple[object, ...], named: Mapping[str, object]) -> object:
    """What a question answers that is called with what it does not take; None if something of that goes nowhere.

    The answer is its own, called with the rest; who took part may stand by keyword too. What is asked of one office, or of
    the day on which agreements are in force, is asked together, and so by the question itself.

    Args:
        function: the question, a method of `Dataset`.
        arguments: what is given by position, with the dataset before it.
        named: what is given by keyword; None asks nothing.

    Raises:
        NotFound: for a name or a word that means nothing there.
        InvalidDate: for what is no date.
        TypeError: for a month without a year, and a number that is no year.

    >>> import caspian
    >>> about = narrowed(caspian.Dataset.events_involving, (caspian.load(), "Georgia"), {"year": 2008, "kind": "clash"})
    >>> about.question.words
    'involving GE, kind clash, status held, during 2008'
    >>> narrowed(caspian.Dataset.events_involving, (caspian.load(), "Georgia"), {"colour": "red"}) is None
    True
    """
    call = _Call(function, arguments, named)
    rest = {key: value for key, value in named.items() if key not in call.takes and value is not None}
    rest = dated(rest, f"{function.__name__}()")
    selection = answer_of(function)
    for key in [key for key, value in rest.items() if key in call.many and parties_in(value)]:
        call.takes_further(key, rest[key])
        if key != "between":
            del rest[key]
        elif "direct" in call.own:
            rest["direct"] = call.own["direct"]
    for key in [key for key in rest if key in _SURE and "certain" in call.takes]:
        if call.takes_as_its_own(key, rest[key]):
            del rest[key]
    together = frozenset(_together(selection)) | (_IN_TIME if "certain" in call.own else frozenset())
    for key in [key for key in rest if key in together or (key in _NAMED and call.open)]:
        if call.takes_as_its_own(key, rest[key]):
            del rest[key]
        elif key in _IN_TIME and call.own.get("certain"):
            return None  # asked of the answer, it would not be certain
    name = getattr(selection, "collection", "")
    if rest and name and "kind" in call.own and not is_kind(name, call.own["kind"]):
        rest["kind"] = call.own.pop("kind")  # last: such a word is read by what all else leaves
    if "status" in rest and "expected" in call.takes:
        call.own.setdefault("expected", True)  # who asks for a status does not ask for what was held alone
    if call.own.get("certain") and any(key not in TIMES and falls(name, key) for key in rest):
        rest["certain"] = True  # of the time of a step it is asked too
    if call.misses() and rest and keyed(getattr(arguments[0], name), rest) is None:
        return None  # what goes nowhere is told before what is missing
    found = _called(call, rest, hasattr(selection, "where"))
    return found._of_family() if isinstance(found, caspian.Events) else found


def _together(answer: type | None) -> Iterator[str]:
    """What people call it to ask for what only the question itself can tell of one office, or of one day."""
    if hasattr(answer, "in_office"):
        yield from (word for words in OFFICE.values() for word in words.split())
        yield from WHO
    if hasattr(answer, "binding"):
        yield from ON_A_DAY


def _called(call: _Call, rest: Mapping[str, object], is_selection: bool) -> object:
    """The answer of a call narrowed by the rest; None if something of it goes nowhere."""
    answer = call.answer() if is_selection or not rest else None
    if answer is not None and (found := keyed(answer, rest) if rest else answer) is not None:
        return found
    further: dict[str, object] = {}
    for key, value in rest.items():
        if answer is not None and keyed(answer, {key: value}) is not None:
            further[key] = value
        elif not call.takes_as_its_own(key, value):
            return None
    answer = call.answer()
    return keyed(answer, further) if further and answer is not None else answer
