"""What can be asked of agreements and events besides: on which corridor, at which place, when."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import ClassVar, Self, TypeVar, cast

import caspian
from caspian.errors import NotFound
from caspian.questions.asked import Moment, Reference, Several
from caspian.questions.involved import Involved
from caspian.questions.linked import Dated

__all__ = ["Happening"]

H = TypeVar("H", bound="caspian.Agreement | caspian.Event", covariant=True)


class Happening(Involved[H], Dated[H]):
    """What agreements and events have in common."""

    __slots__ = ()

    has_topics: ClassVar[bool] = True
    _chronological: ClassVar[bool] = True

    def map(self) -> caspian.Page:
        """The places of all of them on one map, the larger the more of them were there.

        It is a page that shows itself in a notebook and saves itself to a file; `plot` draws for reports.

        Raises:
            CaspianError: where none of them lies on the map.

        >>> import caspian
        >>> caspian.events_between('Armenia', 'Azerbaijan').map().title[-36:]
        'between Armenia and Azerbaijan, held'
        """
        from caspian.questions.mapped import mapped

        return mapped(self)

    def on(self, corridor: Reference, *, parts: bool = True, places: bool = True) -> Self:
        """Those on a corridor.

        Args:
            corridor: the corridor.
            parts: whether corridors and ports that are part of it count as well.
            places: whether those count that name no corridor of these, but only a port or a station.

        Raises:
            NotFound: if a name means no corridor; the error names the question that fits what it does mean.

        >>> import caspian
        >>> set(caspian.events.on("BTK").ids) <= set(caspian.events.on("Middle Corridor").ids)
        True
        """
        from caspian.questions.conditions.places import On
        from caspian.questions.hints import meant

        return self._keep(On(meant(self, corridor, "on", "corridors").id, parts, places))

    def _remarks(self) -> Iterator[str]:
        """How many are on a corridor by a place of it alone."""
        yield from super()._remarks()
        if any(hasattr(each, "corridor") for each in self._question.steps):
            from caspian.questions.remarked import by_place

            yield from by_place(cast("caspian.Events | caspian.Agreements", self))

    def at(self, place: Reference) -> Self:
        """Those at a place, or at a place within it.

        Args:
            place: the place; a country, or a region of several such as "South Caucasus", for all places there.

        Raises:
            NotFound: if a name means no place; the error names the question that fits what it does mean.

        >>> import caspian
        >>> "2024-01-26-pashinyan-tbilisi" in caspian.events.at("Tbilisi").ids
        True
        >>> set(caspian.events.at("Tbilisi").ids) < set(caspian.events.at("Georgia").ids)
        True
        """
        from caspian.questions.conditions.places import At, land
        from caspian.questions.hints import meant

        found = self._store.meant(place, "places") or land(place, self._store)
        return self._keep(At((found or meant(self, place, "at", "places")).id))

    def _of_kind(self, kind: Several[Enum | str]) -> Self:
        """Those of a kind, or of one of several; a word that is none is read as what it means, if that is beyond doubt."""
        from caspian.questions.values import some

        some("kind", kind)
        try:
            return self.where("kind", kind)
        except NotFound:
            from caspian.questions.kinds import of_kind

            return cast("Self", of_kind(self, (kind,)))

    def _within(
        self,
        since: Moment | None,
        until: Moment | None,
        on: Moment | None,
        about: caspian.Topic | Reference | None,
        certain: bool,
    ) -> Self:
        """Those that meet every condition that a one-line question names by keyword."""
        found = self._in_time(since, until, on, certain)
        return found if about is None else found.about(about)
