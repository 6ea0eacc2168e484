"""Events, in the order of their dates, and what can be asked of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import ClassVar, Self, Unpack, cast

import attrs

import caspian
from caspian.questions.asked import Moment, Reference, References, Several, somebody
from caspian.questions.conditions.base import Apart
from caspian.questions.happening import Happening

__all__ = ["Events"]


class Events(Happening["caspian.Event"]):
    """Events, in the order of their dates: also what was expected, put off or called off, which is marked as such.

    Questions of one line answer with what took place; of a selection `where(status="held")` leaves it.

    >>> import caspian
    >>> "2024-01-26-pashinyan-tbilisi" in caspian.events.between("Armenia", "Georgia").during("2024-01").ids
    True
    """

    __slots__ = ()

    collection: ClassVar[str] = "events"
    columns: ClassVar[tuple[str, ...]] = ("when", "title", "who", "kind", "places", "id")

    def where(
        self,
        test: Callable[[caspian.Event], object] | str | None = None,
        /,
        *values: object,
        kind: Several[caspian.EventKind] | None = None,
        status: Several[caspian.EventStatus] | None = None,
        topics: Several[caspian.Topic] | None = None,
        places: References | None = None,
        corridors: References | None = None,
        agreements: References | None = None,
        part_of: References | None = None,
        follows: References | None = None,
        **narrower: Unpack[caspian.EventsWhere],
    ) -> Self:
        """Those for which a function is true, whose field has one of some values, or that meet each keyword given.

        Each keyword is a field and takes one value or several, of which any will do.

        Args:
            test: a function of a record; or a field, with dots into its parts, for which `values` are given.
            values: the values of that field.
            kind: what happened.
            status: whether it took place.
            topics: a topic that it names itself; `about` knows the narrower ones too.
            places: a place that it names itself; `at` knows what lies within it too.
            corridors: a corridor that it names itself.
            agreements: an agreement made or spoken of there.
            part_of: the larger event.
            follows: an earlier event from which it follows.
            narrower: what calling them takes besides, as in ``country="Georgia", year=2024``; a keyword above means the field itself.

        Raises:
            NotFound: for a field, a word or a name that does not exist, with what is near.
            TypeError: for what is neither a function nor a field with values.

        >>> import caspian
        >>> found = caspian.events.where(kind=("talks", "meeting"), status="held")
        >>> sorted(kind.value for kind in found.count_by("kind"))
        ['meeting', 'talks']
        """
        return self._where(
            test,
            values,
            {
                "kind": kind,
                "status": status,
                "topics": topics,
                "places": places,
                "corridors": corridors,
                "agreements": agreements,
                "part_of": part_of,
                "follows": follows,
            },
            narrower,
        )

    def involving(
        self, *who: Reference, direct: bool = False, role: Several[caspian.Role] | None = None
    ) -> Self:
        """Those in which every one of some parties or people took part, in whatever role or in one that is given.

        Args:
            who: countries, organisations, people.
            direct: whether a company, a bank or a public body counts for itself only, and not for its home
                country.
            role: as what all of them took part, such as "guest", or several roles of which any will do.

        Raises:
            NotFound: if a name means none of them, or a word no role.
            Ambiguous: if a name means several.

        >>> import caspian
        >>> visits = caspian.events.involving("Tokayev", role="guest").where(kind="visit")
        >>> "2024-03-11-tokayev-azerbaijan" in visits.ids, len(visits.at("Kazakhstan"))
        (True, 0)
        """
        somebody("involving", who, "Kazakhstan")
        found, roles = self, _roles(role)
        for each in who:
            found = found._involving(each, direct, roles)
        return found

    def series(self, series: Reference) -> Self:
        """The meetings of a series, such as the summits of a body, with their numbers in `why`.

        Which events are meetings of which series is said by the curators of the bundled data; `coverage` lists the series
        with what is missing of each. A dataset of one's own has those meetings of them that it holds.

        Args:
            series: its title, the body that meets, or words of both, as "OTS summits"; or a region, such as "Central Asia", for
                all series under its name in which its states met as such.

        Raises:
            NotFound: if no series is meant of which the dataset has a meeting, with what is near.
            Ambiguous: if several are meant alike.

        >>> import caspian
        >>> caspian.events.series("Caspian Summit").ids[-1]
        '2022-06-29-caspian-summit-ashgabat'
        """
        from caspian.questions.conditions.places import land
        from caspian.questions.conditions.series import InSeries, InSeriesOf
        from caspian.questions.series import of_region, series_meant

        region = land(series, self._store)
        titles = of_region(region, self._store) if isinstance(region, caspian.Organisation) else ()
        if region is not None and titles:
            return self._keep(InSeriesOf(region.id, titles))
        title, others = series_meant(series, self._store)
        said = f"other series fit these words less well: {'; '.join(others)}" if others else ""
        return self._keep(InSeries(title))._saying(said)

    def _about(self, subject: object, parts: bool) -> Self:
        try:
            return super()._about(subject, parts)
        except caspian.Ambiguous as error:
            from caspian.questions.series import as_series

            raise as_series(self, error) from None

    def blocks(self) -> tuple[caspian.Block, ...]:
        """The first events as a table under the question, with what a reader must not miss; of a timeline with what is dated beside them."""
        return self._as_chronicle(whole=False) or super().blocks()

    def _blocks(
        self, rows: int | None, columns: Sequence[str], *, ends: bool = False
    ) -> tuple[caspian.Block, ...]:
        told = self._as_chronicle(whole=True) if rows is None and columns == self.columns else ()
        return told or super()._blocks(rows, columns, ends=ends)

    def _as_chronicle(self, *, whole: bool) -> tuple[caspian.Block, ...]:
        """The tables of a timeline; none where it is none, or was put in another order."""
        from caspian.questions.conditions.timeline import AsTimeline

        steps = self._question.steps
        if self._question.arranges or not any(isinstance(each, AsTimeline) for each in steps):
            return ()
        from caspian.display.blocks import Paragraph, line
        from caspian.questions.aside import below_it
        from caspian.questions.chronicle import besides, by_period, chronicle
        from caspian.questions.dated_steps import entries

        apart = self._question.apart(self._records)
        beside, open_ = entries(self)
        told = "" if apart is None else f": {apart.told}"
        first = self if apart is None else self._made(apart.first, self._question)
        table = chronicle(f"{self._caption}{told}", first, beside, self._store, whole=whole)
        behind = () if apart is None else (below_it(self, apart, None, self.columns),)
        periods = () if whole else by_period(first, beside)
        remarks = (*periods, *besides(self, beside, open_))
        return (
            table,
            *behind,
            *(Paragraph(line(each)) for each in remarks),
            *self._below(),
        )

    def _in_two(self) -> Apart | None:
        """Of visits of one who is asked for, those that were made come first."""
        if self._of_kinds:
            from caspian.questions.visits import made_and_received

            return made_and_received(self) or super()._in_two()
        return super()._in_two()

    @property
    def _parted(self) -> bool:
        """Of visits also where there are few: a tour of a third state is none between two."""
        from caspian.questions.remarked import of_visits

        return (self._of_kinds and of_visits(self)) or super()._parted

    def _remarks(self) -> Iterator[str]:
        """What of the conflict of two is not among them; how many of them did not take place, or not yet."""
        if self._question.steps:
            from caspian.questions.conflict import left_out

            yield from left_out(self)
        yield from super()._remarks()
        if self._of_two_alone:
            hosted = self._hosted(self._records)
            if hosted:
                yield hosted.strip("() ")
        others = Counter(event.status.value for event in self._records if event.status != "held")
        if others:
            from caspian.questions.typed import offered

            told = ", ".join(f"{count} {status}" for status, count in others.items())
            call = offered(self, ".where(status='held')", status="held")
            rest = f"; {call} has those that did" if len(self) > others.total() else ""
            yield f"{'not all' if rest else 'none'} of them took place: {told}{rest}"
        if self._of_kinds:
            from caspian.questions.remarked import abroad, apart

            yield from apart(self)
            yield from abroad(self)
        if self._question.steps:
            from caspian.questions.beside import as_guests, by_authorities, of_the_region

            yield from of_the_region(self)
            yield from as_guests(self)
            yield from by_authorities(self)
            from caspian.questions.gathered import a_choice

            yield from self._as_what()
            yield from a_choice(self)

    def _mixed(self, asked: object) -> Iterator[str]:
        """How many are of two alone, in how many visits who was asked for is the host or the guest, and before which years less of them is held."""
        from caspian.questions.gathered import thinner

        yield from super()._mixed(asked)
        yield from self._as_what()
        if self._of_kinds:
            from caspian.questions.remarked import apart

            yield from apart(self)
        yield from thinner(self)

    def _hosted(self, alone: tuple[caspian.Event, ...]) -> str:
        from caspian.questions.pairs import brought_together

        number = brought_together(self._question.steps, alone, self._store)
        return f" (in {number} somebody else hosted or mediated)" if number else ""

    @property
    def _of_two_alone(self) -> bool:
        """Whether the question asks for what is of two alone."""
        return any(hasattr(each, "brought_together") for each in self._question.steps)

    def _shown(self, columns: Sequence[str]) -> Sequence[str]:
        """The columns without the kind where only one is asked for, which the caption names."""
        kinds = [each for each in self._question.steps if getattr(each, "path", None) == "kind"]
        one = any(len(getattr(each, "values", ())) == 1 for each in kinds)
        return [each for each in columns if each != "kind"] if one else columns

    def _as_what(self) -> Iterator[str]:
        if self._of_kinds:
            from caspian.questions.remarked import as_what

            yield from as_what(self)

    @property
    def _of_kinds(self) -> bool:
        """Whether kinds are asked for."""
        return any(getattr(each, "path", None) == "kind" for each in self._question.steps)

    def _as(self, role: Several[caspian.Role]) -> Self | None:
        """The same question of those who took part in a role, or in one of several; None where it asks for nobody."""
        from caspian.questions.conditions.parties import Involving, InvolvingPerson
        from caspian.questions.conditions.touching import Touching

        roles, steps = _roles(role), self._question.steps
        apart = (each.both if isinstance(each, Touching) else (each,) for each in steps)
        found = tuple(
            attrs.evolve(each, roles=roles) if isinstance(each, Involving | InvolvingPerson) else each
            for each in chain.from_iterable(apart)
        )
        if found == steps:
            return None
        return self.answering(attrs.evolve(self._question, steps=found), self._store)

    def _of_conflict(self) -> frozenset[str]:
        from caspian.questions.conditions.touching import Touching

        two = next((each for each in self._question.steps if isinstance(each, Touching)), None)
        return frozenset() if two is None else two.beside(self._store)

    def _as_timeline(self) -> Self:
        """The same, with what is dated besides told under it."""
        from caspian.questions.conditions.timeline import AsTimeline

        return self._keep(AsTimeline())

    def _of_two(self, one: str, other: str) -> Self:
        """What concerns two countries: in which both took part, and what belongs to the conflict of both."""
        from caspian.questions.conditions.touching import Touching

        first, second = sorted((one, other))
        return self._keep(Touching(first, second))

    def _concerning_all(self, who: tuple[caspian.Topic | Reference, ...]) -> Self:
        """Those that concern each of some parties, people, corridors, places or topics; of two countries also what belongs to their conflict."""
        from caspian.questions.conditions.parties import Involving

        found = self
        for each in who:
            found = found._concerning(each)
        steps = found._question.steps
        parties = [each.party for each in steps if isinstance(each, Involving)]
        if len(parties) == len(steps) == 2 and all(
            each in self._store.lookup("countries") for each in parties
        ):
            return self._of_two(*parties)
        return found

    def _concerning(self, what: caspian.Topic | Reference) -> Self:
        """Those in which a party or a person took part, on a corridor, at a place, or about anything else."""
        from caspian.catalogue.relations import PARTIES
        from caspian.catalogue.types import SUBJECTS
        from caspian.model.topic import Topic
        from caspian.names.words import is_word
        from caspian.questions.meanings import is_time

        store = self._store
        named = store.types_named(what) if isinstance(what, str) else ()
        if not named and is_word(Topic, what):
            return self.about(what)
        actors = (*PARTIES, "people")
        if isinstance(what, str) and not named and what[:1].isdigit() and is_time(what):
            return self.during(what)
        record = None if {"corridors", "places"} & {*named} else store.meant(what, *actors)
        record = record or store.resolve(what, *SUBJECTS)
        name = store.type_of(record)
        if name in actors:
            return self.involving(record)
        if name == "corridors":
            return self.on(record)
        return self.at(record) if name == "places" else self.about(record)

    def _narrowed(
        self,
        since: Moment | None = None,
        until: Moment | None = None,
        on: Moment | None = None,
        *,
        about: caspian.Topic | Reference | None = None,
        kind: Several[caspian.EventKind] | None = None,
        certain: bool = False,
        expected: bool = False,
    ) -> Self:
        """Those that meet every condition that is given; the arguments are those of `Dataset.events_between`."""
        found = self._within(since, until, on, about, certain)
        found = found if kind is None else found._of_kind(kind)
        found = found if expected else found.where(status="held")
        return found if kind is None else found._of_family()

    def _meeting(self, conditions: Mapping[str, object], fields: frozenset[str] = frozenset()) -> Self:
        found = super()._meeting(conditions, fields)
        return found if fields else found._of_family()

    def _of_family(self) -> Self:
        """Where none is of the kind that was asked for, those of the others that people mean with it."""
        if not self._of_kinds or self:
            return self
        from caspian.questions.family import of_family

        return cast("Self", of_family(self))

    def _missed(self) -> str:
        read = super()._missed()
        if not self._of_kinds:
            return read
        from caspian.questions.remarked import apart

        return "; ".join(filter(None, (read, *apart(self))))


def _roles(role: Several[caspian.Role] | None) -> tuple[caspian.Role, ...]:
    """The roles that are asked for; none asks for whatever they are."""
    if role is None:
        return ()
    from caspian.model.event import Role
    from caspian.questions.values import members

    return members("role", Role, role)
