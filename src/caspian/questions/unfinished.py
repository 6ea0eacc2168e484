"""Agreements beside those in force that are only known as signed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import attrs

from caspian.display.counts import listed
from caspian.model.agreement import AgreementKind
from caspian.model.binding import CONSENT
from caspian.model.stage import Stage
from caspian.names.plural import plural
from caspian.questions.conditions.base import Condition
from caspian.questions.conditions.fields import FieldIs
from caspian.questions.conditions.reached import Reached

if TYPE_CHECKING:
    from caspian.questions.agreements import Agreements

__all__ = ["not_beyond_signature"]

_SIGNED: Final = (Stage.SIGNED, *CONSENT)
"""The steps after which the entry into force is to come, or is not recorded."""


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
    before = attrs.evolve(asked, stages=tuple(each for each in _SIGNED if each not in asked.stages), left=())
    instead = tuple(before if each is asked else each for each in steps)
    found = type(agreements).answering(attrs.evolve(agreements.question, steps=instead), store)
    found = found._keep(FieldIs("kind", tuple(each for each in AgreementKind if not each.by_signature)))
    others = found - agreements
    kinds = tuple(each.value for each in AgreementKind if any(one.kind is each for one in others))
    alone = ((each, attrs.evolve(before, stages=(each,))) for each in before.stages)
    stages = tuple(each.value for each, step in alone if any(step.meets(one, store) for one in others))
    if kinds:
        number = len(others)
        noun = kinds[0] if number == 1 else listed(tuple(map(plural, kinds)))
        is_, them = ("is", "it") if number == 1 else ("are", "them")
        answer = found.reaching(stages, *asked.parties, direct=asked.direct).where(kind=kinds)
        these = f" and {len(answer) - number} of these" if len(answer) > number else ""
        told = f"status={_one_or_all(stages)}, kind={_one_or_all(kinds)} lists {them}{these}"
        yield f"{number} other {noun} {is_} known only as {listed(stages, 'or')}, no entry into force is recorded; {told}"


def _one_or_all(values: tuple[str, ...]) -> str:
    return repr(values[0]) if len(values) == 1 else repr(values)
