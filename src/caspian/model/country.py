"""Countries."""

import attrs

from caspian.model import rules as check
from caspian.model.money import currency_code
from caspian.model.record import Record
from caspian.model.time.when import When

__all__ = ["Country", "FormerName"]


@attrs.frozen(order=False, kw_only=True)
class FormerName:
    """A name that was in use up to some time."""

    name: str = attrs.field(validator=check.text)
    """The name."""
    until: When | None = attrs.field(default=None, validator=check.maybe(When))
    """When it was given up, if known."""


@attrs.frozen(order=False, kw_only=True, repr=False)
class Country(Record):
    """A state, by its short UN name; or an entity without an ISO code, by the naming policy.

    The id is the ISO 3166-1 alpha-2 code. Other codes, the official name, the flag and the currency
    are not kept here: `Dataset.identity` takes them from pycountry.

    >>> Country(id="KZ", name="Kazakhstan", capital="astana").name
    'Kazakhstan'
    """

    id: str = attrs.field(validator=check.code)
    """The ISO 3166-1 alpha-2 code; codes that ISO leaves to users are explained in `note`."""
    name: str = attrs.field(validator=check.text)
    """The short name that the United Nations use."""
    former_names: tuple[FormerName, ...] = attrs.field(default=(), validator=check.many(FormerName))
    """Names it had before."""
    capital: str | None = attrs.field(default=None, validator=check.maybe_ref)
    """The capital, a place."""
    neighbours: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """Countries with which it shares a land border."""
    existed: When | None = attrs.field(default=None, validator=check.maybe(When))
    """From when to when, of a state that is no more."""
    successors: tuple[str, ...] = attrs.field(default=(), validator=check.refs)
    """The states that came after one that is no more."""
    currency: str | None = attrs.field(default=None, validator=currency_code)
    """The currency, in ISO 4217."""
    wikidata: str | None = attrs.field(default=None, validator=check.maybe_text)
    """The Wikidata item."""
