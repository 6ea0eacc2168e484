"""Every record of a type."""

from __future__ import annotations

from typing import TypeVar

import caspian
from caspian.dataset.face import Face
from caspian.model.record import Record
from caspian.questions.selection import Selection

__all__ = ["Collections"]

S = TypeVar("S", bound=Selection[Record])


class Collections(Face):
    """A selection of all records, type by type: by id or name, by position, iterable and sized."""

    __slots__ = ()

    @property
    def sources(self) -> caspian.Sources:
        """Every source.

        >>> import caspian
        >>> "cpc-trends-2024" in caspian.sources
        True
        """
        from caspian.questions.sources import Sources

        return self._all(Sources)

    @property
    def countries(self) -> caspian.Countries:
        """Every country that has a record; `country` knows those of ISO 3166-1 besides.

        >>> import caspian
        >>> caspian.countries["Kazakhstan"].id
        'KZ'
        """
        from caspian.questions.countries import Countries

        return self._all(Countries)

    @property
    def organisations(self) -> caspian.Organisations:
        """Every organisation.

        >>> import caspian
        >>> caspian.organisations["SCO"].kind.value
        'intergovernmental'
        """
        from caspian.questions.organisations import Organisations

        return self._all(Organisations)

    @property
    def people(self) -> caspian.People:
        """Every person.

        >>> import caspian
        >>> caspian.people["Ilham Aliyev"].id
        'ilham-aliyev'
        """
        from caspian.questions.people import People

        return self._all(People)

    @property
    def places(self) -> caspian.Places:
        """Every place.

        >>> import caspian
        >>> caspian.places["Aktau"].country
        'KZ'
        """
        from caspian.questions.places import Places

        return self._all(Places)

    @property
    def corridors(self) -> caspian.Corridors:
        """Every corridor.

        >>> import caspian
        >>> caspian.corridors["BTC"].countries
        ('AZ', 'GE', 'TR')
        """
        from caspian.questions.corridors import Corridors

        return self._all(Corridors)

    @property
    def agreements(self) -> caspian.Agreements:
        """Every agreement, in the order of their dates.

        >>> import caspian
        >>> caspian.agreements["Shusha Declaration"].parties
        ('AZ', 'TR')
        """
        from caspian.questions.agreements import Agreements

        return self._all(Agreements)

    @property
    def events(self) -> caspian.Events:
        """Every event, in the order of their dates: also those that were only expected, put off or called off.

        >>> import caspian
        >>> set(caspian.events.count_by("status")) >= {"held", "expected"}
        True
        """
        from caspian.questions.events import Events

        return self._all(Events)

    @property
    def figures(self) -> caspian.Figures:
        """Every figure.

        >>> import caspian
        >>> str(caspian.figures["btc-length"].quantity)
        '1,768 km'
        """
        from caspian.questions.figures import Figures

        return self._all(Figures)

    @property
    def passages(self) -> caspian.Passages:
        """The ledger: every passage of the documents, with the records that hold its facts.

        >>> import caspian
        >>> len(caspian.passages) > 100
        True
        """
        from caspian.questions.passages import Passages

        return self._all(Passages)

    def _all(self, selection: type[S]) -> S:
        return selection(self._store, None)
