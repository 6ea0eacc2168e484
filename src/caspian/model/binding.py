"""How far an agreement got as a whole, and how far for each party: one party's step is never all's.

The terms are those of the Vienna Convention on the Law of Treaties (1969). The history of an agreement
is read step by step: a step without a party is one of the whole, a step with a party is that party's own.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from caspian.model.stage import Stage
from caspian.model.time.when import When

if TYPE_CHECKING:
    from caspian.model.agreement import Milestone

__all__ = ["awaited", "bound", "least", "passed", "standing", "status", "status_of", "taken"]

CONFIRMED = (Stage.RATIFIED, Stage.ACCEPTED, Stage.APPROVED)
"""How those that signed consent to be bound."""
CONSENT = (*CONFIRMED, Stage.ACCEDED)
APPLIED = (Stage.IN_FORCE, Stage.RESUMED, Stage.PROVISIONALLY_APPLIED)
OVER = (Stage.TERMINATED, Stage.ENDED)
LEFT = (Stage.WITHDREW, *OVER)
TALKED = (Stage.PROPOSED, Stage.NEGOTIATED, Stage.AGREED, Stage.INITIALLED)
"""What one party does, or all do, before anybody signs."""
_RANK = {
    stage: rank
    for rank, stages in enumerate(
        (
            TALKED,
            (Stage.SIGNED,),
            CONSENT,
            (Stage.PROVISIONALLY_APPLIED,),
            (Stage.IN_FORCE,),
        )
    )
    for stage in stages
}
BEFORE_APPLIED = frozenset(
    stage for stage, rank in _RANK.items() if rank < _RANK[Stage.PROVISIONALLY_APPLIED]
)
"""Stages after which something may have come that nobody has recorded."""


def taken(history: "Iterable[Milestone]", day: When | None, *, certain: bool = False) -> "list[Milestone]":
    """The steps taken by the end of a day; of those without a day, those whose step before was.

    Args:
        history: the steps, the earliest first; planned ones never count.
        day: the day; None for all of them.
        certain: whether only those count that had surely been taken when the day began.
    """
    found, reached = [], True
    for step in history:
        if step.planned:
            continue
        if step.when and day is not None:
            begun = step.when.days
            reached = begun.end <= day.days.start if certain else begun.start <= day.days.end
        if reached:
            found.append(step)
    return found


def status(steps: "Sequence[Milestone]", parties: Collection[str]) -> Stage | None:
    """How far the whole agreement got by some steps; None if there are none."""
    reached: Stage | None = None
    own: dict[Stage, set[str]] = {}
    for step in steps:
        stage = Stage.RATIFIED if step.stage in CONSENT else step.stage
        if step.party is not None and stage not in TALKED:
            who = own.setdefault(stage, set())
            who.add(step.party)
            if stage not in (Stage.SIGNED, Stage.RATIFIED, Stage.IN_FORCE) or not who.issuperset(parties):
                continue
        reached = _after(reached, stage)
    return reached


def status_of(
    steps: "Sequence[Milestone]", history: "Sequence[Milestone]", parties: Collection[str], party: str
) -> Stage | None:
    """How far the agreement got for one party by some steps; None if it has no part in it yet.

    Args:
        steps: those taken by the day asked for.
        history: all that are known: who joined later was not bound by what entered into force for others.
        parties: the parties of the agreement.
        party: the party.
    """
    first = next((step.stage for step in history if step.party == party), None)
    late = party not in parties or first is Stage.ACCEDED  # and not where it comes back after it had left
    apart = _enters_apart(history, party)
    reached: Stage | None = None
    recorded = False
    for step in steps:
        recorded = recorded or (step.party is not None and step.stage in CONFIRMED)
        if step.party == party:
            reached = step.stage if reached in LEFT else _after(reached, step.stage)
        elif step.party is None:
            gone = reached in LEFT and step.stage not in OVER
            if (late and reached is None) or gone or (apart and step.stage in APPLIED):
                continue
            # With two parties no treaty enters into force but for both; with more, where consent is
            # recorded one by one, it binds those of whom it is.
            awaited = recorded and len(parties) > 2 and reached in (*TALKED, Stage.SIGNED)
            if awaited and step.stage in (*APPLIED, *CONSENT):
                continue
            reached = _after(reached, step.stage)
        elif reached is None and not late and step.stage in TALKED:
            reached = step.stage
    if reached in CONSENT and status(steps, parties) in (Stage.IN_FORCE, Stage.RESUMED):
        one_by_one = any(step.stage is Stage.IN_FORCE and step.party for step in history)
        return reached if one_by_one else Stage.IN_FORCE
    return reached


def _enters_apart(history: "Sequence[Milestone]", party: str) -> bool:
    """Whether the agreement entered into force for a party by a step of its own, after it did for others."""
    entered = False
    for step in history:
        if step.party == party and step.stage not in _RANK:
            return False  # it left, or its part rested: it was in force before
        if step.stage is Stage.IN_FORCE:
            if step.party is None:
                entered = True
            elif step.party == party and entered:
                return True
    return False


def _after(reached: Stage | None, stage: Stage) -> Stage:
    """The stage reached when a step follows another: nothing undoes an entry into force but an end or a rest."""
    if reached is None or stage not in _RANK:
        return stage if reached not in OVER or stage in OVER else reached
    if reached is Stage.SUSPENDED:
        return Stage.RESUMED if stage is Stage.IN_FORCE else reached
    if reached not in _RANK:
        return stage if reached is Stage.WITHDREW else reached
    return stage if _RANK[stage] >= _RANK[reached] else reached


def bound(
    steps: "Sequence[Milestone]",
    history: "Sequence[Milestone]",
    parties: Collection[str],
    party: str,
    by_signature: bool | None,
    *,
    waiting: bool = False,
) -> bool | None:
    """Whether some steps bind a party: by entry into force, or by signature where nothing has to enter into force.

    That it does not is said only where a step tells so: that nothing is recorded of it leaves it open.

    Args:
        steps: those taken by the day asked for.
        history: all that are known, later ones and planned ones too.
        parties: the parties of the agreement.
        party: the party.
        by_signature: whether an agreement of this form commonly binds by signature; None where that is open.
        waiting: whether its entry into force was told as still to come, as `awaited` finds.

    Returns:
        None where what is known leaves it open.
    """
    reached = status_of(steps, history, parties, party)
    if reached in APPLIED:
        return True
    if reached is Stage.DENOUNCED:
        return None
    # That others acceded later does not tell that the signature was not enough.
    enters = waiting or any(step.stage in (*APPLIED, *CONFIRMED) for step in history)
    known = waiting or any(step.stage in APPLIED and not step.planned for step in history)
    if reached in CONSENT:
        # Of one that consented to what is in force for others, only a step of its own says from when.
        own = any(step.party == party and step.stage in APPLIED for step in history)
        in_force = any(step.stage in APPLIED for step in steps)
        return None if (in_force and not own) or not known else False
    if reached not in (Stage.SIGNED, Stage.AGREED):
        return False
    if not enters and reached is Stage.SIGNED:
        return by_signature
    if not enters:
        signed = any(step.stage is Stage.SIGNED for step in history)
        return False if by_signature is False or (signed and not by_signature) else None
    # What others did is recorded, that this party did nothing is not: only a step that came later says so.
    entered = any(step.stage in APPLIED and step.party is None for step in steps)
    # With two parties no treaty binds one before the other consented.
    of_both = len(parties) == 2
    later = any(
        step.stage in (*APPLIED, *CONSENT)
        and not step.planned
        and (step.party == party or (of_both and step.party in parties and step not in steps))
        for step in history
    )
    return False if later or (known and not entered) else None


def awaited(history: "Iterable[Milestone]", day: When | None) -> "Milestone | None":
    """The entry into force that was told as still to come, while the time expected for it has not passed and it is not known to have come.

    Args:
        history: the steps.
        day: the day; None for all time.
    """
    entering = [step for step in history if step.stage is Stage.IN_FORCE]
    if any(not step.planned and step.party is None for step in entering):
        return None
    ahead = (step for step in reversed(entering) if step.planned)
    return next((step for step in ahead if not passed(step, day)), None)


def passed(step: "Milestone", day: When | None) -> bool:
    """Whether the time for which a step was expected is over on a day."""
    return step.when is not None and day is not None and step.when.before(day) is True


def least(stages: "Iterable[Stage]") -> Stage:
    """What several stages leave together: that it has ended or rests for one of them, else the least of them.

    >>> least((Stage.IN_FORCE, Stage.WITHDREW)).value, least((Stage.IN_FORCE, Stage.SIGNED)).value
    ('withdrew', 'signed')
    """
    return min(stages, key=standing)


def standing(stage: Stage) -> int:
    """The place of a stage among all: what has ended or rests first, then by how far it got."""
    return _STANDING[stage]


_STANDING = {
    stage: place
    for place, stage in enumerate(
        (
            *(Stage.ENDED, Stage.TERMINATED, Stage.DENOUNCED, Stage.WITHDREW, Stage.SUSPENDED),
            *(Stage.PROPOSED, Stage.NEGOTIATED, Stage.AGREED, Stage.INITIALLED, Stage.SIGNED),
            *(Stage.RATIFIED, Stage.ACCEPTED, Stage.APPROVED, Stage.ACCEDED),
            *(Stage.PROVISIONALLY_APPLIED, Stage.RESUMED, Stage.IN_FORCE),
        )
    )
}
