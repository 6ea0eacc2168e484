"""Persons and the offices they held."""

from typing import Annotated

import attrs

import caspian
from caspian.model import given
from caspian.model.fields import PARTIES, Doc, Link, Part, Search, Within, described
from caspian.model.homed import asked
from caspian.model.record import Citation, Record
from caspian.model.subject import Subject
from caspian.model.time.when import When

__all__ = ["Office", "Person"]


@attrs.frozen(eq=False, kw_only=True, repr=False, weakref_slot=False, field_transformer=described)
class Office(Part):
    """An office that a person held.

    >>> Office(title="President", of="KZ", period=When("2019-03-20/..")).title
    'President'
    """

    title: Annotated[str, Doc("The title.")]
    of: Annotated[
        str,
        Link(*PARTIES, name="offices_in", reverse="officeholders"),
        Doc("The country or organisation in which it is held."),
    ]
    period: Annotated[
        When | None,
        Within(),
        Doc("From when to when, as known; a single date says the person held it then."),
    ] = attrs.field(default=None, converter=given.maybe_when)
    citations: Annotated[tuple[Citation, ...], Doc("Where it stands.")] = attrs.field(
        default=(), converter=given.citations
    )
    note: Annotated[str | None, Doc("What a reader should know besides.")] = None


@attrs.frozen(eq=False, kw_only=True, repr=False, field_transformer=described)
class Person(Record, Subject):
    """A person who acted for a party.

    >>> Person(id="ilham-aliyev", name="Ilham Aliyev").offices
    ()
    """

    name: Annotated[str, Search(6.0), Doc("The name as it is usually written in English.")]
    offices: Annotated[tuple[Office, ...], Doc("Offices held.")] = attrs.field(
        default=(), converter=given.offices
    )

    @asked
    def meetings(self) -> "caspian.Events":
        """The events of its life in which officials meet: meetings, talks, visits, summits and calls.

        ``.involving("Putin")`` keeps those with another, ``.count_by("person")`` tells who was there how often.

        >>> import caspian
        >>> met = caspian.person("Pashinyan").meetings.involving("Aliyev")
        >>> met == caspian.events_between("Pashinyan", "Aliyev", kind=("meeting", "talks", "visit", "summit", "call"))
        True
        """
        found: caspian.Events = self._told("asked", "meetings")
        return found
