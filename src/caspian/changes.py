"""Which memberships began and ended, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

import attrs

from caspian.display.blocks import Line
from caspian.display.names import called
from caspian.display.notes import Footnotes
from caspian.model.organisation import Membership, MembershipStatus, Organisation
from caspian.model.record import Citation
from caspian.model.time.when import When
from caspian.questions.answer import Answer, InWords
from caspian.questions.asked import Moment
from caspian.store.store import Store

__all__ = ["Change", "Changes", "membership_changes"]


@attrs.frozen(kw_only=True, repr=False)
class Change(InWords):
    """That a membership began or ended.

    >>> import caspian
    >>> print(caspian.membership_changes("Kyrgyzstan", "EAEU")[0])
    2015-08-12: KG becomes member of eaeu
    """

    when: When
    """When."""
    organisation: str
    """The id of the organisation."""
    member: str
    """The id of the party."""
    status: MembershipStatus
    """As what."""
    began: bool
    """Whether it began; else it ended."""
    cited: tuple[Citation, ...] = ()
    """Where the membership stands."""

    def to_dict(self) -> dict[str, str | bool]:
        """The change as plain JSON values.

        >>> import caspian
        >>> caspian.membership_changes("Kyrgyzstan", "EAEU")[0].to_dict()["organisation"]
        'eaeu'
        """
        return {
            "when": self.when.edtf,
            "organisation": self.organisation,
            "member": self.member,
            "status": self.status.value,
            "began": self.began,
        }

    def citations(self) -> tuple[Citation, ...]:
        """Where the membership stands.

        >>> import caspian
        >>> len(caspian.membership_changes("Kyrgyzstan", "EAEU")[0].citations()) > 0
        True
        """
        return self.cited

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """When, who, what became of it, and where."""
        from caspian.display.blocks import Span, line
        from caspian.display.names import named

        verb = "becomes" if self.began else "ceases to be"
        when = line(Span(self.when.in_words(), notes=notes.of(self.cited)))
        change = line(f"{verb} {self.status.value}")
        return when, named(self.member, notes.store), change, named(self.organisation, notes.store)

    def __str__(self) -> str:
        verb = "becomes" if self.began else "ceases to be"
        return f"{self.when.edtf}: {self.member} {verb} {self.status.value} of {self.organisation}"


class Changes(Answer[Change]):
    """Changes of memberships, the earliest first.

    >>> import caspian
    >>> [change.began for change in caspian.membership_changes("Uzbekistan", "CSTO")]
    [True, False]
    """

    __slots__ = ()

    columns: ClassVar[tuple[str, ...]] = (
        "when",
        "member_name",
        "status",
        "began",
        "organisation_name",
        "member",
        "organisation",
    )
    _types: ClassVar[Mapping[str, str]] = {"began": "flag"}

    headings: ClassVar[tuple[str, ...]] = ("When", "Member", "Change", "Organisation")
    in_time: ClassVar[bool] = True
    whole: ClassVar[int] = 80


def membership_changes(
    store: Store, of: tuple[str, ...] = (), since: Moment | None = None, until: Moment | None = None
) -> Changes:
    """The changes of the memberships of a party, in an organisation, of one in the other, or of all, that may fall in a time."""
    if since is not None and until is not None:
        When.spanning(since, until)  # refuses a time that ends before it begins
    periods = [
        *([When.since(since)] if since is not None else []),
        *([When.until(until)] if until is not None else []),
    ]
    found = [
        change
        for organisation in store.table(Organisation)
        for membership in organisation.memberships
        if {organisation.id, membership.member}.issuperset(of)
        for change in _changes(organisation, membership)
        if all(change.when.touches(period) is not False for period in periods)
    ]
    found.sort(key=lambda change: (*change.when.sort_key, change.began))
    asked = [
        "changes of membership",
        *([f"of {' and '.join(called(each, store) for each in of)}"] if of else []),
    ]
    if since is not None and until is not None and When.of(since) == When.of(until):
        time = When.of(since)
        asked.append(f"{'on' if time.days.start == time.days.end else 'in'} {time.in_words()}")
    else:
        asked += [
            f"{verb} {When.of(day).edtf}"
            for verb, day in (("since", since), ("until", until))
            if day is not None
        ]
    return Changes(found, " ".join(asked), store)


def _changes(organisation: Organisation, membership: Membership) -> Iterator[Change]:
    """The end and the beginning of a membership, as far as they are known.

    A date that is no interval says that it was held then, and neither when it began nor when it ended. Where
    its end is open or unknown, it ended with the body.
    """
    period = membership.period
    span = period is not None and period.days.interval and not period.window
    ended = membership.until if span else None
    if ended is None and (period is None or period.latest is None):
        ended = organisation.dissolved
    for when, began in ((ended, False), (membership.since if span else None, True)):
        if when is not None:
            yield Change(
                when=when,
                organisation=organisation.id,
                member=membership.member,
                status=membership.status,
                began=began,
                cited=membership.citations,
            )
