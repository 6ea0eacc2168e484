"""A question of a selection as the call that asks it: what a remark offers can be typed as it stands."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Final

from caspian.model.time.when import When
from caspian.questions.conditions.alone import Alone, AloneInPerson
from caspian.questions.conditions.base import Step
from caspian.questions.conditions.binding import Binding
from caspian.questions.conditions.fields import FieldIs
from caspian.questions.conditions.force import Stands
from caspian.questions.conditions.parties import Involving, InvolvingPerson
from caspian.questions.conditions.places import At, On
from caspian.questions.conditions.reached import Reached
from caspian.questions.conditions.reading import ReadAs
from caspian.questions.conditions.series import InSeries
from caspian.questions.conditions.sides import Between
from caspian.questions.conditions.subjects import AboutRecord, AboutTopic
from caspian.questions.conditions.time import During
from caspian.questions.conditions.timeline import AsTimeline
from caspian.questions.conditions.touching import Touching
from caspian.questions.conditions.words import Matching
from caspian.questions.face import face

if TYPE_CHECKING:
    from caspian.model.record import Record
    from caspian.questions.held import Held
    from caspian.questions.question import Question
    from caspian.questions.selection import Selection

__all__ = ["offered", "typed"]

_ASKED: Final = ("between", "timeline", "involving", "corridor", "figures")
"""What a question of one line is about by position, the first of these that is asked."""
_TOGETHER: Final = frozenset(["involving", "figures"])
"""Those of which a question has all that its steps name."""
_HELD: Final = "held"
_OWN: Final = ("kind", "measure")
"""Fields that a call takes by their own names."""


def offered(selection: "Selection[Record]", step: str, **more: object) -> str:
    """The call of a selection with more that is asked; where it was not asked by words alone, the step of it that asks more.

    Args:
        selection: the selection.
        step: the step that asks more.
        more: the same as keywords of the call, in the place of what it asked by them.
    """
    return typed(selection.question, selection, **more) or f"{step} of this answer"


def typed(question: "Question", selection: "Held[Record]", **more: object) -> str | None:
    """A question as the call that asks it; None where it holds what cannot be typed, such as a function or a slice.

    Args:
        question: the question.
        selection: a selection of the same dataset.
        more: keywords of the call, in the place of what it asked by them.

    >>> import caspian
    >>> found = caspian.agreements_between("Kazakhstan", "Uzbekistan", since=2020)
    >>> typed(found.question, found, bilateral=True)
    "caspian.agreements_between('KZ', 'UZ', since='2020', bilateral=True)"
    """
    named: dict[str, object] = {}
    further: list[str] = []
    who = [each for each in question.steps if isinstance(each, Involving | InvolvingPerson)]
    together = len({(each.roles, getattr(each, "direct", False)) for each in who}) == 1
    parties = frozenset(_parties(question.steps))
    directly = any(each.direct for each in question.steps if isinstance(each, Between | Involving))
    on = _bound_on(question.steps, parties, directly)
    for step in question.steps:
        if isinstance(step, Binding) and on is not None:
            named["on"] = on
            continue
        if isinstance(step, Reached) and _as_asked(step, parties, on, directly) and "status" not in named:
            named["status"] = _some(step.stages)
            continue
        keywords, tail = _asked(step, question.collection, together)
        if keywords is None:
            return None
        if tail and (not keywords or not named.keys().isdisjoint(keywords)):
            further.append(tail)
            continue
        for name in keywords.keys() & _TOGETHER:
            keywords[name] = (*_several(named.get(name)), *_several(keywords[name]))
        named |= keywords
    named |= more
    if any(isinstance(step, AsTimeline) for step in question.steps):
        named = _as_timeline(named)
    call = _call(question.collection, named)
    return None if call is None else f"{face(selection._store)}.{call}{''.join(further)}"


def _as_timeline(named: dict[str, object]) -> dict[str, object]:
    """The keywords of a timeline, which has by position whom or what it is about."""
    if named.keys() & {"timeline", "bilateral", "direct", "role"}:
        return named
    about = next((each for each in ("involving", "between", "corridor") if each in named), None)
    if about is None or (about != "corridor" and "corridor" in named):
        return named
    return {"timeline": named[about], **{key: each for key, each in named.items() if key != about}}


def _as_asked(step: Reached, parties: frozenset[str], on: When | None, directly: bool) -> bool:
    """Whether a step asks how far agreements got as a question of one line asks it: for all of some parties, on the day on which they bind."""
    same = frozenset(step.parties) == parties and (step.direct == directly or not parties)
    return same and (step.on, step.certain) == (on, False)


def _parties(steps: Iterable[Step]) -> Iterator[str]:
    """Those of whom it is asked how far agreements got for them."""
    for step in steps:
        if isinstance(step, Between):
            yield from (step.first, step.second)
        elif isinstance(step, Involving):
            yield step.party


def _bound_on(steps: Iterable[Step], parties: frozenset[str], directly: bool) -> When | None:
    """The one day on which all of some parties are to be bound, where the question asks that of just these."""
    bound = [each for each in steps if isinstance(each, Binding)]
    days = {each.on for each in bound}
    if len(days) != 1 or {each.party for each in bound} != parties:
        return None
    if any(each.certain or each.direct != directly for each in bound):
        return None
    return days.pop()


def _several(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _call(collection: str, named: dict[str, object]) -> str | None:
    """The call of the question of one line that asks most of it, or of the records of the type."""
    asked = next((each for each in _ASKED if each in named), None)
    if asked == "corridor" and collection != "events":
        asked = None
    who = _several(named.get(asked or ""))
    rest, tail = {key: value for key, value in named.items() if key != asked}, ""
    if rest.get("bilateral"):
        if len(who) != 2:
            return None
        asked = "between"
    if "corridor" in rest:
        (corridor,) = _several(rest.pop("corridor"))
        if asked is None or collection == "agreements":
            rest = {"corridor": corridor, **rest}
        else:
            tail = f".on({_plain(corridor)})"
    if asked is None:
        return _written(collection, (), rest) if rest else collection
    if collection == "events":
        status = rest.pop("status", None)
        rest |= {} if status == _HELD else {"expected": True}
        tail += "" if status in (None, _HELD) else f".where(status={status!r})"
    function = {"timeline": "timeline", "corridor": "events_on", "figures": "figures_about"}.get(
        asked, f"{collection}_{asked}"
    )
    return _written(function, who, rest) + tail


def _asked(step: Step, collection: str, together: bool) -> tuple[dict[str, object] | None, str]:
    """The keywords that ask for a step, and the step as it is asked of an answer; None where it cannot be typed."""
    match step:
        case ReadAs() | AsTimeline():
            return {}, ""
        case Between(first=one, second=other, direct=direct):
            return {"between": (one, other), **_true(direct=direct)}, ""
        case Touching(first=one, second=other):
            return {"timeline": (one, other)}, ""
        case Alone() | AloneInPerson():
            return {"bilateral": True}, ""
        case Involving() | InvolvingPerson():
            who = step.party if isinstance(step, Involving) else step.person
            direct = isinstance(step, Involving) and step.direct
            roles = {"role": _some(step.roles)} if step.roles else {}
            keywords = {**_true(direct=direct), **roles}
            if together:
                return {"involving": (who,), **keywords}, ""
            return {}, f".{_written('involving', (who,), keywords)}"
        case AboutRecord(nearest=True, id=key, parts=parts) if collection == "figures":
            return {"figures": (key,)} if parts else {"figures": (key,), "parts": False}, ""
        case AboutRecord(nearest=True):
            return None, ""
        case During(verb=verb, day=day, certain=certain):
            tail = f".{_written(verb, (day,), _true(certain=certain))}"
            return ({}, tail) if certain else ({verb: day}, tail)
        case AboutTopic(topic=topic):
            return {"about": topic.value}, f".about({topic.value!r})"
        case AboutRecord(id=key, parts=parts):
            tail = f".about({_plain(key)}{'' if parts else ', parts=False'})"
            return ({"about": key}, tail) if parts else ({}, tail)
        case On(corridor=key, parts=parts, places=places):
            less = {} if parts and places else {"places": False} if parts else {"parts": False}
            tail = f".{_written('on', (key,), less)}"
            return ({}, tail) if less else ({"corridor": (key,)}, tail)
        case At(place=key):
            return {"at": key}, f".at({_plain(key)})"
        case InSeries(title=title):
            return {"series": title}, f".series({_plain(title)})"
        case Matching(text=text):
            return {}, f".search({_plain(text)})"
        case _:
            return _standing(step) if collection == "agreements" else _field(step, collection)


def _standing(step: Step) -> tuple[dict[str, object] | None, str]:
    """How far agreements got, and on which day, which is asked of the answer about those whom it is about."""
    match step:
        case Reached(parties=parties, stages=stages, on=on, direct=direct, certain=certain):
            named = {**({} if on is None else {"on": on}), **_true(direct=direct, certain=certain)}
            return {}, f".{_written('reaching', (_some(stages), *parties), named)}"
        case Stands(answer=answer, on=on):
            return (
                {},
                f".{_written('in_force' if answer else 'not_in_force', () if on is None else (on,), {})}",
            )
        case Binding(party=party, on=day, direct=direct, certain=certain):
            bound = {"on": day, **_true(direct=direct, certain=certain)}
            return {}, f".{_written('binding', (party,), bound)}"
        case _:
            return _field(step, "agreements")


def _field(step: Step, collection: str) -> tuple[dict[str, object] | None, str]:
    """A field that has one of some values."""
    if not isinstance(step, FieldIs):
        return None, ""
    values = tuple(each.value if isinstance(each, Enum) else each for each in step.values)
    if not all(each is None or isinstance(each, str | int) for each in values):
        return None, ""
    value = values[0] if len(values) == 1 else values
    if step.path in _OWN or (step.path == "status" and collection == "events"):
        return {step.path: value}, f".where({step.path}={value!r})"
    return {}, f".{_written('where', (step.path, *values), {})}"


def _true(**named: bool) -> dict[str, object]:
    """Those of some keywords that are asked for."""
    return dict(_said(named))


def _said(named: Mapping[str, bool]) -> Iterator[tuple[str, object]]:
    return ((key, value) for key, value in named.items() if value)


def _some(words: tuple[Enum, ...]) -> object:
    values = tuple(each.value for each in words)
    return values[0] if len(values) == 1 else values


def _written(name: str, arguments: Iterable[object], named: Mapping[str, object]) -> str:
    """A call in full."""
    given = [*map(_plain, arguments), *(f"{key}={_plain(value)}" for key, value in named.items())]
    return f"{name}({', '.join(given)})"


def _plain(value: object) -> str:
    return repr(value.edtf if isinstance(value, When) else value)
