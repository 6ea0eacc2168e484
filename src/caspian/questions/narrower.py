"""What an answer is narrowed by: keywords of `where`, of a question and of the call of an answer, that none of these names itself.

For type checkers and for whoever passes such keywords on; the questions import nothing of this.
"""

from collections.abc import Iterable
from typing import TypeAlias, TypedDict

import caspian
from caspian.questions.asked import Moment, Reference, References, Several

__all__ = [
    "AgreementsAsked",
    "AgreementsWhere",
    "CorridorsAsked",
    "CorridorsWhere",
    "CountriesWhere",
    "EventsAsked",
    "EventsWhere",
    "FiguresAsked",
    "FiguresWhere",
    "OrganisationsWhere",
    "PartiesWhere",
    "PeopleWhere",
    "RecordsAsked",
    "RecordsWhere",
    "SourcesWhere",
]

Moments: TypeAlias = Moment | Iterable[Moment]
"""A date, or several of which any will do."""


class RecordsWhere(TypedDict, total=False):
    """What every type is asked: for records by name or id, by words, in an order, and how many are wanted.

    >>> import caspian
    >>> which: caspian.RecordsWhere = {"name": "BTK"}
    >>> caspian.search("railway").where(**which).ids
    ('btk',)
    """

    id: References
    name: References
    search: str
    sort_by: str
    limit: int


class CountriesWhere(RecordsWhere, total=False):
    """What `where` of countries, places and passages takes besides their fields.

    >>> import caspian
    >>> caspian.countries.where(name=["Kazakhstan", "AZ"]).ids
    ('AZ', 'KZ')
    """

    about: caspian.Topic | References


class _Dated(RecordsWhere, total=False):
    """What every type with a date is asked besides."""

    during: Moments
    year: Moments
    month: int


class _Topical(_Dated, total=False):
    """What every type with a date and topics is asked besides."""

    topic: Several[caspian.Topic] | References


class RecordsAsked(_Topical, total=False):
    """The keywords that a search among records of all types takes besides its own, as calling its answer takes them.

    >>> import caspian
    >>> which: caspian.RecordsAsked = {"year": 2024}
    >>> caspian.search("cable", **which) == caspian.search("cable", since=2024, until=2024)
    True
    """

    kind: str


class _Happening(_Topical, total=False):
    """What agreements and events are asked besides."""

    title: References
    at: References
    place: References
    involving: References
    country: References
    organisation: References
    person: References
    between: tuple[Reference, Reference]


class _InTime(TypedDict, total=False):
    """The keywords of time that questions name themselves."""

    since: Moment
    until: Moment


class _OnEvents(_Happening, total=False):
    role: Several[caspian.Role]
    series: References


class EventsWhere(_OnEvents, _InTime, total=False):
    """What `where` of events takes besides their fields.

    >>> import caspian
    >>> which: caspian.EventsWhere = {"country": "Georgia", "since": "2024"}
    >>> caspian.events.where(kind="visit", **which) == caspian.events.involving("Georgia").since("2024").where(kind="visit")
    True
    """

    about: caspian.Topic | References
    on: References | Moment


class EventsAsked(_OnEvents, total=False):
    """The keywords that a question about events takes besides its own, as calling `events` takes them.

    >>> import caspian
    >>> which: caspian.EventsAsked = {"year": 2024, "place": "Tashkent"}
    >>> caspian.events_involving("Kyrgyzstan", **which) == caspian.events_involving("Kyrgyzstan")(**which)
    True
    """

    topics: Several[caspian.Topic]
    places: References
    corridors: References
    status: Several[caspian.EventStatus]
    agreements: References
    part_of: References
    follows: References


class _OnAgreements(_Happening, total=False):
    corridor: References
    signed_by: References
    proposed: Moments | bool
    negotiated: Moments | bool
    agreed: Moments | bool
    initialled: Moments | bool
    signed: Moments | bool
    ratified: Moments | bool
    accepted: Moments | bool
    approved: Moments | bool
    acceded: Moments | bool
    provisionally_applied: Moments | bool
    entered_into_force: Moments | bool
    in_force: Moment | bool
    suspended: Moments | bool
    resumed: Moments | bool
    withdrew: Moments | bool
    denounced: Moments | bool
    terminated: Moments | bool
    ended: Moments | bool


class AgreementsWhere(_OnAgreements, _InTime, total=False):
    """What `where` of agreements takes besides their fields: a step by its name with the time in which it was taken.

    >>> import caspian
    >>> which: caspian.AgreementsWhere = {"country": "Iran", "signed": 2018}
    >>> "caspian-convention-2018" in caspian.agreements.where(kind="treaty", **which).ids
    True
    """

    about: caspian.Topic | References
    on: References | Moment


class AgreementsAsked(_OnAgreements, total=False):
    """The keywords that a question about agreements takes besides its own, as calling `agreements` takes them.

    >>> import caspian
    >>> which: caspian.AgreementsAsked = {"place": "Aktau"}
    >>> "caspian-convention-2018" in caspian.agreements_between("AZ", "KZ", **which).ids
    True
    """

    topics: Several[caspian.Topic]
    places: References
    corridors: References
    parties: References
    amends: References
    implements: References
    supersedes: References
    founds: References
    count: int


class FiguresWhere(_Topical, _InTime, total=False):
    """What `where` of figures takes besides their fields.

    >>> import caspian
    >>> caspian.figures.where(measure="trade", year=2023) == caspian.figures.where(measure="trade").during(2023)
    True
    """

    title: References
    country: References


class FiguresAsked(_Topical, total=False):
    """The keywords that a question about figures takes besides its own, as calling `figures` takes them.

    >>> import caspian
    >>> which: caspian.FiguresAsked = {"year": 2023, "topic": "gas"}
    >>> caspian.figures_about("Azerbaijan", **which) == caspian.figures(country="Azerbaijan", **which)
    True
    """

    title: References
    country: References
    topics: Several[caspian.Topic]
    standing: Several[caspian.Standing]
    bound: Several[caspian.Bound]
    unit: Several[str]
    by: References
    currency_unknown: bool


class CorridorsWhere(CountriesWhere, total=False):
    """What `where` of corridors takes besides their fields.

    >>> import caspian
    >>> "btc" in caspian.corridors.where(country="Georgia", kind="energy").ids
    True
    """

    mode: Several[caspian.Mode]
    country: References
    avoid: References


class CorridorsAsked(RecordsWhere, total=False):
    """The keywords that a question about corridors takes besides its own, as calling `corridors` takes them.

    >>> import caspian
    >>> which: caspian.CorridorsAsked = {"kind": "pipeline"}
    >>> "btc" in caspian.corridors_through("Georgia", **which).ids
    True
    """

    kind: Several[caspian.CorridorKind]
    mode: Several[caspian.Mode]
    modes: Several[caspian.Mode]
    status: Several[caspian.Operation]
    country: References
    avoid: References
    part_of: References
    operators: References
    facilities: References


class _OnADay(TypedDict, total=False):
    """What is asked anew of who belonged to what."""

    on: Moment
    status: Several[caspian.MembershipStatus] | None
    certain: bool


class OrganisationsWhere(CountriesWhere, _OnADay, total=False):
    """What `where` of organisations takes besides their fields; those that a party belongs to also for another day or status.

    >>> import caspian
    >>> caspian.organisations.where(kind="intergovernmental", founded="2001-06-15", certain=True).ids
    ('sco',)
    """

    country: References
    founded: Moments | bool
    dissolved: Moments | bool


class PartiesWhere(RecordsWhere, _OnADay, total=False):
    """What `where` of the members of an organisation takes: which of them, or for another day or status.

    >>> import caspian
    >>> caspian.organisation("EAEU").members.where(country="KZ").ids
    ('KZ',)
    """

    country: References
    organisation: References
    member: References


class PeopleWhere(CountriesWhere, total=False):
    """What `where` of people takes besides their fields: in which office, of whom, and on which day.

    >>> import caspian
    >>> caspian.people.where(office="president", country="Kazakhstan", on="2024").ids
    ('kassym-jomart-tokayev',)
    """

    office: Several[str]
    of: References
    country: References
    organisation: References
    on: Moment


class SourcesWhere(CountriesWhere, _InTime, total=False):
    """What `where` of sources takes besides their fields.

    >>> import caspian
    >>> len(caspian.sources.where(kind="article", year=2024)) == len(caspian.sources.where(kind="article").during(2024))
    True
    """

    title: References
    date: Moments
    during: Moments
    year: Moments
    month: int
    read: Moments
