"""When a membership holds: as what somebody belongs, on which day, and whether for sure."""

from collections.abc import Collection, Mapping
from typing import cast

import attrs

from caspian.model.organisation import Membership, MembershipStatus, Organisation
from caspian.model.time.when import When
from caspian.questions.asked import Moment
from caspian.store.store import Store

__all__ = ["Belonging", "asked", "belongs", "holds", "otherwise"]


@attrs.frozen
class Belonging:
    """As what, on which day, and whether for sure."""

    statuses: tuple[MembershipStatus, ...]
    """As what, or as one of what; empty for whatever it is."""
    on: When | None
    certain: bool
    today: When | None = attrs.field(default=None, eq=False)
    """What "today" means where no day is asked for."""

    @property
    def status(self) -> MembershipStatus | None:
        """The one status that is asked for, if one is."""
        return self.statuses[0] if len(self.statuses) == 1 else None

    def __str__(self) -> str:
        return self._told(f" on {self.on.edtf}" if self.on else "")

    @property
    def in_words(self) -> str:
        """The same with the day, or a longer time, as people write it."""
        if self.on is None:
            return str(self)
        preposition = "on" if self.on.days.start == self.on.days.end else "in"
        return self._told(f" {preposition} {self.on.in_words()}")

    def _told(self, day: str) -> str:
        words = " or ".join(self.statuses) or "anything"
        status = "" if self.status is MembershipStatus.MEMBER else f", as {words}"
        return f"{day}{status}{' for certain' if self.certain else ''}"


_ASKED = frozenset(("on", "status", "certain"))
"""What `members_of` and `organisations_of` take."""


def otherwise(before: Belonging, named: Mapping[str, object], store: Store) -> Belonging | None:
    """The same asked otherwise, as far as it is asked."""
    if not named.keys() <= _ASKED:
        return None
    on = cast("Moment | None", named.get("on", before.on))
    certain = bool(named.get("certain", before.certain))
    return asked(named.get("status", before.statuses), on, certain, store.as_of)


def asked(status: object, on: Moment | None, certain: bool, today: When | None = None) -> Belonging:
    """What is asked of a membership; a slip in it is an error even where no record would be looked at.

    Raises:
        NotFound: for a word that is no status.
        InvalidDate: for what is no date.
    """
    from caspian.names.words import word
    from caspian.questions.values import several

    asked_for = () if status is None else several(status)
    meant = tuple(dict.fromkeys(word(MembershipStatus, each) for each in asked_for))
    return Belonging(meant, None if on is None else When.of(on), certain, today)


def belongs(
    organisation: Organisation,
    membership: Membership,
    *,
    statuses: Collection[MembershipStatus] = (),
    on: When | None = None,
    certain: bool = False,
    today: When | None = None,
) -> bool:
    """Whether a membership holds on a day; without a day, whether it is not known to have ended by today.

    A body has no members before it was founded or after it was dissolved.

    >>> from caspian.model.body import OrganisationKind
    >>> union = Organisation(id="u", name="U", kind=OrganisationKind.FORMAT, founded=When("2000"), dissolved=When("2010-06-01"))
    >>> lasting = Membership(member="KZ", period=When("2000/.."))
    >>> belongs(union, lasting, on=When("2010-06-01")), belongs(union, lasting, on=When("2024")), belongs(union, lasting)
    (True, False, False)
    >>> belongs(attrs.evolve(union, dissolved=None), Membership(member="KZ"))
    True
    """
    if statuses and membership.status not in statuses:
        return False
    period = membership.period
    if on is None:
        if organisation.dissolved is not None:
            return False
        if period is not None and today is not None and (not period.days.no_end or period.after(today)):
            return belongs(organisation, membership, on=today, certain=certain)  # it may end, or begin, later
        ongoing = period is not None and period.ongoing
        return ongoing or (not certain and (period is None or period.days.no_end))
    outside = (
        organisation.founded is not None and on.before(organisation.founded),
        organisation.dissolved is not None and on.after(organisation.dissolved),
    )
    if True in outside or (certain and (None in outside or period is None)):
        return False
    met = None if period is None else period.touches(on)
    return bool(met) if certain else met is not False


def holds(organisation: Organisation, membership: Membership, asked: Belonging) -> bool:
    """Whether a membership is one of those that are asked for."""
    return belongs(
        organisation,
        membership,
        statuses=asked.statuses,
        on=asked.on,
        certain=asked.certain,
        today=asked.today,
    )
