"""What can be asked of every type that has links, topics or a date."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Literal, Self, TypeVar, overload

import caspian
from caspian.catalogue.types import record_type
from caspian.errors import Ambiguous, NotFound
from caspian.misnamed import Step
from caspian.model.record import Record
from caspian.model.time.when import When
from caspian.questions.asked import Moment, Reference, somebody
from caspian.questions.ends import how_many
from caspian.questions.selection import Selection

if TYPE_CHECKING:
    from caspian.questions.conditions.worded import AboutWord

__all__ = ["Dated", "Linked"]

R = TypeVar("R", bound=Record, covariant=True)
L = TypeVar("L", bound="Selection[Record]")


_TITLED = frozenset(("agreements", "events", "organisations"))
"""The types of records of which words in small letters name what they deal with."""


class Linked(Selection[R]):
    """Records of one type, which are linked to others."""

    __slots__ = ()

    has_topics: ClassVar[bool] = False
    _nearest: ClassVar[bool] = False
    """Whether of those about a record the ones about it alone come first."""

    def about(self, *subjects: caspian.Topic | Reference, parts: bool = True) -> Self:
        """Those about every one of some topics or records.

        Args:
            subjects: a topic, which holds all narrower ones ("energy" holds oil, gas, electricity and more); or a
                record of any type, to which those that are found are linked in any way; or other words, as
                "railways": those that say them, whole, or other words for the same, which the answer tells.
            parts: whether what belongs to a corridor or lies within a place counts with it.

        Raises:
            NotFound: if a word means neither, with what is near in its letters or in its meaning.

        >>> import caspian
        >>> gas = caspian.events.about("gas")
        >>> len(gas - caspian.events.about("energy"))
        0
        >>> "2024-05-20-btk-resumes" in caspian.events.about("Middle Corridor").ids
        True
        """
        somebody("about", subjects, "energy")
        found = self
        for each in subjects:
            found = found._about(each, parts)
        return found

    def _about(self, subject: object, parts: bool) -> Self:
        from caspian.questions.conditions.subjects import AboutRecord, AboutTopic

        if self.has_topics:
            from caspian.model.topic import Topic
            from caspian.names.words import is_word, word

            if is_word(Topic, subject):
                return self._keep(AboutTopic(word(Topic, subject)))
        meant, said = self._whom(subject)
        if meant is None or self._is_a_plain_word(subject, meant):
            worded = self._in_words(subject)
            if worded is not None:
                return self._keep(worded)
            meant = meant or self._subject(subject)
        about = AboutRecord(self._store.type_of(meant), meant.id, parts, self._nearest)
        if parts and self._nearest and self._store.states_of(meant.id):
            from caspian.questions.conditions.regions import AboutRegion

            about = AboutRegion(about.type, meant.id, parts, self._nearest)
        return self._keep(about)._saying(said)

    def _whom(self, subject: object) -> tuple[Record | None, str]:
        """The record that is meant, with what is to be said of others of the name; None where a word has no record, or several and a topic."""
        try:
            return self._store.meant(subject, *dict.fromkeys(self._targets())), ""
        except Ambiguous as error:
            from caspian.questions.hints import that_answers
            from caspian.questions.meanings import kindred

            several = [found[1] for each in error.candidates if (found := self._store.find(each)) is not None]
            if self.has_topics and (kindred(subject) or self._is_a_plain_word(subject, *several)):
                return None, ""
            return that_answers(self, error)

    def _in_words(self, subject: object) -> AboutWord | None:
        """The condition that words make which are no name; None where nothing says them, or where a record of another type has the name, or had it."""
        from caspian.questions.conditions.worded import AboutWord

        if not self.has_topics or not isinstance(subject, str) or subject in self._store.withdrawn:
            return None
        named = set(self._store.types_named(subject)) - set(self._targets())
        return None if named else AboutWord.of(subject, self._store, self.collection)

    def _is_a_plain_word(self, subject: object, *meant: Record) -> bool:
        """Whether small letters that are nobody's name only stand in titles, as free trade; or in a name of which nothing of this type tells, as grain."""
        from caspian.questions.conditions.subjects import AboutRecord

        store, ids = self._store, {each.id for each in meant}
        if type(subject) is not str or not subject.islower() or subject in ids or not self.has_topics:
            return False
        if {store.type_of(each) for each in meant} <= _TITLED and not store.types_named(subject):
            return True
        about = (AboutRecord(store.type_of(each), each.id) for each in meant)
        return not any(each.positions(store, self.collection) for each in about)

    @property
    def agreements(self) -> caspian.Agreements:
        """The agreements to which any of them is linked, in either direction.

        >>> import caspian
        >>> len(caspian.events_on("BTK").agreements) > 0
        True
        """
        return self._linked(caspian.Dataset(self._store).agreements)

    @property
    def corridors(self) -> caspian.Corridors:
        """The corridors to which any of them is linked, in either direction.

        >>> import caspian
        >>> "btk" in caspian.events_on("BTK").corridors.ids
        True
        """
        return self._linked(caspian.Dataset(self._store).corridors)

    @property
    def countries(self) -> caspian.Countries:
        """The countries to which any of them is linked, in either direction.

        >>> import caspian
        >>> "KZ" in caspian.events.where(kind="talks").countries.ids
        True
        """
        return self._linked(caspian.Dataset(self._store).countries)

    @property
    def events(self) -> caspian.Events:
        """The events to which any of them is linked, in either direction.

        >>> import caspian
        >>> len(caspian.agreements_between("Kazakhstan", "Uzbekistan").events) > 0
        True
        """
        return self._linked(caspian.Dataset(self._store).events)

    @property
    def organisations(self) -> caspian.Organisations:
        """The organisations to which any of them is linked, in either direction.

        >>> import caspian
        >>> len(caspian.events.where(kind="talks").organisations) > 0
        True
        """
        return self._linked(caspian.Dataset(self._store).organisations)

    @property
    def people(self) -> caspian.People:
        """The people to which any of them is linked, in either direction.

        >>> import caspian
        >>> "ararat-mirzoyan" in caspian.events.where(kind="talks").people.ids
        True
        """
        return self._linked(caspian.Dataset(self._store).people)

    @property
    def places(self) -> caspian.Places:
        """The places to which any of them is linked, in either direction.

        >>> import caspian
        >>> "abu-dhabi" in caspian.events.where(kind="talks").places.ids
        True
        """
        return self._linked(caspian.Dataset(self._store).places)

    def _linked(self, whole: L) -> L:
        """Of all records of a type, those to which any of these is linked."""
        from caspian.questions.conditions.linked import LinkedTo

        return whole._keep(LinkedTo(self._question))

    def _saying(self, said: str) -> Self:
        """The same records with what is to be said of how a name was read, if something is."""
        if not said:
            return self
        from caspian.questions.conditions.reading import ReadAs

        return self._keep(ReadAs("", said))

    def _subject(self, subject: object) -> Record:
        targets = dict.fromkeys(self._targets())
        try:
            return self._store.resolve(subject, *targets)
        except Ambiguous:
            from caspian.questions.meanings import kindred

            topic = kindred(subject) if self.has_topics else None
            if topic is None:
                raise
            raise _topical(str(subject), topic) from None
        except NotFound as error:
            if not self.has_topics:
                raise self._in_other_words(error, subject) from None
            from caspian.model.topic import Topic
            from caspian.names.folding import nearest
            from caspian.questions.hints import or_searched
            from caspian.questions.meanings import kindred

            topic = None if error.elsewhere else kindred(subject)
            if topic is not None:
                raise _topical(error.sought, topic) from None
            near = nearest(error.sought, [topic.value for topic in Topic])
            names = (*((near,) if near else ()), *error.near)
            what = "topic or record"
            found = NotFound(error.sought, what, names, error.elsewhere, became=error.became)
            raise or_searched(self._store, found) from None

    def _targets(self) -> Iterable[str]:
        """The types of the records that these may be about."""
        from caspian.catalogue.relations import relations_from

        return (each for link in relations_from(self.collection) for each in link.targets)

    def _in_other_words(self, error: NotFound, subject: object) -> NotFound:
        """The same error with what finds records of a type without topics by a word."""
        from caspian.names.words import words_with
        from caspian.questions.face import face
        from caspian.questions.hints import hinted

        found = hinted(self, error, subject, "about")
        if found.instead or found.elsewhere or type(subject) is not str:
            return found
        steps = [
            f".where({field}={values[0]!r})" if len(values) == 1 else f".where({field}={values!r})"
            for field, values in words_with(record_type(self.collection), subject)
        ]
        calls = (f"{face(self._store)}.{self.collection}{step}" for step in (*steps, f".search({subject!r})"))
        return NotFound(error.sought, "record", (), (), tuple(calls))


def _topical(sought: str, topic: caspian.Topic) -> NotFound:
    """The error for a word that is none of the topics, but belongs to one."""
    return NotFound(
        sought, "topic or record", (), (), (Step(f"about={topic.value!r}"), Step(f".search({sought!r})"))
    )


class Dated(Linked[R]):
    """Records of one type that have a date."""

    __slots__ = ()

    _date: ClassVar[str] = "when"
    """The field that holds it."""

    def since(self, day: Moment, *, certain: bool = False) -> Self:
        """Those not wholly before a date: what began before it, or may have, stands behind the others, as with `during`.

        Args:
            day: the date.
            certain: whether only those count that surely are not; without it, those that may.

        Raises:
            InvalidDate: for what is no date, or one whose beginning is not known.

        >>> import caspian
        >>> possible, sure = caspian.events.since("2024-06-15"), caspian.events.since("2024-06-15", certain=True)
        >>> len(sure) < len(possible)
        True
        """
        return self._during("since", day, certain)

    def until(self, day: Moment, *, certain: bool = False) -> Self:
        """Those not wholly after a date; arguments and errors as of `since`.

        Args:
            day: the date, up to its last day.
            certain: whether only those count that surely are not; without it, those that may.

        Raises:
            InvalidDate: for what is no date, or one whose end is not known.

        >>> import caspian
        >>> max(event.when.earliest.year for event in caspian.events.until("2020", certain=True))
        2020
        """
        return self._during("until", day, certain)

    def during(self, period: Moment, *, certain: bool = False) -> Self:
        """Those that fall in a period, at least in part: first what is dated to it, then what lasted longer or may have been of it or not.

        So they stand in tables, slices and frames; `first` and `last` are of what is dated to it. What has no date is not among them:
        under a table stands how many records that are.

        Args:
            period: a day, a month, a year or any other date.
            certain: whether only those count that surely do; without it, those that may.

        Raises:
            InvalidDate: for what is no date.

        >>> import caspian
        >>> march = caspian.events.during("2024-03")
        >>> len(march.during("2024-03", certain=True)) <= len(march)
        True
        """
        return self._during("during", period, certain)

    def tail(self, number: int = 5) -> Self:
        """The last of them; of a time that was asked for the last that are dated to it, which stand before what lasted longer.

        Args:
            number: how many.

        >>> import caspian
        >>> caspian.events.during("2024").tail(1).ids
        ('2024-12-29-azerbaijan-accuses-russia-crash',)
        """
        apart = self._question.apart(self._records)
        if apart is None or not apart.first:
            return super().tail(number)
        end = len(apart.first)
        return self[max(0, end - how_many(number)) : end]

    @overload
    def last(self) -> R: ...
    @overload
    def last(self, number: int) -> Self: ...
    def last(self, number: int | None = None) -> R | Self:
        """The last one, of a time that was asked for the last that is dated to it; or with a number as `tail`.

        Args:
            number: how many; None for the one itself.

        Raises:
            IndexError: if there is none and no number is given.

        >>> import caspian
        >>> caspian.events.during("2024").last().id
        '2024-12-29-azerbaijan-accuses-russia-crash'
        """
        if number is not None:
            return self.tail(number)
        return self.tail(1)[0] if len(self) else super().last()

    def _during(self, verb: Literal["during", "since", "until"], day: Moment, certain: bool) -> Self:
        from caspian.questions.conditions.time import During

        return self._keep(During(self._date, When.of(day), certain, verb))

    def _in_time(
        self, since: Moment | None, until: Moment | None, on: Moment | None, certain: bool = False
    ) -> Self:
        """Those in the time that a question names by up to three keywords."""
        found = self
        if since is not None and until is not None:
            When.spanning(since, until)  # refuses a time that ends before it begins
        if since is not None:
            found = found.since(since, certain=certain)
        if until is not None:
            found = found.until(until, certain=certain)
        return found if on is None else found.during(on, certain=certain)
