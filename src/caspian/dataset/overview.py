"""Questions to the dataset as a whole: what is found, linked, disputed, covered, and what changed."""

from __future__ import annotations

from typing import Any, Literal, Unpack, cast, overload

import caspian
from caspian.catalogue.types import SUBJECTS, TYPES, type_named
from caspian.dataset.face import Face
from caspian.errors import Ambiguous, NotFound
from caspian.questions.asked import Moment, Reference, Several

__all__ = ["Overview"]


class Overview(Face):
    """Search, links, conflicts, coverage."""

    __slots__ = ()

    @overload
    def search(
        self,
        text: str,
        type: Literal["agreement", "agreements"],
        *,
        since: Moment | None = None,
        until: Moment | None = None,
        about: caspian.Topic | Reference | None = None,
        kind: Several[caspian.AgreementKind] | None = None,
        status: Several[caspian.Stage] | None = None,
        **narrower: Unpack[caspian.AgreementsAsked],
    ) -> caspian.Agreements: ...
    @overload
    def search(
        self,
        text: str,
        type: Literal["event", "events"],
        *,
        since: Moment | None = None,
        until: Moment | None = None,
        about: caspian.Topic | Reference | None = None,
        kind: Several[caspian.EventKind] | None = None,
        **narrower: Unpack[caspian.EventsAsked],
    ) -> caspian.Events: ...
    @overload
    def search(
        self,
        text: str,
        type: Literal["figure", "figures"],
        *,
        since: Moment | None = None,
        until: Moment | None = None,
        about: caspian.Topic | Reference | None = None,
        measure: Several[caspian.Measure] | None = None,
        **narrower: Unpack[caspian.FiguresAsked],
    ) -> caspian.Figures: ...
    @overload
    def search(
        self,
        text: str,
        type: Literal["corridor", "corridors"],
        *,
        about: caspian.Topic | Reference | None = None,
        **narrower: Unpack[caspian.CorridorsAsked],
    ) -> caspian.Corridors: ...
    @overload
    def search(
        self,
        text: str,
        type: Literal["country", "countries"],
        *,
        about: caspian.Topic | Reference | None = None,
        **narrower: Unpack[caspian.RecordsWhere],
    ) -> caspian.Countries: ...
    @overload
    def search(
        self,
        text: str,
        type: Literal["organisation", "organisations"],
        *,
        about: caspian.Topic | Reference | None = None,
        **narrower: Unpack[caspian.RecordsWhere],
    ) -> caspian.Organisations: ...
    @overload
    def search(
        self,
        text: str,
        type: Literal["person", "people"],
        *,
        about: caspian.Topic | Reference | None = None,
        **narrower: Unpack[caspian.RecordsWhere],
    ) -> caspian.People: ...
    @overload
    def search(
        self,
        text: str,
        type: Literal["place", "places"],
        *,
        about: caspian.Topic | Reference | None = None,
        **narrower: Unpack[caspian.RecordsWhere],
    ) -> caspian.Places: ...
    @overload
    def search(
        self,
        text: str,
        type: None = None,
        *,
        since: Moment | None = None,
        until: Moment | None = None,
        about: caspian.Topic | Reference | None = None,
        **narrower: Unpack[caspian.RecordsAsked],
    ) -> caspian.Records: ...
    @overload
    def search(
        self,
        text: str,
        type: str,
        *,
        since: Moment | None = None,
        until: Moment | None = None,
        about: caspian.Topic | Reference | None = None,
        **narrower: Unpack[caspian.RecordsAsked],
    ) -> caspian.Selection[caspian.Record]: ...
    def search(
        self,
        text: str,
        type: str | None = None,  # noqa: A002
        *,
        since: Moment | None = None,
        until: Moment | None = None,
        about: caspian.Topic | Reference | None = None,
        **narrower: object,
    ) -> caspian.Selection[caspian.Record]:
        """Records found by the words that people use, the best first.

        Endings, British and American spelling, and the ways in which names are carried from one alphabet to
        another do not matter; countries, people and places of a record count as its words, and so does its
        date. What has all the words comes before what has most of them. Sources and passages are found only
        when asked for.

        Args:
            text: some words; the first 40 different ones count.
            type: only records of this type, as "events": then the answer is a selection of these, as `events` is.
            since: only what is dated, and not wholly before this.
            until: only what is dated, and not wholly after this.
            about: only what is about this topic, with all narrower ones, or linked to this record.
            narrower: what the answer is narrowed by besides, as in ``year=2024``: whatever calling it takes.

        Raises:
            TypeError: for what is no text.
            NotFound: if there is no such type, and for a name or a word that means nothing.
            InvalidDate: for what is no date.
            CaspianError: if the SQLite of this Python has no full-text search.

        >>> import caspian
        >>> caspian.search("middle corridor")[0].id
        'titr'
        >>> caspian.search("Алиев visits Tashkent August 2024", type="events")[0].id
        '2024-08-22-aliyev-tashkent'
        >>> caspian.search("sanctions", since="2024", about="oil")[0].when.edtf >= "2024"
        True
        """
        from caspian.questions.mixed import Records
        from caspian.questions.plain import selection_of

        try:
            cls = Records if type is None else selection_of(type_named(type))
        except NotFound as error:
            from caspian.questions.kinds import with_kind

            raise with_kind(self._store, error, text) from None
        found = cls(self._store, None).search(text)
        asked = {"since": since, "until": until, "about": about, **narrower}
        return found(**asked) if any(each is not None for each in asked.values()) else found

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

    def conflicts(
        self,
        x: Reference | caspian.Topic | None = None,
        y: Reference | None = None,
        *,
        about: caspian.Topic | Reference | None = None,
    ) -> caspian.Conflicts:
        """Where the sources disagree, with what each side says.

        Args:
            x: a record: then its own disputed fields come first, and those of the records that name it follow; a topic,
                with all narrower ones; None for all.
            y: a second record: then those of the records that name both.
            about: only those of records about this topic, with all narrower ones, or naming this record, or saying this word.

        Raises:
            NotFound: if neither a record nor a topic is meant, with what is near.
            Ambiguous: if several records are meant.
            TypeError: for more than two records, or two topics.

        >>> import caspian
        >>> caspian.conflicts("socar-kazmunaygas-oil-transit-2022")[0].field
        'history[signed].when'
        """
        from caspian.model.topic import Topic
        from caspian.names.words import is_word, word
        from caspian.questions.conditions.worded import AboutWord
        from caspian.survey.conflicts import conflicts

        topics: list[Topic | AboutWord] = []
        of = list[caspian.Record]()
        for each in (x, y, about):
            if is_word(Topic, each):
                topics.append(word(Topic, each))
            elif each is not None:
                try:
                    of.append(self._store.resolve(each, *TYPES))
                except NotFound as error:
                    free = each is about and not error.became
                    worded = AboutWord.of(each, self._store, *SUBJECTS) if free else None
                    if worded is None:
                        raise
                    topics.append(worded)
        if len(topics) > 1 or len(of) > 2:
            raise TypeError("conflicts() are of one record or of two, and about one topic")
        one, other = (*of, None, None)[:2]
        return conflicts(self._store, one, other, topics[0] if topics else None)

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
