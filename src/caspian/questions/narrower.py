"""What an answer is narrowed by in the call of its question: keywords that the question does not name itself.

For type checkers and for whoever passes such keywords on; the questions import nothing of this.
"""

from collections.abc import Iterable
from typing import TypeAlias, TypedDict

import caspian
from caspian.questions.asked import Moment, Reference, References, Several

__all__ = ["AgreementsAsked", "CorridorsAsked", "EventsAsked", "FiguresAsked"]

Moments: TypeAlias = Moment | Iterable[Moment]
"""A date, or several of which any will do."""


class _Asked(TypedDict, total=False):
    """What every type is asked: by words, and how many are wanted."""

    search: str
    limit: int


class _Dated(_Asked, total=False):
    """What every type with a date and topics is asked besides."""

    during: Moments
    year: Moments
    topic: Several[caspian.Topic] | References
    topics: Several[caspian.Topic]


class _Happening(_Dated, total=False):
    """What agreements and events are asked besides."""

    at: References
    place: References
    places: References
    involving: References
    country: References
    organisation: References
    person: References
    corridors: References
    between: tuple[Reference, Reference]


class EventsAsked(_Happening, total=False):
    """The keywords that a question about events takes besides its own, as calling `events` takes them.

    >>> import caspian
    >>> which: caspian.EventsAsked = {"year": 2024, "place": "Tashkent"}
    >>> caspian.events_involving("Kyrgyzstan", **which) == caspian.events_involving("Kyrgyzstan")(**which)
    True
    """

    role: Several[caspian.Role]
    series: References
    status: Several[caspian.EventStatus]
    agreements: References
    part_of: References
    follows: References


class AgreementsAsked(_Happening, total=False):
    """The keywords that a question about agreements takes besides its own, as calling `agreements` takes them.

    >>> import caspian
    >>> which: caspian.AgreementsAsked = {"place": "Aktau"}
    >>> "caspian-convention-2018" in caspian.agreements_between("AZ", "KZ", **which).ids
    True
    """

    corridor: References
    signed_by: References
    parties: References
    amends: References
    implements: References
    supersedes: References
    founds: References
    count: int


class FiguresAsked(_Dated, total=False):
    """The keywords that a question about figures takes besides its own, as calling `figures` takes them.

    >>> import caspian
    >>> which: caspian.FiguresAsked = {"year": 2023, "topic": "gas"}
    >>> caspian.figures_about("Azerbaijan", **which) == caspian.figures(country="Azerbaijan", **which)
    True
    """

    country: References
    standing: Several[caspian.Standing]
    bound: Several[caspian.Bound]
    unit: Several[str]
    by: References
    currency_unknown: bool


class CorridorsAsked(_Asked, total=False):
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
    part_of: References
    operators: References
    facilities: References
