"""What people call it to ask which agreements are in force, or bind, on a day, with the step that keeps the day."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

import attrs

from caspian.model.agreement import AgreementKind
from caspian.model.stage import Stage
from caspian.names.plural import plural
from caspian.names.words import is_word, word, word_or_kin
from caspian.questions.conditions.base import Condition
from caspian.questions.conditions.fields import FieldIs
from caspian.questions.conditions.parties import Involving
from caspian.questions.conditions.reached import Reached
from caspian.questions.conditions.sides import Between
from caspian.questions.fitting import value_of
from caspian.questions.meanings import is_time

if TYPE_CHECKING:
    from caspian.model.record import Record
    from caspian.questions.agreements import Agreements
    from caspian.questions.filtered import Filtered
    from caspian.questions.selection import Selection

__all__ = ["at_a_stage", "not_beyond_signature", "on_a_day", "parties_asked"]

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
_CONSENT: Final = (Stage.SIGNED, Stage.RATIFIED, Stage.ACCEPTED, Stage.APPROVED, Stage.ACCEDED)
"""The steps after which the entry into force is to come, or is not recorded."""
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
    if stages and all(stages):
        values = tuple(each.value for each in stages if each)
        yield f".where(status={value_of(values[0] if len(values) == 1 else values)})"


def parties_asked(selection: "Filtered[Record]") -> Iterator[str]:
    """The parties that the question is about."""
    for step in selection.question.steps:
        if isinstance(step, Between):
            yield from (step.first, step.second)
        elif isinstance(step, Involving):
            yield step.party


def not_beyond_signature(agreements: "Agreements") -> Iterator[str]:
    """Beside those in force today: how many of the same question, of forms that need an entry into force, are only known as signed.

    Args:
        agreements: the answer.
    """
    steps, store = agreements.question.steps, agreements._store
    asked = next((each for each in steps if isinstance(each, Reached)), None)
    if asked is None or asked.on or Stage.IN_FORCE not in asked.stages:
        return
    if not all(isinstance(each, Condition) for each in steps):
        return
    before = attrs.evolve(asked, stages=tuple(each for each in _CONSENT if each not in asked.stages), left=())
    instead = tuple(before if each is asked else each for each in steps)
    found = type(agreements).answering(attrs.evolve(agreements.question, steps=instead), store)
    found = found._keep(FieldIs("kind", tuple(each for each in AgreementKind if not each.by_signature)))
    kinds = tuple(each.value for each in AgreementKind if any(one.kind is each for one in found))
    stages = tuple(
        each.value
        for each in before.stages
        if any(attrs.evolve(before, stages=(each,)).meets(one, store) for one in found)
    )
    if kinds:
        number = len(found)
        noun = kinds[0] if number == 1 else _listed(tuple(map(plural, kinds)), "and")
        is_, them = ("is", "it") if number == 1 else ("are", "them")
        told = f"status={_one_or_all(stages)}, kind={_one_or_all(kinds)} lists {them}"
        yield f"{number} {noun} {is_} known only as {_listed(stages, 'or')}, no entry into force is recorded; {told}"


def _listed(words: tuple[str, ...], last: str) -> str:
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _one_or_all(values: tuple[str, ...]) -> str:
    return value_of(values[0]) if len(values) == 1 else repr(values)
