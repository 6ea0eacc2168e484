"""What can be asked of every type that names who took part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self, TypeVar

import caspian
from caspian.errors import Ambiguous, NotFound
from caspian.misnamed import Step
from caspian.model.fields import PARTIES
from caspian.model.record import Record
from caspian.questions.asked import Reference
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

    def _involving(self, who: object, direct: bool, roles: tuple[caspian.Role, ...] = ()) -> Self:
        from caspian.questions.conditions.parties import Involving, InvolvingPerson

        try:
            (kind, key), said = self._party(who, "people", asked="involving"), ""
        except Ambiguous as error:
            from caspian.questions.hints import that_answers

            meant, said = that_answers(self, error)
            kind, key = self._store.type_of(meant), meant.id
        if kind == "people":
            return self._keep(InvolvingPerson(key, self.collection == "agreements", roles))._saying(said)
        return self._keep(Involving(key, direct, roles))._saying(said)

    def _party(self, who: object, *besides: str, asked: str) -> tuple[str, str]:
        """The type and the id of who is meant."""
        try:
            return self._store.party_key(who)
        except NotFound as error:
            from caspian.questions.hints import hinted, meant

            if besides and (isinstance(who, str) or error.elsewhere):
                found = meant(self, who, asked, *PARTIES, *besides)
                return self._store.type_of(found), found.id
            raise hinted(self, error, who, asked) from None

    def between(self, a: Reference, b: Reference, *, direct: bool = False, bilateral: bool = False) -> Self:
        """Those that involve both of two parties, on different sides; the order does not matter.

        Where one of the two is a person, those in which both took part, or that both signed, on whatever side.

        Args:
            a: a country, an organisation or a person.
            b: another one.
            direct: as of `involving`.
            bilateral: whether only those count in which nobody else took part.

        Raises:
            NotFound: if a name means none of them; the error names the question that fits what it does mean.
            Ambiguous: if it means several.
            TypeError: for `bilateral` of people.

        >>> import caspian
        >>> caspian.agreements.between("Armenia", "Georgia") == caspian.agreements.between("GE", "AM")
        True
        >>> len(caspian.events.between("Ilham Aliyev", "Nikol Pashinyan")) > 5
        True
        """
        from caspian.questions.conditions.sides import Between

        try:
            first, second = (self._party(each, "people", asked="between") for each in (a, b))
        except NotFound as error:
            from caspian.questions.meanings import is_time

            if not (is_time(a) and is_time(b) and hasattr(self, "since")):
                raise
            raise NotFound(error.sought, error.what, instead=(Step(f".since({a!r}).until({b!r})"),)) from None
        if "people" in (first[0], second[0]):
            if bilateral:
                raise TypeError("bilateral is what two countries or organisations do, and not two people")
            return self.involving(a, b, direct=direct)
        one, other = sorted((first[1], second[1]))  # the same question, whichever is named first
        two = Between(one, other, direct)
        found = self._keep(two)
        if bilateral:
            from caspian.questions.conditions.alone import Alone

            return found._keep(Alone(two))
        return found

    def _remarks(self) -> Iterator[str]:
        """How many of what is of two parties are of these alone."""
        yield from super()._remarks()
        from caspian.questions.conditions.alone import Alone
        from caspian.questions.conditions.base import Condition
        from caspian.questions.conditions.parties import Involving
        from caspian.questions.conditions.sides import Between

        steps = self._question.steps
        between = next((each for each in steps if isinstance(each, Between)), None)
        parties = tuple(each for each in steps if isinstance(each, Involving) and not each.roles)
        if between is None and len(parties) != 2:
            return
        first, second = (
            sorted(each.party for each in parties) if between is None else (between.first, between.second)
        )
        two = between or Between(first, second, parties[0].direct)
        of_them = two.take(self._records, self._store, self.collection)
        number = len(Alone(two).take(of_them, self._store, self.collection))
        if 0 < number < len(self._records):
            # A step of the answer keeps all that was asked before it.
            directly = "direct=True, " if two.direct else ""
            keeps = f".between({first!r}, {second!r}, {directly}bilateral=True) keeps"
            if between and all(isinstance(each, Condition) for each in steps):
                keeps = "bilateral=True keeps"
            is_, these = ("is", "it") if number == 1 else ("are", "these")
            yield f"{number} of them {is_} of the two alone; {keeps} {these}"
