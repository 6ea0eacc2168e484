"""Persons and the offices they held."""

import attrs

from caspian.model import rules as check
from caspian.model.record import Citation, Record
from caspian.model.time.when import When

__all__ = ["Office", "Person"]


@attrs.frozen(order=False, kw_only=True)
class Office:
    """An office that a person held.

    >>> Office(title="President", of="KZ", period=When("2019-03-20/..")).title
    'President'
    """

    title: str = attrs.field(validator=check.text)
    """The title."""
    of: str = attrs.field(validator=check.ref)
    """The country or organisation in which it is held."""
    period: When | None = attrs.field(default=None, validator=check.maybe(When))
    """From when to when, as known; a single date says the person held it then."""
    citations: tuple[Citation, ...] = attrs.field(default=(), validator=check.many(Citation))
    """Where it stands."""
    note: str | None = attrs.field(default=None, validator=check.maybe_text)
    """What a reader should know besides."""


@attrs.frozen(order=False, kw_only=True, repr=False)
class Person(Record):
    """A person who acted for a party.

    >>> Person(id="ilham-aliyev", name="Ilham Aliyev").offices
    ()
    """

    name: str = attrs.field(validator=check.text)
    """The name as it is usually written in English."""
    offices: tuple[Office, ...] = attrs.field(default=(), validator=check.many(Office))
    """Offices held."""
