"""Agreements in force of which it is open whether they bind, and those beside them that are only known as signed."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import attrs

from caspian.display.counts import listed
from caspian.model.binding import CONSENT, OVER
from caspian.model.form import AgreementKind
from caspian.model.stage import Stage
from caspian.names.plural import plural
from caspian.questions.conditions.base import Condition
from caspian.questions.conditions.fields import FieldIs
from caspian.questions.conditions.force import Stands, left_out
from caspian.questions.conditions.reached import Reached
from caspian.questions.typed import offered, typed

if TYPE_CHECKING:
    from caspian.model.agreement import Agreement
    from caspian.questions.agreements import Agreements

__all__ = ["not_for_sure", "not_in_force", "otherwise_over"]

_SIGNED: Final = (Stage.SIGNED, *CONSENT)
"""The steps after which the entry into force is to come, or is not recorded."""
_OVER: Final = frozenset((Stage.TERMINATED, Stage.DENOUNCED, Stage.WITHDREW))
"""The ways in which parties end an agreement, or their part in it."""


def not_for_sure(agreements: "Agreements") -> Iterator[str]:
    """Of how many in force it is open whether they bind all who are meant, and how many others are known only as signed: one remark with one call.

    The others are of the same question, and of forms that need an entry into force.

    Args:
        agreements: the answer.
    """
    asked = next((each for each in agreements.question.steps if isinstance(each, Reached)), None)
    if asked is None or Stage.IN_FORCE not in asked.stages:
        return
    opened = () if asked.certain else tuple(_open(agreements, asked))
    signed = tuple(_only_signed(agreements, asked))
    if opened or signed:
        yield "; ".join((*opened, *signed))


def otherwise_over(agreements: "Agreements") -> Iterator[str]:
    """Where none was terminated or denounced, or left: how many of the same question have ended.

    Args:
        agreements: the answer.
    """
    steps, store = agreements.question.steps, agreements._store
    asked = next((each for each in steps if isinstance(each, Reached)), None)
    if agreements or asked is None or not _OVER.issuperset(asked.stages):
        return
    ended = attrs.evolve(asked, stages=(Stage.ENDED,), left=())
    found = type(agreements).answering(agreements.question.instead(asked, ended), store)
    if found:
        them = "it" if len(found) == 1 else "them"
        yield f"{len(found)} that expired, were replaced or carried out: status='ended' lists {them}"


def _open(agreements: "Agreements", asked: Reached) -> Iterator[str]:
    """How many of them bind for sure, and of how many that is open, with the call that keeps the sure ones where it is no long one."""
    number = sum(not asked.surely(each, agreements._store) for each in agreements)
    if number:
        whom = "all of these" if len(asked.parties) > 1 else "it"
        rest = len(agreements) - number
        binds = (
            f"{rest} of them {'binds' if rest == 1 else 'bind'} {whom} for sure"
            if rest
            else f"none of them binds {whom} for sure"
        )
        yield f"{binds}, of {number} it is open: .why(id) says for whom"


def _only_signed(agreements: "Agreements", asked: Reached) -> Iterator[str]:
    """Others of which the last step known is a signature or a ratification: of forms that enter into force, and what else was ratified."""
    if asked.on or not all(isinstance(each, Condition) for each in agreements.question.steps):
        return
    entering = tuple(each for each in AgreementKind if each.by_signature is None)
    others = tuple(each for each in AgreementKind if each.by_signature is not None)
    yield from _known_as(agreements, asked, _SIGNED, entering)
    yield from _known_as(agreements, asked, CONSENT, others)


def _known_as(
    agreements: "Agreements", asked: Reached, steps: tuple[Stage, ...], forms: tuple[AgreementKind, ...]
) -> Iterator[str]:
    """How many others of some forms got as far as some steps, and no further, with the call that lists them."""
    store = agreements._store
    before = attrs.evolve(asked, stages=tuple(each for each in steps if each not in asked.stages), left=())
    found = type(agreements).answering(agreements.question.instead(asked, before), store)
    others = found._keep(FieldIs("kind", forms)) - agreements
    held = _forms(others)
    alone = ((each, attrs.evolve(before, stages=(each,))) for each in before.stages)
    stages = tuple(stage for stage, step in alone if any(step.meets(one, store) for one in others))
    if held:
        number = len(others)
        is_, them = ("is", "it") if number == 1 else ("are", "them")
        whole = _of_kinds(agreements, asked, stages, held)
        these = f" and {len(whole) - number} of these" if len(whole) > number else ""
        words, kinds = (tuple(each.value for each in several) for several in (stages, held))
        told = f"status={_one_or_all(words)}, kind={_one_or_all(kinds)}"
        call = typed(whole.question, whole) or told
        yield (
            f"{number} other {_noun(held, number)} {is_} known only as {listed(words, 'or')}, without a recorded entry into force: "
            f"{call} lists {them}{these}"
        )


def _of_kinds(
    agreements: "Agreements", asked: Reached, stages: tuple[Stage, ...], forms: tuple[AgreementKind, ...]
) -> "Agreements":
    """The same question of what got as far as some stages, of some kinds."""
    step = attrs.evolve(asked, stages=stages, left=())
    kept = [
        each
        for each in agreements.question.instead(asked, step).steps
        if not (isinstance(each, FieldIs) and each.path == "kind")
    ]
    question = attrs.evolve(agreements.question, steps=(*kept, FieldIs("kind", forms)))
    return type(agreements).answering(question, agreements._store)


def not_in_force(agreements: "Agreements") -> Iterator[str]:
    """Of what is not in force how many have ended and how many bind nobody in law; of how many others it is open, with the call that lists these.

    Args:
        agreements: the answer.
    """
    steps = agreements.question.steps
    asked = next((each for each in steps if isinstance(each, Stands) and not each.answer), None)
    if asked is None:
        return
    told = (*_of_what_kind(agreements, asked), *_left_open(agreements, asked))
    if told:
        yield "; ".join(told)


def _of_what_kind(agreements: "Agreements", asked: Stands) -> Iterator[str]:
    day = asked.day
    reached = {each.id: each.status if day is None else each.status_on(day) for each in agreements}
    ended = sum(each in OVER for each in reached.values())
    if ended:
        yield f"{ended} of them {'has' if ended == 1 else 'have'} ended"
    stated = [each for each in agreements if each.kind.by_signature is False and reached[each.id] not in OVER]
    if not stated:
        return
    noun = _noun(_forms(stated), len(stated))
    is_, binds = ("is a", "binds") if len(stated) == 1 else ("are", "bind")
    told = f"{len(stated)} {is_} {noun}, which commonly {binds} nobody in law"
    if any(each.kind is AgreementKind.TREATY for each in agreements):
        told += (
            f": {offered(agreements, '.where(kind=…)', kind=AgreementKind.TREATY.value)} keeps the treaties"
        )
    yield told


def _left_open(agreements: "Agreements", asked: Stands) -> Iterator[str]:
    """Of how many others it is open, by the question without what is asked of their force."""
    day = asked.day
    rest = agreements.question.instead(asked)
    if not all(isinstance(each, Condition) for each in rest.steps):
        yield from filter(None, (left_out(asked.left, day, agreements._store, bound=False),))
        return
    all_ = type(agreements).answering(rest, agreements._store)
    number = sum(each.in_force(day).answer is None for each in all_)
    if number:
        on = f"({asked.on.edtf!r})" if asked.on else ""
        where = f".where(lambda each: each.in_force{on}.answer is None)"
        call = typed(all_.question, all_)
        yield f"of {number} others it is open: {call or ''}{where}{'' if call else ' of the whole question'} lists these"


def _forms(agreements: "Iterable[Agreement]") -> tuple[AgreementKind, ...]:
    """The kinds of some agreements, in their own order."""
    held = {each.kind for each in agreements}
    return tuple(each for each in AgreementKind if each in held)


def _noun(forms: tuple[AgreementKind, ...], number: int) -> str:
    """What so many agreements of some kinds are called."""
    words = tuple(each.value for each in forms)
    return words[0] if number == 1 else listed(tuple(map(plural, words)))


def _one_or_all(values: tuple[str, ...]) -> str:
    return repr(values[0]) if len(values) == 1 else repr(values)
