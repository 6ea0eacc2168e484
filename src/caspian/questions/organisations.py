"""Organisations, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Self, Unpack

import caspian
from caspian.questions.anew import OnADay
from caspian.questions.asked import References, Several
from caspian.questions.linked import Linked

__all__ = ["Organisations"]


class Organisations(OnADay["caspian.Organisation"], Linked["caspian.Organisation"]):
    """Organisations: bodies of states, formats of meetings, companies, public bodies, news outlets.

    >>> import caspian
    >>> "eaeu" in caspian.organisations_of("Kyrgyzstan").where(kind="intergovernmental").ids
    True
    """

    __slots__ = ()

    collection: ClassVar[str] = "organisations"
    columns: ClassVar[tuple[str, ...]] = ("acronym", "name", "kind", "home", "id")

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
