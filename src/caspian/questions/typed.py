"""A question of a selection as the call that asks it: what a remark offers can be typed as it stands."""

from typing import TYPE_CHECKING, Final

from caspian.questions.face import face
from caspian.questions.written import call_of, value_of

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
    bound = _bound(question)
    who = [each for each in question.steps if hasattr(each, "roles")]
    together = len({(getattr(each, "roles", ()), getattr(each, "direct", False)) for each in who}) == 1
    for number, step in enumerate(question.steps):
        found = (bound[number], "") if number in bound else step.typed(question.collection, together)
        if found is None:
            return None
        keywords, tail = found
        if tail and (not keywords or not named.keys().isdisjoint(keywords)):
            further.append(tail)
            continue
        for name in keywords.keys() & _TOGETHER:
            keywords[name] = (*_several(named.get(name)), *_several(keywords[name]))
        named |= keywords
    named |= more
    if question.collection == "events":
        named = _as_timeline(question, named)
    call = _call(question.collection, named)
    return None if call is None else f"{face(selection._store)}.{call}{''.join(further)}"


def _as_timeline(question: "Question", named: dict[str, object]) -> dict[str, object]:
    """The keywords of a timeline, if the question is one, which has by position whom or what it is about."""
    from caspian.questions.conditions.timeline import AsTimeline

    if not any(isinstance(step, AsTimeline) for step in question.steps):
        return named
    if named.keys() & {"timeline", "bilateral", "direct", "role"}:
        return named
    about = next((each for each in ("involving", "between", "corridor") if each in named), None)
    if about is None or (about != "corridor" and "corridor" in named):
        return named
    return {"timeline": named[about], **{key: each for key, each in named.items() if key != about}}


def _bound(question: "Question") -> dict[int, dict[str, object]]:
    """By the number of a step: how a question of one line asks for it, of steps that ask how far agreements got on a day."""
    if not any(hasattr(each, "stages") or each.lasting_on for each in question.steps):
        return {}
    from caspian.questions.bound import in_one_line

    return in_one_line(question.steps)


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
            tail = f".on({value_of(corridor)})"
    if asked is None:
        return call_of(collection, (), rest) if rest else collection
    if collection == "events":
        status = rest.pop("status", None)
        rest |= {} if status == _HELD else {"expected": True}
        tail += "" if status in (None, _HELD) else f".where(status={status!r})"
    function = {"timeline": "timeline", "corridor": "events_on", "figures": "figures_about"}.get(
        asked, f"{collection}_{asked}"
    )
    return call_of(function, who, rest) + tail
