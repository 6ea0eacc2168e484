"""People, and what can be asked of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, Self, Unpack

import attrs

import caspian
from caspian.errors import NotFound
from caspian.questions.asked import Moment, Reference
from caspian.questions.linked import Linked

if TYPE_CHECKING:
    from caspian.questions.conditions.offices import HeldOffice

__all__ = ["People"]

_COMMON = 8
"""How many offices are named, the commonest, to somebody who asks for one that nobody held."""


_FEW = 2
"""Up to how many offices a body has that are all proposed to somebody who asks for another."""


class People(Linked["caspian.Person"]):
    """People who acted for a country or an organisation.

    >>> import caspian
    >>> caspian.officeholders("President of Kazakhstan", on="2024").ids
    ('kassym-jomart-tokayev',)
    """

    __slots__ = ()

    collection: ClassVar[str] = "people"
    columns: ClassVar[tuple[str, ...]] = ("name", "offices", "id")

    def where(
        self,
        test: Callable[[caspian.Person], object] | str | None = None,
        /,
        *values: object,
        **narrower: Unpack[caspian.PeopleWhere],
    ) -> Self:
        """Those for which a function is true, whose field has one of some values, or that meet each keyword given.

        Args:
            test: a function of a record; or a field, with dots into its parts, for which `values` are given.
            values: the values of that field.
            narrower: what calling them takes, as in ``office="president", country="Kazakhstan"``.

        Raises:
            NotFound: for a field, a word or a name that does not exist, with what is near.
            TypeError: for what is neither a function nor a field with values.

        >>> import caspian
        >>> "ararat-mirzoyan" in caspian.people.where(office="foreign minister", country="Armenia").ids
        True
        """
        return self._where(test, values, {}, narrower)

    def in_office(
        self, office: str | None = None, *, of: Reference | None = None, on: Moment | None = None
    ) -> Self:
        """Those who held an office, in whatever country or organisation, the earliest first.

        Args:
            office: the office, as "foreign minister" or "President"; None for any office.
            of: the country or organisation; None for any.
            on: on which day; an office of which no time, or only a later end, is known counts where nobody else is
                known to have held it, which the answer says.

        Raises:
            NotFound: if no party is meant, or nobody held an office of that title there, with the titles that there are.
            InvalidDate: for what is no date.
            TypeError: for an office that is no text.

        >>> import caspian
        >>> "ilham-aliyev" in caspian.people.in_office("president", on="2024").ids
        True
        """
        from caspian.model.person import Person
        from caspian.model.time.when import When
        from caspian.names.folding import nearest
        from caspian.names.titles import is_office
        from caspian.questions.conditions.offices import HeldOffice

        if office is not None and not isinstance(office, str):
            raise TypeError(f"expected the title of an office, such as 'president', got {office!r}")
        if office is not None:
            titles = Counter(each.title for person in self._store.table(Person) for each in person.offices)
            if not any(is_office(office, title) for title in titles):
                near = nearest(office, sorted(titles))
                common = ", ".join(title for title, _ in titles.most_common(_COMMON))
                raise NotFound(
                    office, f"office (such as {common})" if common else "office", (near,) if near else ()
                )
        party = None if of is None else self._store.party(of).id
        if party is not None and office is not None:
            self._judge(office, party)
        return self._keep(HeldOffice.asked(self._store, office, party, None if on is None else When.of(on)))

    def _judge(self, office: str, party: str) -> None:
        """Refuse an office of which a party has none, where its offices are known."""
        from caspian.names.titles import is_office
        from caspian.names.words import unknown
        from caspian.questions.conditions.offices import HeldOffice
        from caspian.questions.face import face

        titles = HeldOffice(of=party).titles(self._store)
        if titles and not any(is_office(office, title) for title in titles):
            error = unknown(office, f"office of {party}", titles, mark="; ")
            held = (f"{face(self._store)}.officeholders({party!r}, {each!r})" for each in titles)
            raise NotFound(
                error.sought, error.what, error.near, instead=tuple(held) if len(titles) <= _FEW else ()
            )

    def _blocks(
        self, rows: int | None, columns: Sequence[str], *, ends: bool = False
    ) -> tuple[caspian.Block, ...]:
        """Of people who were asked for by an office, only the offices that are meant, those who hold one today first and apart."""
        from caspian.display.tables import table
        from caspian.questions.conditions.offices import HeldOffice

        asked = [step for step in self._question.steps if isinstance(step, HeldOffice)]
        if not asked:
            return super()._blocks(rows, columns, ends=ends)
        told = [_with(asked, each) for each in self._records]
        whole = type(self)(self._store, told, self._question)
        today = self._store.as_of
        if today is None or any(each.on is not None for each in asked):
            return Linked._blocks(whole, rows, columns, ends=ends)
        from caspian.questions.conditions.succession import over

        now = [attrs.evolve(each, on=today, over=over(self._store, today)) for each in asked]
        there = [each for person in self._records if (each := _with(now, person)).offices]
        if not there or len(there) == len(told):
            return Linked._blocks(whole, rows, columns, ends=ends)
        before = sorted(
            filter(None, (_before(asked, now, each) for each in self._records)), key=asked[0].rank
        )
        open_ = sum(
            not any(each.period and each.period.touches(today) for each in person.offices) for person in there
        )
        perhaps = f", {open_} of them perhaps, as no end is known" if open_ else ""
        again = len({each.id for each in before} & {each.id for each in there})
        others = len(before) - again
        known = f"{others} {'other' if others == 1 else 'others'}" if others else ""
        theirs = f"{again} of these before" if again else ""
        return (
            table(
                f"{self._caption}: {len(there)} on {today.in_words()}{perhaps}",
                columns,
                there,
                self._store,
                rows=rows,
            ),
            table(
                f"{' and '.join(filter(None, (known, theirs)))}, the earliest first",
                columns,
                before,
                self._store,
                rows=rows,
                ends=True,
            ),
            *whole._below(),
        )


def _with(asked: Sequence[HeldOffice], person: caspian.Person) -> caspian.Person:
    """A person with those offices alone that any of the conditions means."""
    numbers = sorted({number for each in asked for number, _ in each.held(person)})
    return attrs.evolve(person, offices=tuple(person.offices[number] for number in numbers))


def _before(
    asked: Sequence[HeldOffice], now: Sequence[HeldOffice], person: caspian.Person
) -> caspian.Person | None:
    """A person with those offices that any of some conditions means, but none of others; None where there is no such office."""
    meant = {number for each in asked for number, _ in each.held(person)}
    left = sorted(meant - {number for each in now for number, _ in each.held(person)})
    return attrs.evolve(person, offices=tuple(person.offices[number] for number in left)) if left else None
