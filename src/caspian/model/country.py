"""Countries."""

from typing import Annotated

import attrs

import caspian
from caspian.model import given, rules
from caspian.model.fields import Doc, Link, Part, Search, described
from caspian.model.flag import flag
from caspian.model.homed import asked
from caspian.model.record import Record
from caspian.model.subject import Subject
from caspian.model.time.when import When

__all__ = ["Country", "FormerName"]


@attrs.frozen(eq=False, kw_only=True, repr=False, weakref_slot=False, field_transformer=described)
class FormerName(Part):
    """A name that was in use up to some time.

    >>> import caspian
    >>> caspian.country("Kazakhstan").former_names[0].name
    'Kazakh SSR'
    """

    name: Annotated[str, Doc("The name.")]
    until: Annotated[When | None, Doc("When it was given up, if known.")] = attrs.field(
        default=None, converter=given.maybe_when
    )


@attrs.frozen(eq=False, kw_only=True, repr=False, field_transformer=described)
class Country(Record, Subject):
    """A state, by its short UN name; or an entity without an ISO code, by the naming policy.

    The id is the ISO 3166-1 alpha-2 code. The official name, numbers and the name of the currency
    are not kept here: `Dataset.identity` takes them from pycountry.

    >>> Country(id="KZ", name="Kazakhstan", capital="astana").name
    'Kazakhstan'
    """

    id: Annotated[
        str,
        rules.CODE,
        Doc("The ISO 3166-1 alpha-2 code; codes that ISO leaves to users are explained in `note`."),
    ]
    name: Annotated[str, Search(6.0), Doc("The short name that the United Nations use.")]
    former_names: Annotated[tuple[FormerName, ...], Doc("Names it had before.")] = attrs.field(
        default=(), converter=given.former_names
    )
    capital: Annotated[str | None, Link("places", reverse="capital_of"), Doc("The capital, a place.")] = None
    neighbours: Annotated[
        tuple[str, ...],
        Link("countries", reverse="neighbour_of"),
        Doc("Countries with which it shares a land border."),
    ] = attrs.field(default=(), converter=given.texts)
    existed: Annotated[When | None, Doc("From when to when, of a state that is no more.")] = attrs.field(
        default=None, converter=given.maybe_when
    )
    successors: Annotated[
        tuple[str, ...],
        Link("countries", reverse="predecessors"),
        Doc("The states that came after one that is no more."),
    ] = attrs.field(default=(), converter=given.texts)
    currency: Annotated[str | None, rules.CURRENCY, Doc("The currency, in ISO 4217.")] = None
    wikidata: Annotated[str | None, Doc("The Wikidata item.")] = None

    @property
    def iso2(self) -> str | None:
        """The code of two letters in ISO 3166-1; None for codes that ISO leaves to its users.

        >>> import caspian
        >>> [caspian.country(name).iso2 for name in ("Türkiye", "XK")]
        ['TR', None]
        """
        return self.id if self.flag else None

    @property
    def iso3(self) -> str | None:
        """The code of three letters in ISO 3166-1, from pycountry; None for what has none, or is of no dataset.

        >>> import caspian
        >>> [(each.iso2, each.iso3) for each in map(caspian.country, ("Armenia", "Iran"))]
        [('AM', 'ARM'), ('IR', 'IRN')]
        """
        found: str | None = self._told("iso3") if self._shown_by() else None
        return found

    @asked
    def organisations(self) -> "caspian.Organisations":
        """The organisations of which it is a member, as `Dataset.organisations_of` gives them.

        >>> import caspian
        >>> "SCO" in caspian.country("Armenia").organisations, "EAEU" in caspian.country("Armenia").organisations
        (False, True)
        """
        found: caspian.Organisations = self._told("asked", "organisations")
        return found

    @asked
    def corridors(self) -> "caspian.Corridors":
        """The corridors that lead through it.

        >>> import caspian
        >>> caspian.country("Georgia").corridors == caspian.corridors_through("Georgia")
        True
        """
        found: caspian.Corridors = self._told("asked", "corridors")
        return found

    @asked
    def crossings(self) -> "caspian.Places":
        """The border crossings on its borders, as `Dataset.crossings` gives them.

        >>> import caspian
        >>> "sadakhlo" in caspian.country("Georgia").crossings.ids
        True
        """
        found: caspian.Places = self._told("asked", "crossings")
        return found

    @asked
    def president(self) -> "caspian.Person | None":
        """Who is its president on the day of the data; None where it has none, or nobody is surely known for that day.

        `Dataset.officeholders` has other days and offices, who held one before or perhaps holds it, and says what is not known.

        >>> import caspian
        >>> caspian.country("Kazakhstan").president.name
        'Kassym-Jomart Tokayev'
        """
        return self._holding("president")

    @asked
    def prime_minister(self) -> "caspian.Person | None":
        """Who is its head of government, whatever the title, on the day of the data; None as of `president`.

        >>> import caspian
        >>> caspian.country("Armenia").prime_minister.id, caspian.country("Turkmenistan").prime_minister
        ('nikol-pashinyan', None)
        """
        return self._holding("prime minister")

    @asked
    def foreign_minister(self) -> "caspian.Person | None":
        """Who is its minister of foreign affairs on the day of the data; None as of `president`.

        >>> import caspian
        >>> caspian.country("Azerbaijan").foreign_minister.name
        'Jeyhun Bayramov'
        """
        return self._holding("foreign minister")

    @property
    def flag(self) -> str | None:
        """The flag as two letters of Unicode; None for codes that ISO leaves to its users.

        >>> Country(id="KZ", name="Kazakhstan").flag
        '🇰🇿'
        """
        return flag(self.id) or None
