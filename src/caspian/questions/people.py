"""People, and what can be asked of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, ClassVar, Self

import attrs

import caspian
from caspian.errors import NotFound
from caspian.questions.asked import Moment, Reference
from caspian.questions.linked import Linked

__all__ = ["People"]

_COMMON = 8
"""How many offices are named, the commonest, to somebody who asks for one that nobody held."""


class People(Linked["caspian.Person"]):
    """People who acted for a country or an organisation.

    >>> import caspian
    >>> caspian.officeholders("President of Kazakhstan", on="2024").ids
    ('kassym-jomart-tokayev',)
    """

    __slots__ = ()

    collection: ClassVar[str] = "people"
    columns: ClassVar[tuple[str, ...]] = ("name", "offices", "id")

    def in_office(
        self, office: str | None = None, *, of: Reference | None = None, on: Moment | None = None
    ) -> Self:
        """Those who held an office, in whatever country or organisation; `officeholders` tells more of one of these.

        Args:
            office: the office, as "foreign minister" or "President"; None for any office.
            of: the country or organisation; None for any.
            on: on which day; an office of which no time is known counts for none, and one of which only a later end
                is known where nobody else is known to have held it, which the answer says.

        Raises:
            NotFound: if no party is meant, or nobody held an office of that title anywhere.
            InvalidDate: for what is no date.
            TypeError: for an office that is no text.

        >>> import caspian
        >>> "ilham-aliyev" in caspian.people.in_office("president", on="2024").ids
        True
        """
        from caspian.model.time.when import When
        from caspian.names.folding import nearest
        from caspian.names.titles import is_office
        from caspian.questions.conditions.offices import InOffice

        if office is not None and not isinstance(office, str):
            raise TypeError(f"expected the title of an office, such as 'president', got {office!r}")
        if office is not None:
            held = (each.title for person in self._store.table("people") for each in person.offices)  # type: ignore[attr-defined]
            titles = Counter(held)
            if not any(is_office(office, title) for title in titles):
                near = nearest(office, sorted(titles))
                common = ", ".join(title for title, _ in titles.most_common(_COMMON))
                raise NotFound(
                    office, f"office (such as {common})" if common else "office", (near,) if near else ()
                )
        party = None if of is None else self._store.party(of).id
        return self._keep(InOffice.asked(self._store, office, party, None if on is None else When.of(on)))

    def _blocks(
        self, rows: int | None, columns: Sequence[str], *, ends: bool = False
    ) -> tuple[caspian.Block, ...]:
        """Of people who were asked for by an office, only the offices that are meant."""
        asked = [step for step in self._question.steps if hasattr(step, "held")]
        if not asked:
            return super()._blocks(rows, columns, ends=ends)
        told = (
            attrs.evolve(each, offices=tuple(each.offices[number] for number in _held(asked, each)))
            for each in self._records
        )
        return Linked._blocks(type(self)(self._store, told, self._question), rows, columns, ends=ends)


def _held(asked: Sequence[Any], person: caspian.Person) -> list[int]:
    """Which offices of a person any of the conditions means."""
    return sorted({number for each in asked for number, _ in each.held(person)})
