"""How far an agreement got for those whom a dossier is about, and what came after its signature."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import caspian
from caspian.belonging import belongs
from caspian.briefs.subject import Subject
from caspian.display.names import Finder, known, short
from caspian.model.binding import least
from caspian.model.stage import Stage

__all__ = [
    "BY_NONE",
    "BY_SOME",
    "FORCE",
    "GROUPS",
    "IN_PART",
    "SUSPENDED",
    "force",
    "group",
    "later",
    "since",
]

_FORCE = (Stage.IN_FORCE, Stage.RESUMED, Stage.PROVISIONALLY_APPLIED)
FORCE, IN_PART, BY_SOME, BY_NONE, SUSPENDED = (
    "In force",
    "Entered into force, own ratification not recorded",
    "Signed, later steps known of some of the parties",
    "Signed, nothing known since",
    "Suspended",
)
GROUPS: Final = (
    (FORCE, _FORCE),
    (IN_PART, ()),
    (
        "Ratified, entry into force not known",
        (Stage.RATIFIED, Stage.ACCEPTED, Stage.APPROVED, Stage.ACCEDED),
    ),
    (BY_SOME, (Stage.SIGNED,)),
    (BY_NONE, (Stage.SIGNED,)),
    (
        "Initialled, agreed on or under negotiation",
        (Stage.INITIALLED, Stage.AGREED, Stage.NEGOTIATED, Stage.PROPOSED),
    ),
    (SUSPENDED, (Stage.SUSPENDED,)),
    ("Ended", (Stage.ENDED, Stage.TERMINATED, Stage.WITHDREW, Stage.DENOUNCED)),
)
"""The titles of the groups in which agreements stand, with the stages of each, in the order in which they are told."""
_EARLY = (Stage.SIGNED, Stage.NEGOTIATED, Stage.PROPOSED, Stage.AGREED, Stage.INITIALLED)


def force(subject: Subject) -> int:
    """How many agreements of a subject are in force, for those whom it is about."""
    return sum(_status(each, subject) in _FORCE for each in subject.agreements)


def _status(agreement: caspian.Agreement, subject: Subject) -> Stage:
    """How far an agreement got; for parties, the least of what it got to for each of them."""
    whole = agreement.status
    if not subject.is_party:
        return whole
    stages = [
        whole if belonging(agreement, party, subject) else agreement.status_of(party) or whole
        for party in subject.ids
        if party in agreement.parties
    ]
    return least((whole, *stages))


def belonging(
    agreement: caspian.Agreement, party: str, subject: Subject
) -> tuple[caspian.Organisation, caspian.Membership] | None:
    """The membership in what an agreement founds by which a party shows its consent, where no step of its own is recorded.

    None where the party is no member today, or how far it got is recorded.
    """
    other = party not in agreement.parties or agreement.status not in _FORCE
    if other or agreement.status_of(party) is not Stage.SIGNED:
        return None
    for key in agreement.founds:
        body = known(key, subject.store)
        if isinstance(body, caspian.Organisation):
            for each in body.memberships:
                if (
                    each.member == party
                    and each.status is caspian.MembershipStatus.MEMBER
                    and belongs(body, each, today=subject.store.as_of)
                ):
                    return body, each
    return None


def group(agreement: caspian.Agreement, subject: Subject) -> str | None:
    """The title of the group in which an agreement stands."""
    status = _status(agreement, subject)
    title = next((title for title, stages in GROUPS if status in stages), None)
    if title == BY_SOME and agreement.status in _FORCE:
        return IN_PART
    more = any(step.stage not in _EARLY and not step.planned for step in agreement.history)
    return BY_NONE if title == BY_SOME and not more else title


def since(agreement: caspian.Agreement, subject: Subject) -> str:
    """Since when an agreement is in force for those whom the dossier is about; of a window, by what day at the latest."""
    began = [
        step
        for step in agreement.history
        if step.stage in _FORCE and not step.planned and _concerns(step, subject)
    ]
    when = began[-1].when if began else None
    joined = [found[1].since for party in subject.ids if (found := belonging(agreement, party, subject))]
    when = max((when, *joined), key=lambda each: each.sort_key if each else (0, 0))
    if when is None:
        return "not dated"
    if not when.window:
        return when.in_words()
    return f"{caspian.When(when.edtf.partition('/')[2]).in_words()} at the latest"


def later(agreement: caspian.Agreement, subject: Subject, store: Finder | None) -> Iterator[str]:
    """What came after the signature: for those whom the dossier is about, else for how many others; and what is lacking."""
    told = [
        _told(step, store)
        for step in agreement.history
        if step.stage not in _EARLY and _concerns(step, subject)
    ]
    yield from told or _of_others(agreement)
    if subject.is_party and agreement.status in _FORCE:
        for each in subject.records:
            if each.id in agreement.parties and agreement.status_of(each) is Stage.SIGNED:
                found = belonging(agreement, each.id, subject)
                yield f"no ratification by {short(each)} is recorded{_though(*found) if found else ''}"


def _though(body: caspian.Organisation, membership: caspian.Membership) -> str:
    since = f" since {membership.since.in_words()}" if membership.since else ""
    return f", but it is a member of {short(body)}{since}"


def _concerns(step: caspian.Milestone, subject: Subject) -> bool:
    """Whether a step is of the whole, or of those whom the dossier is about."""
    return step.party is None or not subject.is_party or step.party in subject.ids


def _of_others(agreement: caspian.Agreement) -> Iterator[str]:
    """How many others took which steps, where nothing is known of those whom the dossier is about."""
    stages = [step.stage for step in agreement.history if step.stage not in _EARLY and not step.planned]
    for stage in dict.fromkeys(stages):
        number = stages.count(stage)
        yield f"{stage.value} for {number} {'other' if number == 1 else 'others'}"


def _told(step: caspian.Milestone, store: Finder | None) -> str:
    record = known(step.party, store) if step.party else None
    whom = f" for {short(record) if record else step.party}" if step.party else ""
    since = " since" if step.when and step.stage in _FORCE else ""
    when = f" {step.when.in_words()}" if step.when else ""
    return f"{'expected: ' if step.planned else ''}{step.stage.value}{whom}{since}{when}"
