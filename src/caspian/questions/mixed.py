"""Selections that hold records of several types."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar, Literal, Self, Unpack

import caspian
from caspian.catalogue.types import SUBJECTS
from caspian.model.time.when import When
from caspian.questions.anew import OnADay
from caspian.questions.asked import Moment
from caspian.questions.linked import Dated, L

__all__ = ["Parties", "Records"]


class Records(Dated["caspian.Record"]):
    """Records of several types, as a search finds them; of a time, or about something, are those whose type has dates, or topics and links.

    `agreements`, `events` and the like are those of them that are of that type.

    >>> import caspian
    >>> caspian.search("middle corridor").ids[0]
    'titr'
    """

    __slots__ = ()

    collection: ClassVar[str] = "records"
    columns: ClassVar[tuple[str, ...]] = ("type", "when", "name", "id")
    has_topics: ClassVar[bool] = True

    @property
    def figures(self) -> caspian.Figures:
        """The figures among them.

        >>> import caspian
        >>> len(caspian.search("gas").figures) == sum(type(each) is caspian.Figure for each in caspian.search("gas"))
        True
        """
        return self._linked(caspian.Dataset(self._store).figures)

    def _linked(self, whole: L) -> L:
        """Those of them that are of a type: what is of several types has, of one, its own, and not what is linked to others."""
        from caspian.questions.conditions.own import Own
        from caspian.questions.steps import Among

        steps = self._question.steps
        alone = len(steps) == 1 and isinstance(steps[0], Own)
        return whole._keep(steps[0] if alone else Among(self._question))

    def _targets(self) -> Iterable[str]:
        return SUBJECTS

    def _during(self, verb: Literal["during", "since", "until"], day: Moment, certain: bool) -> Self:
        from caspian.questions.conditions.time import DuringAny

        return self._keep(DuringAny(self._date, When.of(day), certain, verb))


class Parties(OnADay["caspian.Country | caspian.Organisation"]):
    """Countries and organisations together, as members of an organisation.

    >>> import caspian
    >>> caspian.members_of("South Caucasus").sort_by("name")[0].name
    'Armenia'
    """

    __slots__ = ()

    collection: ClassVar[str] = "parties"
    columns: ClassVar[tuple[str, ...]] = ("id", "name")

    def where(
        self,
        test: Callable[[caspian.Country | caspian.Organisation], object] | str | None = None,
        /,
        *values: object,
        **narrower: Unpack[caspian.PartiesWhere],
    ) -> Self:
        """Those for which a function is true, whose field has one of some values, or that meet each keyword given.

        Args:
            test: a function of a record; or a field, with dots into its parts, for which `values` are given.
            values: the values of that field.
            narrower: what calling them takes: ``country="Kazakhstan"``, or ``on="2015"`` and ``status="observer"``, which ask
                for the members on another day or in another status.

        Raises:
            NotFound: for a field, a word or a name that does not exist, with what is near.
            TypeError: for what is neither a function nor a field with values.

        >>> import caspian
        >>> caspian.organisation("EAEU").members.where(status="observer") == caspian.members_of("EAEU", status="observer")
        True
        """
        return self._where(test, values, {}, narrower)
