"""Sources, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Self, Unpack

import caspian
from caspian.questions.asked import References, Several
from caspian.questions.linked import Dated

__all__ = ["Sources"]


class Sources(Dated["caspian.Source"]):
    """Sources: documents and pages that facts come from, by the day of their publication.

    >>> import caspian
    >>> caspian.sources["cpc-trends-2024"].kind.value
    'report'
    """

    __slots__ = ()

    collection: ClassVar[str] = "sources"
    columns: ClassVar[tuple[str, ...]] = ("date", "publisher", "title", "url", "id")
    _date: ClassVar[str] = "date"

    def where(
        self,
        test: Callable[[caspian.Source], object] | str | None = None,
        /,
        *values: object,
        kind: Several[caspian.SourceKind] | None = None,
        publisher: References | None = None,
        author: Several[str] | None = None,
        language: Several[str] | None = None,
        **narrower: Unpack[caspian.SourcesWhere],
    ) -> Self:
        """Those for which a function is true, whose field has one of some values, or that meet each keyword given.

        Each keyword is a field and takes one value or several, of which any will do.

        Args:
            test: a function of a record; or a field, with dots into its parts, for which `values` are given.
            values: the values of that field.
            kind: what it is.
            publisher: the organisation that published it.
            author: who wrote it.
            language: the language, in ISO 639-1.
            narrower: what calling them takes besides, as in ``year=2024``; a keyword above means the field itself.

        Raises:
            NotFound: for a field, a word or a name that does not exist, with what is near.
            TypeError: for what is neither a function nor a field with values.

        >>> import caspian
        >>> len(caspian.sources.where(kind="official")) > 10
        True
        """
        return self._where(
            test,
            values,
            {"kind": kind, "publisher": publisher, "author": author, "language": language},
            narrower,
        )
