"""The passages of the documents, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Self, Unpack

import caspian
from caspian.questions.asked import References
from caspian.questions.linked import Linked

__all__ = ["Passages"]


class Passages(Linked["caspian.Passage"]):
    """Passages of the documents, each with the records that hold its facts.

    >>> import caspian
    >>> len(caspian.passages.show(rows=1).to_text()) > 0
    True
    """

    __slots__ = ()

    collection: ClassVar[str] = "passages"
    columns: ClassVar[tuple[str, ...]] = ("id", "heading", "records")

    def where(
        self,
        test: Callable[[caspian.Passage], object] | str | None = None,
        /,
        *values: object,
        source: References | None = None,
        records: References | None = None,
        **narrower: Unpack[caspian.CountriesWhere],
    ) -> Self:
        """Those for which a function is true, whose field has one of some values, or that meet each keyword given.

        Each keyword is a field and takes one value or several, of which any will do.

        Args:
            test: a function of a record; or a field, with dots into its parts, for which `values` are given.
            values: the values of that field.
            source: the document.
            records: a record that holds its facts.
            narrower: what calling them takes besides, as in ``search="rail"``; a keyword above means the field itself.

        Raises:
            NotFound: for a field, a word or a name that does not exist, with what is near.
            TypeError: for what is neither a function nor a field with values.

        >>> import caspian
        >>> len(caspian.passages.where(source="cpc-trends-2024")) > 10
        True
        """
        return self._where(
            test,
            values,
            {"source": source, "records": records},
            narrower,
        )
