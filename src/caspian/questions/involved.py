"""What can be asked of every type that names who took part."""

from __future__ import annotations

from typing import Self, TypeVar

import caspian
from caspian.catalogue.relations import PARTIES
from caspian.errors import NotFound
from caspian.model.record import Record
from caspian.questions.asked import Reference
from caspian.questions.hints import hinted, meant
from caspian.questions.linked import Linked

__all__ = ["Involved"]

R = TypeVar("R", bound=Record, covariant=True)


class Involved(Linked[R]):
    """Records of one type in which parties took part."""

    __slots__ = ()

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

        Where one of the two is a person, those in which both took part, or that both signed, on whatever side.

        Args:
            a: a country, an organisation or a person.
            b: another one.
            direct: as of `involving`.

        Raises:
            NotFound: if a name means none of them; the error names the question that fits what it does mean.
            Ambiguous: if it means several.

        >>> import caspian
        >>> caspian.agreements.between("Armenia", "Georgia") == caspian.agreements.between("GE", "AM")
        True
        >>> len(caspian.events.between("Ilham Aliyev", "Nikol Pashinyan")) > 5
        True
        """
        from caspian.questions.conditions.sides import Between

        first, second = (self._party(each, "people", asked="between") for each in (a, b))
        if "people" in map(self._store.type_of, (first, second)):
            return self.involving(first, second, direct=direct)
        return self._keep(Between.of(first.id, second.id, direct))
