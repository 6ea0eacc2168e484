"""What can be asked of every type that names who took part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Self, TypeVar

import caspian
from caspian.errors import Ambiguous, NotFound
from caspian.misnamed import Step
from caspian.model.fields import PARTIES
from caspian.model.record import Record
from caspian.questions.asked import Reference, somebody
from caspian.questions.conditions.base import Apart
from caspian.questions.linked import Linked
from caspian.questions.question import Question
from caspian.store.store import Store

__all__ = ["Involved"]

R = TypeVar("R", bound=Record, covariant=True)

_BODIES = "organisations"
_OTHERS = 10
"""How many rows tell of what others took part in too, below what is of two alone."""


class Involved(Linked[R]):
    """Records of one type in which parties took part."""

    __slots__ = ("_found",)

    _found: tuple[tuple[tuple[str, str], tuple[R, ...]] | None, ...]
    """What `_alone` gives, once somebody asked for it."""

    def __init__(
        self,
        store: Store,
        records: Iterable[R] | None,
        question: Question | None = None,
        numbers: tuple[int, ...] | None = None,
    ) -> None:
        super().__init__(store, records, question, numbers)
        object.__setattr__(self, "_found", ())

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
        somebody("involving", who, "Kazakhstan")
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
        if not direct and kind == _BODIES and self._store.states_of(key):
            from caspian.questions.conditions.regions import InvolvingRegion

            return self._keep(InvolvingRegion(key, direct, roles))._saying(said)
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
            bilateral: whether only those count in which nobody else took part; of people, nobody but those for whom they stood. Who
                hosts or mediates the talks of others took no part in them.

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

        try:
            first, second = (self._party(each, "people", asked="between") for each in (a, b))
        except NotFound as error:
            from caspian.questions.meanings import is_time

            if not (is_time(a) and is_time(b) and hasattr(self, "since")):
                raise
            raise NotFound(error.sought, error.what, instead=(Step(f".since({a!r}).until({b!r})"),)) from None
        if "people" in (first[0], second[0]):
            together = self.involving(a, b, direct=direct)
            if not bilateral:
                return together
            from caspian.questions.conditions.alone import AloneInPerson

            one, other = sorted((first[1], second[1]))
            return together._keep(AloneInPerson((one, other)))
        one, other = sorted((first[1], second[1]))  # the same question, whichever is named first
        two = Between(one, other, direct)
        if not direct and any(self._store.states_of(key) for kind, key in (first, second) if kind == _BODIES):
            from caspian.questions.conditions.regions import BetweenRegions

            two = BetweenRegions(one, other)
        found = self._keep(two)
        if bilateral:
            from caspian.questions.conditions.alone import Alone

            return found._keep(Alone(two))
        return found

    def blocks(self) -> tuple[caspian.Block, ...]:
        """The first records as a table under the question, with what a reader must not miss.

        Of a long selection in the order of time, the first and the last. What is of two parties, or of two people, begins with
        what is of these alone; some of what others took part in as well follows in a table of its own. So does what lasted beyond a
        time that is asked for, or only may be of it.
        """
        if self._question.arranges:
            return super().blocks()
        apart = self._question.apart(self._records)
        if apart is None:
            return (*self._in_tables(self._asked, self._caption, ": "), *self._below())
        from caspian.display.cut import WHOLE
        from caspian.questions.aside import below_it, none_within

        if not apart.first:
            return (none_within(self, apart, None, self.columns), *self._below())
        first = self._made(apart.first, self._question)
        asked, caption = (f"{each}: {apart.told}" for each in (self._asked, self._caption))
        rows = _OTHERS if len(self) > WHOLE else None
        return (
            *first._in_tables(asked, caption, "; "),
            below_it(self, apart, rows, self.columns),
            *self._below(),
        )

    def _in_tables(self, asked: str, caption: str, sign: str) -> Iterator[caspian.Block]:
        """The tables of what is somebody's own and what is not, of what is of two and what is of others too.

        Args:
            asked: how many there are, for their caption.
            caption: the same, with how many of them are somebody's own.
            sign: what stands behind that where more is told.
        """
        from caspian.display.cut import usual

        mine = self._own_first(usual(len(self)), self._records)
        if mine is None:
            yield from self._tables(caption, self._in_two(), sign)
            return
        yield self._table(
            f"{asked}{sign}{mine.told}", mine.first, usual(len(mine.first)), self.columns, ends=True
        )
        rest = {each.id for each in mine.rest}
        others = type(self)(self._store, (each for each in self._records if each.id in rest), self._question)
        yield from others._tables(mine.heading, others._in_two(), ": ")

    def _tables(self, told: str, apart: Apart | None, sign: str) -> Iterator[caspian.Block]:
        """The tables of what is of two, under how many there are."""
        from caspian.display.cut import usual

        rows = usual(len(self))
        if apart is None:
            yield self._table(told, self._records, rows, self.columns, ends=True)
            return
        whole = rows == len(self)
        told = f"{told}{sign}{apart.told}"
        if not apart.first:
            yield self._table(told, apart.rest, rows, self.columns, ends=True)
            return
        yield self._table(told, apart.first, usual(len(apart.first)), self.columns, ends=True)
        yield self._table(apart.heading, apart.rest, None if whole else _OTHERS, self.columns, ends=True)

    def _in_two(self) -> Apart | None:
        """What is shown first, and what in a table of its own; None where one table has all."""
        of_region = next((each for each in self._question.steps if hasattr(each, "apart_as_one")), None)
        if of_region is not None:
            found: Apart | None = of_region.apart_as_one(self._records, self._store)
            if found is not None:
                return found
        apart = self._alone() if self._parted else None
        if apart is None:
            return None
        _, alone = apart
        theirs = {each.id for each in alone} | self._of_conflict()
        first = tuple(each for each in self._records if each.id in theirs)
        others = tuple(each for each in self._records if each.id not in theirs)
        what = "of the two alone or of their conflict" if len(first) > len(alone) else "of the two alone"
        told = f"first {f'the {len(first)}' if len(first) > 1 else 'the one'} {what}"
        rest = f"the {len(others)} with others" if len(others) > 1 else "the one with others"
        return Apart(first, others, told, rest)

    @property
    def _parted(self) -> bool:
        """Whether what is of two alone stands in a table of its own: where there are many."""
        from caspian.display.cut import ROWS

        return len(self) > ROWS

    def _of_conflict(self) -> frozenset[str]:
        """The ids of what belongs to the conflict of the two though not both took part, where the question asks for it."""
        return frozenset()

    def _alone(self) -> tuple[tuple[str, str], tuple[R, ...]] | None:
        """Of an answer about two, who these are and what is of them alone; None where it is about others, or all or nothing of it is."""
        if not self._found:
            object.__setattr__(self, "_found", (self._told_apart(),))
        return self._found[0]

    def _told_apart(self) -> tuple[tuple[str, str], tuple[R, ...]] | None:
        from caspian.questions.pairs import alone_of

        condition = alone_of(self._question.steps)
        if condition is None:
            return None
        two = getattr(condition, "two", None)  # on different sides: a company and its own country are not
        records = self._records if two is None else two.take(self._records, self._store, self.collection)
        kept = {each.id for each in condition.take(records, self._store, self.collection)}
        alone = tuple(each for each in self._records if each.id in kept)
        return (condition.who, alone) if 0 < len(alone) < len(self._records) else None

    def _remarks(self) -> Iterator[str]:
        """How many of what is of two are of these alone."""
        yield from super()._remarks()
        yield from self._of_these_alone()

    def _mixed(self, asked: object) -> Iterator[str]:
        """How many of what is of two are of these alone, with the call that counts these."""
        yield from self._of_these_alone(f".count_by({asked!r})" if isinstance(asked, str) else "")

    def _of_these_alone(self, step: str = "") -> Iterator[str]:
        """How many of what is of two are of these alone.

        Args:
            step: what is asked of the answer besides, behind the call that keeps them.
        """
        apart = self._alone()
        if apart is not None:
            from caspian.questions.typed import offered

            who, alone = apart
            number = len(alone)
            is_, these = ("is", "it") if number == 1 else ("are", "these")
            between = ".between({!r}, {!r}, bilateral=True)".format(*who)
            call = f"{offered(self, between, bilateral=True)}{step}"
            yield f"{number} of them {is_} of the two alone{self._hosted(alone)}; {call} keeps {these}"

    def _hosted(self, alone: tuple[R, ...]) -> str:
        """In how many of those of the two alone somebody else hosted or mediated, in words."""
        return ""
