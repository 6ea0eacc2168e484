"""Whether an agreement is in force on a day, and what that rests on."""

from datetime import date

import attrs

import caspian
from caspian.model.binding import APPLIED, BEFORE_APPLIED, CONSENT, awaited, passed, taken
from caspian.model.stage import Stage
from caspian.model.time.when import When
from caspian.model.valued import Valued

__all__ = ["InForce", "in_force"]


@attrs.frozen(eq=False, repr=False)
class InForce(Valued):
    """Whether an agreement is in force: yes, no or open, and why; called with a day, whether it was on that day.

    It counts as true in a condition only where the answer is yes.

    >>> import caspian
    >>> caspian.agreement("eaeu-treaty-2014").in_force
    yes: in force since 1 January 2015
    >>> caspian.agreement("eaeu-treaty-2014").in_force("2014-12-31")
    no: it entered into force later, 1 January 2015
    >>> bool(caspian.agreement("eaeu-treaty-2014").in_force("2015-01-01"))
    True
    """

    answer: bool | None
    """True or False where that is sure; None where what is known leaves it open."""
    why: str
    """What it rests on, in words."""
    agreement: "caspian.Agreement" = attrs.field(eq=False)
    """The agreement."""

    def __call__(self, on: str | int | date | When | None = None) -> "InForce":
        """The answer for a day; without one that of today, which is the day of the data.

        Args:
            on: the day.

        Raises:
            InvalidDate: for what is no date.

        >>> import caspian
        >>> bool(caspian.agreement("eaeu-treaty-2014").in_force("2014-12-31"))
        False
        """
        return in_force(self.agreement, on)

    def __bool__(self) -> bool:
        return self.answer is True

    def __repr__(self) -> str:
        return f"{ {True: 'yes', False: 'no', None: 'open'}[self.answer] }: {self.why}"


def in_force(agreement: "caspian.Agreement", on: str | int | date | When | None = None) -> InForce:
    """Whether an agreement binds at least two of those that took part in it, or all.

    Args:
        agreement: the agreement.
        on: the day; without one today.
    """
    day = agreement._day(on)
    bound = [agreement.binds(party, day) for party in agreement.everyone]
    reached = agreement.status if day is None else agreement.status_on(day)
    enough = min(2, len(bound))
    if bound.count(True) >= enough:
        return InForce(True, _binding(agreement, reached, bound.count(True)), agreement)
    told = _last(agreement, day)
    if reached is not None and len(bound) - bound.count(False) >= enough:
        open_ = (
            "whom it binds is not known of all"
            if reached in APPLIED
            else _overdue(agreement, day) or "what followed is not known"
        )
        return InForce(None, f"{told}; {open_}", agreement)
    since = agreement.entered_into_force
    if since is not None and day is not None and since.after(day):
        return InForce(False, f"it entered into force later, {since.in_words()}", agreement)
    why = (
        f"{told}{_awaited(agreement, day) or _stated(agreement, reached) or _later(agreement, day)}"
        if reached is not None
        else "it had not begun"
    )
    return InForce(False, why, agreement)


def _binding(agreement: "caspian.Agreement", reached: Stage | None, bound: int) -> str:
    everyone = len(agreement.everyone)
    since = agreement.entered_into_force
    if reached in APPLIED:
        told = f"{reached.value}{_since(since) if since and reached is Stage.IN_FORCE else ''}"
    else:
        told = f"{reached.value if reached else 'signed'}; {_one(agreement)} commonly binds by its signature"
    return told if bound == everyone else f"{told}; it binds {bound} of the {everyone} that took part in it"


def _since(when: When) -> str:
    words = when.in_words()
    return f" since {'a day ' if words.startswith('between ') else ''}{words}"


def _one(agreement: "caspian.Agreement") -> str:
    kind = agreement.kind.value
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _stated(agreement: "caspian.Agreement", reached: Stage) -> str:
    """That a document of its form binds nobody in law, unless somebody consented to be bound by it."""
    consented = any(step.stage in CONSENT for step in agreement.history)
    stated = agreement.kind.by_signature is False and reached in BEFORE_APPLIED and not consented
    return f"; {_one(agreement)} commonly states intentions and binds nobody in law" if stated else ""


def _awaited(agreement: "caspian.Agreement", day: When | None) -> str:
    """That it was still to enter into force when a source wrote, with what it waits for."""
    step = awaited(agreement.history, day)
    if step is None:
        return ""
    when = f"expected for {step.when.in_words()}" if step.when else "still to come"
    return f"; its entry into force was {when}{f'. {step.note}' if step.note else ''}"


def _overdue(agreement: "caspian.Agreement", day: When | None) -> str:
    """That the time for which its entry into force was expected has passed."""
    for step in reversed(agreement.history):
        if step.planned and step.stage is Stage.IN_FORCE and step.when and passed(step, day):
            return f"its entry into force was expected for {step.when.in_words()}, and whether it came is not known"
    return ""


def _later(agreement: "caspian.Agreement", day: When | None) -> str:
    """That a party consented only after the day."""
    for step in agreement.history:
        after = step.when is not None and day is not None and step.when.after(day)
        if step.stage in CONSENT and after and step.when and not step.planned:
            return f"; {step.stage.value} only later, {step.when.in_words()}"
    return ""


def _last(agreement: "caspian.Agreement", day: When | None) -> str:
    """The last step that was taken by then, with its day."""
    steps = taken(agreement.history, day)
    if not steps:
        return "planned"
    last = steps[-1]
    alike = {step.party for step in steps if step.stage is last.stage and step.party in agreement.parties}
    by = f" by {len(alike)} of its {len(agreement.parties)} parties" if last.party in alike else ""
    return f"{last.stage.value}{by}{f', {last.when.in_words()}' if last.when else ''}, the last step known"
