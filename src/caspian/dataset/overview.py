"""Questions to the dataset as a whole: what is found, linked, disputed, covered, and what changed."""

from __future__ import annotations

from typing import Any, cast, overload

import caspian
from caspian.catalogue.types import SUBJECTS, TYPES, type_named
from caspian.dataset.face import Face
from caspian.errors import Ambiguous, NotFound
from caspian.questions.asked import Reference

__all__ = ["Overview"]


class Overview(Face):
    """Search, links, conflicts, coverage."""

    __slots__ = ()

    def search(self, text: str, type: str | None = None) -> caspian.Records:  # noqa: A002
        """Records found by the words that people use, the best first.

        Endings, British and American spelling, and the ways in which names are carried from one alphabet to
        another do not matter; countries, people and places of a record count as its words, and so does its
        date. What has all the words comes before what has most of them. Sources and passages are found only
        when asked for.

        Args:
            text: some words; the first 40 different ones count.
            type: only records of this type, as "events".

        Raises:
            TypeError: for what is no text.
            NotFound: if there is no such type.
            CaspianError: if the SQLite of this Python has no full-text search.

        >>> import caspian
        >>> caspian.search("middle corridor")[0].id
        'titr'
        >>> caspian.search("Алиев visits Tashkent August 2024", type="events")[0].id
        '2024-08-22-aliyev-tashkent'
        """
        from caspian.questions.conditions.words import Matching
        from caspian.questions.mixed import Records
        from caspian.questions.question import Question

        types = () if type is None else (type_named(type),)
        condition = Matching.of(text, self._store, "records", types)
        question = Question("records", (condition,))
        return Records(self._store, condition.found(self._store, "records"), question)

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

    @overload
    def coverage(self, x: None = None) -> caspian.Coverage: ...
    @overload
    def coverage(self, x: Reference) -> caspian.SubjectCoverage | caspian.Answer[Any]: ...
    def coverage(
        self, x: Reference | None = None
    ) -> caspian.Coverage | caspian.SubjectCoverage | caspian.Answer[Any]:
        """What the dataset covers, what is thin in it, and what was looked for and not found; of all, or of one subject.

        Args:
            x: a record of any type; or words of the title of a series of meetings; None for the whole dataset.

        Raises:
            NotFound: if neither a record nor a series is meant, with what is near.
            Ambiguous: if several records are meant.

        >>> import caspian
        >>> caspian.coverage().records["countries"] > 20
        True
        >>> caspian.coverage("Kyrgyzstan").pairs.between("Kyrgyzstan", "Kazakhstan").framework is not None
        True
        """
        if x is None:
            from caspian.survey.coverage import coverage

            return coverage(self._store)
        from caspian.survey.covering import covering, series_called

        try:
            record = self._store.resolve(x, *SUBJECTS)
        except (NotFound, Ambiguous):
            found = series_called(self._store, x) if isinstance(x, str) and x.strip() else None
            if not found:
                raise
            return found
        data = cast("caspian.Dataset", self)
        return covering(self._store, record, data.events, data.agreements, data.figures)
