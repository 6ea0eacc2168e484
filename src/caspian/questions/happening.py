"""What can be asked of agreements and events: who took part, on which corridor, at which place."""

from __future__ import annotations

from typing import ClassVar, Self, TypeVar

import caspian
from caspian.catalogue.relations import PARTIES
from caspian.errors import NotFound
from caspian.questions.asked import Moment, Reference
from caspian.questions.hints import hinted, meant
from caspian.questions.linked import Dated

__all__ = ["Happening"]

H = TypeVar("H", bound="caspian.Agreement | caspian.Event", covariant=True)


class Happening(Dated[H]):
    """What agreements and events have in common."""

    __slots__ = ()

    has_topics: ClassVar[bool] = True

    def involving(self, *who: Reference, direct: bool = False) -> Self:
        """Those in which every one of some parties or people took part, in whatever role.

        Args:
            who: countries, organisations, people; a person took part in an agreement by signing it.
            direct: whether a company, a bank or a public body counts for itself only, and not for its home
                country.

        Raises:
            NotFound: if a name means none of them; the error names the question that fits what it does mean.
            Ambiguous: if it means several.

        >>> import caspian
        >>> len(caspian.events.involving("Kazakhstan", "Azerbaijan")) > 10
        True
        """
        found = self
        for each in who:
            found = found._involving(each, direct)
        return found

    def _involving(self, who: object, direct: bool) -> Self:
        from caspian.questions.conditions.parties import Involving, InvolvingPerson

        meant = self._party(who, "people", asked="involving")
        if self._store.type_of(meant) == "people":
            return self._keep(InvolvingPerson(meant.id, signing=self.collection == "agreements"))
        return self._keep(Involving(meant.id, direct))

    def _party(self, who: object, *besides: str, asked: str) -> caspian.Record:
        try:
            return self._store.party(who)
        except NotFound as error:
            if besides and (isinstance(who, str) or error.elsewhere):
                return meant(self, who, asked, *PARTIES, *besides)
            raise hinted(self, error, who, asked) from None

    def between(self, a: Reference, b: Reference, *, direct: bool = False) -> Self:
        """Those that involve both of two parties, on different sides; the order does not matter.

        Args:
            a: a country or an organisation.
            b: another one.
            direct: as of `involving`.

        Raises:
            NotFound: if a name means no party.
            Ambiguous: if it means several.

        >>> import caspian
        >>> caspian.agreements.between("Armenia", "Georgia") == caspian.agreements.between("GE", "AM")
        True
        """
        from caspian.questions.conditions.sides import Between

        first, second = (self._party(each, asked="between").id for each in (a, b))
        return self._keep(Between.of(first, second, direct))

    def on(self, corridor: Reference, *, parts: bool = True) -> Self:
        """Those on a corridor.

        Args:
            corridor: the corridor.
            parts: whether corridors and ports that are part of it count as well.

        Raises:
            NotFound: if a name means no corridor; the error names the question that fits what it does mean.

        >>> import caspian
        >>> set(caspian.events.on("BTK").ids) <= set(caspian.events.on("Middle Corridor").ids)
        True
        """
        from caspian.questions.conditions.places import On

        return self._keep(On(meant(self, corridor, "on", "corridors").id, parts))

    def at(self, place: Reference) -> Self:
        """Those at a place, or at a place within it.

        Args:
            place: the place.

        Raises:
            NotFound: if a name means no place; the error names the question that fits what it does mean.

        >>> import caspian
        >>> "2024-01-26-pashinyan-tbilisi" in caspian.events.at("Tbilisi").ids
        True
        """
        from caspian.questions.conditions.places import At

        return self._keep(At(meant(self, place, "at", "places").id))

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
