"""Questions to the dataset as a whole: what is found, linked, disputed, covered, and what changed."""

from __future__ import annotations

import caspian
from caspian.catalogue.types import TYPES
from caspian.dataset.face import Face
from caspian.questions.asked import Reference

__all__ = ["Overview"]


class Overview(Face):
    """Search, links, conflicts, coverage."""

    __slots__ = ()

    def search(self, text: str) -> caspian.Records:
        """Records of every type in which all words of a text stand, or most of them, the best first.

        Args:
            text: some words.

        Raises:
            TypeError: for what is no text.

        >>> import caspian
        >>> caspian.search("middle corridor")[0].id
        'titr'
        """
        from caspian.fulltext import search

        return search(self._store, text)

    def related(self, x: Reference, name: str | None = None) -> caspian.Records:
        """The records to which a record is linked, in both directions.

        Args:
            x: the record.
            name: one name of a link, as `RELATIONS` has them; None for all links.

        Raises:
            NotFound: if no record is meant, or records of its type have no link of that name.
            Ambiguous: if several records are meant.

        >>> import caspian
        >>> caspian.related("titr", "parts").ids
        ('btk',)
        """
        from caspian.links import related

        return related(self._store, self._store.resolve(x, *TYPES), name)

    def conflicts(self, x: Reference | None = None) -> caspian.Conflicts:
        """Where the sources disagree, with what each side says.

        Args:
            x: a record: then its own disputed fields come first, and those of the records that name it follow; None
                for all.

        Raises:
            NotFound: if no record is meant, with what is near.
            Ambiguous: if several records are meant.

        >>> import caspian
        >>> caspian.conflicts("socar-kazmunaygas-oil-transit-2022")[0].field
        'history[signed].when'
        """
        from caspian.survey.conflicts import conflicts

        return conflicts(self._store, None if x is None else self._store.resolve(x, *TYPES))

    def coverage(self) -> caspian.Coverage:
        """What the dataset covers, what is thin in it, and what was looked for and not found.

        >>> import caspian
        >>> caspian.coverage().records["countries"] > 20
        True
        """
        from caspian.survey.coverage import coverage

        return coverage(self._store)
