"""Questions about ways along the corridors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import caspian
from caspian.dataset.collections import Collections
from caspian.questions.asked import Moment, Reference, References, Several, told_of

if TYPE_CHECKING:
    from caspian.ways.conditions import Wanted

__all__ = ["OfWays"]


class OfWays(Collections):
    """Corridors, and the ways that their legs make."""

    __slots__ = ()

    def corridors_through(
        self, *countries: Reference, **narrower: Unpack[caspian.CorridorsAsked]
    ) -> caspian.Corridors:
        """Corridors that run through every one of some countries, whatever the order.

        Args:
            countries: the countries; at least one.
            narrower: what the answer is narrowed by besides: whatever calling `corridors` takes, as in ``kind="pipeline"``.

        Raises:
            NotFound: if a name means no country.
            TypeError: if none is named.

        >>> import caspian
        >>> "btk" in caspian.corridors_through("Georgia", "Türkiye").ids
        True
        """
        told_of("corridors_through", countries, "a country", "Georgia", "corridors has all of them")
        return self.corridors.through(*countries)

    def crossings(self, *countries: Reference) -> caspian.Places:
        """Border crossings on the borders of a country, or on the border between two, with what leads over them and in what state it is.

        Args:
            countries: one country, or two; of a region such as Central Asia, any of its states; of none, all crossings.

        Raises:
            NotFound: if a name means no country.

        >>> import caspian
        >>> caspian.crossings("Türkiye", "Armenia").ids
        ('margara',)
        """
        found = self.places.where(kind="crossing")
        for each in countries:
            region = self._store.meant(each, "organisations")
            states = () if region is None else self._store.states_of(region.id)
            found = found.where(border=states or each)
        return found

    def routes(
        self,
        origin: Reference,
        destination: Reference,
        *,
        via: References = (),
        avoid: References = (),
        modes: Several[caspian.Mode] | None = None,
        on: Moment | None = None,
        planned: bool = False,
        by: caspian.Order | str | None = None,
        most: int = 5,
    ) -> caspian.Ways:
        """Ways over the legs of all corridors, the best first, each explained link by link.

        Args:
            origin: a place; one that no corridor touches counts as the nearest that one does. For a country stands its
                capital, or where most corridors meet, if a way leads there, and there is one way through each series of
                states, none of which comes back to a state. Of a region with places on corridors any place will do, of a
                sea any from which a corridor crosses it. The first line of the answer says so.
            destination: another, likewise.
            via: a place, country, sea or corridor, or several in this order, to go through: any part of it will do.
            avoid: countries, places with all that lies within them, seas, or corridors with their parts.
                A stretch of an avoided corridor is avoided even where others share it.
            modes: the modes that may be used; without it, all modes of goods.
            on: only over what operates on that day, or on some day of a coarser date; without it over
                what operates as last known.
            planned: whether also over what is planned, being built or at rest; the ways say so.
            by: what is best: "length", the fewest transshipments ("changes" of mode, or of gauge from rail
                to rail), "borders" or changes of "gauge"; without it, the shortest, and behind them those that come back
                through a state which they had left; of a country, rail and sea before road of about the same length.
            most: how many ways at most.

        Raises:
            NoWay: if there is none, with what closes it.

        >>> import caspian
        >>> way = caspian.routes("Aktau", "Tbilisi", avoid=["RU", "IR"])[0]
        >>> way.countries
        ('KZ', 'AZ', 'GE')
        >>> caspian.routes("Kazakhstan", "Türkiye", most=1)[0].countries
        ('KZ', 'AZ', 'GE', 'TR')
        """
        from caspian.ways.routes import routes

        wanted: Wanted = {"via": via, "avoid": avoid, "modes": modes, "on": on, "planned": planned}
        return routes(self._store, origin, destination, by=by, most=most, **wanted)

    def choke_points(
        self,
        origin: Reference,
        destination: Reference | None = None,
        *,
        via: References = (),
        avoid: References = (),
        modes: Several[caspian.Mode] | None = None,
        on: Moment | None = None,
        planned: bool = False,
    ) -> caspian.ChokePoints:
        """The places and links without which no way remains between two ends, or along a corridor, on the network of the data.

        The answer says as well through which other states ways were allowed, and what it is without these.

        Args:
            origin: as of `routes`; but of a country, what the ways from all of its places go through. Or a corridor alone:
                then what every way from end to end goes through over its own stretches and those of its parts.
            destination: as of `routes`; not given of a corridor alone.
            via: as of `routes`.
            avoid: as of `routes`.
            modes: as of `routes`.
            on: as of `routes`.
            planned: as of `routes`.

        Raises:
            NoWay: if there is no way at all, with what closes it.
            TypeError: where one end is named that is no corridor.

        >>> import caspian
        >>> "port-of-baku" in [place.id for place in caspian.choke_points("Middle Corridor").places]
        True
        >>> "tbilisi" in [place.id for place in caspian.choke_points("Baku", "Kars", avoid=["RU", "IR", "AM"]).places]
        True
        """
        from caspian.ways.routes import choke_points

        return choke_points(
            self._store, origin, destination, via=via, avoid=avoid, modes=modes, on=on, planned=planned
        )
