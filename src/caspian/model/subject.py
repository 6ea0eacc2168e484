"""What is asked of everything that others tell of: countries, organisations, people, corridors and places."""

import caspian
from caspian.model.homed import Homed, asked

__all__ = ["Subject"]


class Subject(Homed):
    """A record of which agreements, events and figures tell; a record that no dataset made has none of them.

    >>> import caspian
    >>> caspian.corridor("BTK").events == caspian.events_on("BTK")
    True
    """

    __slots__ = ()

    @asked
    def agreements(self) -> "caspian.Agreements":
        """The agreements that it made, or signed; of a corridor or a place, those that concern it.

        >>> import caspian
        >>> caspian.country("Armenia").agreements == caspian.agreements_involving("Armenia")
        True
        """
        found: caspian.Agreements = self._told("asked", "agreements")
        return found

    @asked
    def events(self) -> "caspian.Events":
        """The events in which it took part, or that happened on it or in it, in the order of their dates.

        >>> import caspian
        >>> caspian.place("Aktau").events == caspian.events.at("Aktau")
        True
        """
        found: caspian.Events = self._told("asked", "events")
        return found

    @asked
    def figures(self) -> "caspian.Figures":
        """The figures about it and its parts.

        >>> import caspian
        >>> caspian.corridor("BTC").figures == caspian.figures_about("BTC")
        True
        """
        found: caspian.Figures = self._told("asked", "figures")
        return found

    def _holding(self, office: str) -> "caspian.Person | None":
        """Who is known to hold an office of it on the day of the data."""
        found: caspian.Person | None = self._told("asked", "holding", office)
        return found
