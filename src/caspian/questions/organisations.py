"""Organisations, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Final, Self, Unpack

import caspian
from caspian.display.cut import ROWS
from caspian.questions.anew import OnADay
from caspian.questions.asked import References, Several
from caspian.questions.linked import Linked

__all__ = ["Organisations"]

_WHOLE: Final = 80
"""Up to how many of what a party belongs to are all shown."""


class Organisations(OnADay["caspian.Organisation"], Linked["caspian.Organisation"]):
    """Organisations: bodies of states, formats of meetings, companies, public bodies, news outlets.

    >>> import caspian
    >>> "eaeu" in caspian.organisations_of("Kyrgyzstan").where(kind="intergovernmental").ids
    True
    """

    __slots__ = ()

    collection: ClassVar[str] = "organisations"
    columns: ClassVar[tuple[str, ...]] = ("acronym", "name", "kind", "home", "id")

    def blocks(self) -> tuple[caspian.Block, ...]:
        """The first records as a table under the question; of what one party belongs to all of them, a line each."""
        rows = len(self) if self._of_a_party and len(self) <= _WHOLE else None
        return super().blocks() if rows is None else self._blocks(rows, self.columns)

    def _shown(self, columns: Sequence[str]) -> Sequence[str]:
        """Without the ids and homes of what one party belongs to, where there are many."""
        many = self._of_a_party and len(self) > ROWS
        return [each for each in columns if each not in ("id", "home")] if many else columns

    @property
    def _of_a_party(self) -> bool:
        """Whether the question is what one party belongs to."""
        return any(hasattr(each, "party") and hasattr(each, "asked") for each in self._question.steps)

    def where(
        self,
        test: Callable[[caspian.Organisation], object] | str | None = None,
        /,
        *values: object,
        kind: Several[caspian.OrganisationKind] | None = None,
        home: References | None = None,
        parent: References | None = None,
        seat: References | None = None,
        partial: bool | None = None,
        **narrower: Unpack[caspian.OrganisationsWhere],
    ) -> Self:
        """Those for which a function is true, whose field has one of some values, or that meet each keyword given.

        Each keyword is a field and takes one value or several, of which any will do.

        Args:
            test: a function of a record; or a field, with dots into its parts, for which `values` are given.
            values: the values of that field.
            kind: what it is.
            home: the country it belongs to.
            parent: the organisation of which it is a part.
            seat: the place of its seat.
            partial: whether it names only some of its members.
            narrower: what calling them takes besides, as in ``founded=2001``; a keyword above means the field itself.

        Raises:
            NotFound: for a field, a word or a name that does not exist, with what is near.
            TypeError: for what is neither a function nor a field with values.

        >>> import caspian
        >>> "socar" in caspian.organisations.where(kind="company", home="Azerbaijan").ids
        True
        """
        return self._where(
            test,
            values,
            {"kind": kind, "home": home, "parent": parent, "seat": seat, "partial": partial},
            narrower,
        )
