"""Questions about events: who met whom, what happened on a corridor, and in what order."""

from __future__ import annotations

from typing import Unpack, cast

import caspian
from caspian.dataset.collections import Collections
from caspian.errors import NotFound
from caspian.questions.asked import Moment, Reference, Several, of_two, told_of

__all__ = ["OfEvents"]


class OfEvents(Collections):
    """Events by who took part, by corridor, and in order."""

    __slots__ = ()

    def events_between(
        self,
        a: Reference,
        b: Reference,
        *others: Reference,
        since: Moment | None = None,
        until: Moment | None = None,
        on: Moment | None = None,
        about: caspian.Topic | Reference | None = None,
        kind: Several[caspian.EventKind] | None = None,
        direct: bool = False,
        bilateral: bool = False,
        certain: bool = False,
        expected: bool = False,
        **narrower: Unpack[caspian.EventsAsked],
    ) -> caspian.Events:
        """Events in which both took part, alone or with others, in the order of their dates.

        Args:
            a: a country, an organisation or a person.
            b: another one; the order does not matter.
            others: more of them, all of which have to have taken part too.
            since: only those that may date from then or later.
            until: only those that may date from then or earlier.
            on: only those that may fall on that day.
            about: only those about this topic, with all narrower ones, or linked to this record.
            kind: only those of this kind, or of one of several.
            direct: whether a company counts for itself only, and not for its home country.
            bilateral: whether only those count in which nobody else took part; who hosts or mediates the talks of others took no part
                in them.
            certain: whether only those count that surely fall in the time asked for.
            expected: whether what was only expected, put off or called off counts as well.
            narrower: what the answer is narrowed by besides: whatever calling `events` takes, as in ``place="Tashkent", year=2024``.

        Raises:
            NotFound: if a name or a word is not known, with what is near.
            Ambiguous: if a name means several records.
            InvalidDate: for what is no date, or a time that ends before it begins.
            TypeError: for `bilateral` and more than two.

        >>> import caspian
        >>> caspian.events_between("Armenia", "Georgia", until="2024-01-31")[-1].id
        '2024-01-26-pashinyan-tbilisi'
        """
        of_two(others, bilateral=bilateral)
        found = self.events.between(a, b, direct=direct, bilateral=bilateral)
        found = found.involving(*others, direct=direct) if others else found
        return found._narrowed(since, until, on, about=about, kind=kind, certain=certain, expected=expected)

    def events_involving(
        self,
        *who: Reference,
        since: Moment | None = None,
        until: Moment | None = None,
        on: Moment | None = None,
        about: caspian.Topic | Reference | None = None,
        kind: Several[caspian.EventKind] | None = None,
        direct: bool = False,
        certain: bool = False,
        expected: bool = False,
        **narrower: Unpack[caspian.EventsAsked],
    ) -> caspian.Events:
        """Events in which every one of some countries, organisations or people took part, in whatever role, or in that of ``role=``.

        Args:
            who: countries, organisations, people; at least one.
            since: only those that may date from then or later.
            until: only those that may date from then or earlier.
            on: only those that may fall on that day.
            about: only those about this topic, with all narrower ones, or linked to this record.
            kind: only those of this kind, or of one of several.
            direct: whether a company counts for itself only, and not for its home country.
            certain: whether only those count that surely fall in the time asked for.
            expected: whether what was only expected, put off or called off counts as well.
            narrower: what the answer is narrowed by besides: whatever calling `events` takes, as in ``place="Tashkent", year=2024``.

        Raises:
            NotFound: if a name or a word is not known, with what is near.
            Ambiguous: if a name means several records.
            InvalidDate: for what is no date, or a time that ends before it begins.
            TypeError: if nobody is named.

        >>> import caspian
        >>> len(caspian.events_involving("Antony Blinken", "Armenia")) > 0
        True
        """
        told_of("events_involving", who, "who is involved", "Kazakhstan", "timeline has all that took place")
        found = self.events.involving(*who, direct=direct)
        return found._narrowed(since, until, on, about=about, kind=kind, certain=certain, expected=expected)

    def events_on(
        self,
        corridor: Reference | Moment,
        *,
        parts: bool = True,
        since: Moment | None = None,
        until: Moment | None = None,
        on: Moment | None = None,
        about: caspian.Topic | Reference | None = None,
        kind: Several[caspian.EventKind] | None = None,
        certain: bool = False,
        expected: bool = False,
        **narrower: Unpack[caspian.EventsAsked],
    ) -> caspian.Events:
        """Events on a corridor, or on a day, in the order of their dates; those of the day itself before what lasted longer.

        Args:
            corridor: the corridor; a date means the events of that time.
            parts: whether corridors and ports that are part of it count as well.
            since: only those that may date from then or later.
            until: only those that may date from then or earlier.
            on: only those that may fall on that day.
            about: only those about this topic, with all narrower ones, or linked to this record.
            kind: only those of this kind, or of one of several.
            certain: whether only those count that surely fall in the time asked for.
            expected: whether what was only expected, put off or called off counts as well.
            narrower: what the answer is narrowed by besides: whatever calling `events` takes, as in ``place="Tashkent", year=2024``.

        Raises:
            NotFound: if a name or a word is not known, with what is near.
            Ambiguous: if a name means several records.
            InvalidDate: for what is no date, or a time that ends before it begins.

        >>> import caspian
        >>> [event.id for event in caspian.events_on("Middle Corridor", on="2024-03-11") if "train" in event.id]
        ['2024-03-11-first-container-train-xian-absheron']
        """
        found = self._on(corridor, parts, certain)
        return found._narrowed(since, until, on, about=about, kind=kind, certain=certain, expected=expected)

    def _on(self, corridor: Reference | Moment, parts: bool, certain: bool) -> caspian.Events:
        """Events on a corridor; of what is no corridor but a time, those of that time."""
        try:
            return self.events.on(cast("Reference", corridor), parts=parts)
        except (NotFound, TypeError):
            from caspian.questions.meanings import is_time

            if not is_time(corridor):
                raise
            return self.events.during(cast("Moment", corridor), certain=certain)

    def timeline(
        self,
        *who: caspian.Topic | Reference,
        corridor: Reference | None = None,
        about: caspian.Topic | Reference | None = None,
        kind: Several[caspian.EventKind] | None = None,
        since: Moment | None = None,
        until: Moment | None = None,
        expected: bool = False,
        **narrower: Unpack[caspian.EventsAsked],
    ) -> caspian.Events:
        """Events in the order of their dates: those that meet every condition that is given.

        Of two countries it holds what belongs to the conflict of both as well, though one of them, or neither, took part in it:
        what happened on the ground of their fighting with those who fought there. Its table has the dated steps of agreements, changes of
        membership and of the highest offices as rows as well, which are no events: the selection holds the events alone.

        Args:
            who: countries, organisations and people that all took part; or what they concern: corridors and places with
                their parts, agreements, topics; nobody for all that took place.
            corridor: a corridor that they concern, with its parts.
            about: only those about this topic, with all narrower ones, or linked to this record.
            kind: only those of this kind, or of one of several.
            since: only those that may date from then or later.
            until: only those that may date from then or earlier.
            expected: whether what was only expected, put off or called off counts as well.
            narrower: what the answer is narrowed by besides: whatever calling `events` takes, as in ``place="Tashkent", year=2024``.

        Raises:
            NotFound: if a name or a word is not known, with what is near.
            Ambiguous: if a name means several records.
            InvalidDate: for what is no date, or a time that ends before it begins.

        >>> import caspian
        >>> peace = caspian.timeline("Armenia", "Azerbaijan", about="peace", since="2024", until="2024-12")
        >>> len(peace) >= 10
        True
        >>> caspian.timeline("Zangezur corridor") == caspian.events_on("Zangezur corridor")
        True
        >>> operation = "2023-09-19-karabakh-operation"
        >>> operation in caspian.timeline("AM", "AZ").ids, operation in caspian.events_between("AM", "AZ").ids
        (True, False)
        """
        found = self.events._concerning_all(who)
        if corridor is not None:
            found = found.on(corridor)
        found = found._narrowed(since, until, about=about, kind=kind, expected=expected)
        return found._as_timeline()
