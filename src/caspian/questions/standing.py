"""What people call it to ask which agreements are in force, or bind, on a day, with the step that keeps the day."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from caspian.model.stage import Stage
from caspian.names.words import is_word, word, word_or_kin
from caspian.questions.conditions.parties import Involving
from caspian.questions.conditions.sides import Between
from caspian.questions.conditions.touching import Touching
from caspian.questions.meanings import is_time
from caspian.questions.written import value_of

if TYPE_CHECKING:
    from caspian.model.record import Record
    from caspian.questions.filtered import Filtered
    from caspian.questions.selection import Selection

__all__ = ["at_a_stage", "on_a_day", "parties_asked"]

_STATUS: Final = frozenset(["status", "status_on", "stage", "state", "status_at"])
_IN_FORCE: Final = frozenset(
    [
        "active",
        "valid",
        "binding",
        "in_force_on",
        "active_on",
        "valid_on",
        "in_force_at",
        "is_in_force",
        "where",
    ]
)
_NOT: Final = frozenset(["inactive", "not_active", "not_binding", "pending", "not_yet_in_force"])
"""What people call it to ask for what is not in force."""
_BOUND: Final = frozenset(["as_of", "on", "on_date", "at_date", "on_day", "bound", "at_day", "when"])


def on_a_day(
    selection: "Selection[Record]",
    name: str,
    given: tuple[object, ...],
    named: Mapping[str, object],
    before: str,
) -> Iterator[str]:
    """The steps that ask agreements for a day, for the parties that the question is about.

    Args:
        selection: the selection.
        name: what was asked of it.
        given: what was given by position.
        named: what was given by keyword.
        before: the expression that gives the selection, if its source is at hand.
    """
    values = [*given, *named.values()]
    day = next((each for each in values if is_time(each) and not isinstance(each, bool)), None)
    if selection.collection != "agreements" or day is None or name not in _STATUS | _IN_FORCE | _BOUND:
        return
    parties = [value_of(each) for each in parties_asked(selection)]
    if name in _BOUND and parties:
        yield f".binding({', '.join(parties)}, on={value_of(day)})"
        return
    stages = [word(Stage, each).value for each in values if isinstance(each, str) and is_word(Stage, each)]
    if not stages and name in _IN_FORCE:
        yield f".in_force({value_of(day)})"
        return
    stage = value_of(stages[0] if len(stages) == 1 else tuple(stages) or "in force")
    yield f".reaching({', '.join((stage, *parties))}, on={value_of(day)})"
    if name in _STATUS and before and not stages:
        yield f"{{each.id: each.status_on({value_of(day)}) for each in {before}}}"


def at_a_stage(
    selection: "Selection[Record]", name: str, given: tuple[object, ...], before: str
) -> Iterator[str]:
    """The steps that keep the agreements which got as far as a name, or what is asked of it, says; or what is not in force.

    Args:
        selection: the selection.
        name: what was asked of it.
        given: what was given by position.
        before: the expression that gives the selection, if its source is at hand.
    """
    if selection.collection != "agreements":
        return
    if name in _NOT:
        yield ".not_in_force()"
        return
    if name in _STATUS and not given:
        yield ".count_by('status')"
        return
    said = given if name in _STATUS else () if given else (name.replace("_", " "),)
    stages = [word_or_kin(Stage, each) for each in said]
    if stages and all(stages) and (given or stages != [Stage.IN_FORCE]):  # which asks how it stands
        values = tuple(each.value for each in stages if each)
        yield f".where(status={value_of(values[0] if len(values) == 1 else values)})"


def parties_asked(selection: "Filtered[Record]") -> Iterator[str]:
    """The parties that the question is about."""
    for step in selection.question.steps:
        if isinstance(step, Between | Touching):
            yield from (step.first, step.second)
        elif isinstance(step, Involving):
            yield step.party
