"""Questions about ways along the corridors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import caspian
from caspian.dataset.collections import Collections
from caspian.model.time.when import When
from caspian.names.words import word
from caspian.questions.asked import Moment, Reference
from caspian.questions.values import several

if TYPE_CHECKING:
    from caspian.ways.network import Conditions

__all__ = ["OfWays"]


class OfWays(Collections):
    """Corridors, and the ways that their legs make."""

    __slots__ = ()

    def corridors_through(self, *countries: Reference) -> caspian.Corridors:
        """Corridors that run through every one of some countries, whatever the order.

        Args:
            countries: the countries.

        Raises:
            NotFound: if a name means no country.

        >>> import caspian
        >>> "btk" in caspian.corridors_through("Georgia", "Türkiye").ids
        True
        """
        return self.corridors.through(*countries)

    def routes(
        self,
        origin: Reference,
        destination: Reference,
        *,
        avoid: Reference | Iterable[Reference] = (),
        modes: caspian.Mode | str | Iterable[caspian.Mode | str] | None = None,
        on: Moment | None = None,
        by: caspian.Order | str = "length",
        most: int = 5,
    ) -> tuple[caspian.Way, ...]:
        """Ways over the legs of all corridors, the best first, each explained link by link.

        Args:
            origin: a place; one that no corridor touches counts as the nearest that one does.
            destination: another.
            avoid: countries, places or corridors, with their parts, that no way may touch.
            modes: the modes that may be used; all modes of goods if none are named.
            on: only over legs that may operate on that day by their history; without it over all legs,
                planned ones too.
            by: what is best: "length", the fewest "changes" of mode, or the fewest "borders".
            most: how many ways at most.

        Raises:
            NoWay: if there is none, with what closes it.

        >>> import caspian
        >>> way = caspian.routes("Aktau", "Tbilisi", avoid=["RU", "IR"])[0]
        >>> way.countries
        ('KZ', 'AZ', 'GE')
        """
        from caspian.ways.network import Order, routes

        ends = self._place(origin), self._place(destination)
        return routes(
            self._store, *ends, self._conditions(avoid, modes, on), order=word(Order, by), most=most
        )

    def choke_points(
        self,
        origin: Reference,
        destination: Reference,
        *,
        avoid: Reference | Iterable[Reference] = (),
        modes: caspian.Mode | str | Iterable[caspian.Mode | str] | None = None,
        on: Moment | None = None,
    ) -> caspian.ChokePoints:
        """The places and links without which no way remains.

        Args:
            origin: a place.
            destination: another.
            avoid: as of `routes`.
            modes: as of `routes`.
            on: as of `routes`.

        Raises:
            NoWay: if there is no way at all, with what closes it.

        >>> import caspian
        >>> "tbilisi" in [place.id for place in caspian.choke_points("Baku", "Kars", avoid=["RU", "IR", "AM"]).places]
        True
        """
        from caspian.ways.network import choke_points

        ends = self._place(origin), self._place(destination)
        return choke_points(self._store, *ends, self._conditions(avoid, modes, on))

    def _place(self, sought: Reference) -> caspian.Place:
        from caspian.model.place import Place

        return self._store.resolve(sought, Place)

    def _conditions(self, avoid: object, modes: object, on: Moment | None) -> Conditions:
        """What a user asks of ways, as ids, members and a date."""
        from caspian.model.corridor import Mode
        from caspian.ways.network import Conditions

        found: list[str] = []
        for each in several(avoid):
            meant = self._store.resolve(each, "countries", "places", "corridors")
            found += sorted({meant.id, *self._store.whole(self._store.type_of(meant), meant.id)})
        return Conditions(
            avoid=tuple(dict.fromkeys(found)),
            modes=None if modes is None else tuple(word(Mode, each) for each in several(modes)),
            day=None if on is None else When.of(on),
        )
