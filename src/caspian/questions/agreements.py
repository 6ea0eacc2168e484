"""Agreements, in the order of their dates, and what can be asked of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar, Final, Self, Unpack

import attrs

import caspian
from caspian.questions.asked import Moment, Reference, References, Several, somebody
from caspian.questions.happening import Happening

__all__ = ["Agreements"]

_FEW: Final = 20
"""Under how few agreements it is told what bodies that govern a country agreed on besides."""


class Agreements(Happening["caspian.Agreement"]):
    """Agreements, in the order of their dates.

    >>> import caspian
    >>> caspian.agreements.between("Armenia", "Georgia").signed_by("Nikol Pashinyan").ids[-1]
    'armenia-georgia-strategic-partnership-2024'
    """

    __slots__ = ()

    collection: ClassVar[str] = "agreements"
    columns: ClassVar[tuple[str, ...]] = ("when", "parties", "title", "status", "id")

    def where(
        self,
        test: Callable[[caspian.Agreement], object] | str | None = None,
        /,
        *values: object,
        kind: Several[caspian.AgreementKind] | None = None,
        status: Several[caspian.Stage] | None = None,
        topics: Several[caspian.Topic] | None = None,
        parties: References | None = None,
        corridors: References | None = None,
        places: References | None = None,
        amends: References | None = None,
        implements: References | None = None,
        supersedes: References | None = None,
        founds: References | None = None,
        count: int | None = None,
        **narrower: Unpack[caspian.AgreementsWhere],
    ) -> Self:
        """Those for which a function is true, whose field has one of some values, or that meet each keyword given.

        Each keyword is a field and takes one value or several, of which any will do.

        Args:
            test: a function of a record; or a field, with dots into its parts, for which `values` are given.
            values: the values of that field.
            kind: its form.
            status: how far it got, and no further.
            topics: a topic that it names itself; `about` knows the narrower ones too.
            parties: a party, as itself; `involving` knows the companies of a country too.
            corridors: a corridor that it names itself.
            places: a place that it names itself.
            amends: an agreement that it changes.
            implements: one that it carries out.
            supersedes: one that it replaces.
            founds: an organisation that it founds.
            count: for how many agreements it stands.
            narrower: what calling them takes besides, as in ``country="Iran", signed=2018``; a keyword above means the field itself.

        Raises:
            NotFound: for a field, a word or a name that does not exist, with what is near.
            TypeError: for what is neither a function nor a field with values.

        >>> import caspian
        >>> caspian.agreements.where(kind="package", parties="Iran").during("2024-01").ids
        ('turkiye-iran-agreements-2024',)
        """
        return self._where(
            test,
            values,
            {
                "kind": kind,
                "status": status,
                "topics": topics,
                "parties": parties,
                "corridors": corridors,
                "places": places,
                "amends": amends,
                "implements": implements,
                "supersedes": supersedes,
                "founds": founds,
                "count": count,
            },
            narrower,
        )

    def binding(self, *parties: Reference, on: Moment, direct: bool = False, certain: bool = False) -> Self:
        """Those that bound every one of some parties on a day.

        What has entered into force binds; so does a signature under an agreement of a form that needs no entry into
        force, where none is known. `why` says which it is.

        Args:
            parties: countries and organisations.
            on: the day.
            direct: whether a company binds itself only, and not its home country.
            certain: whether only those count that surely bound it; without it, those that may have.

        Raises:
            NotFound: if a name means no party.
            InvalidDate: for what is no date.

        >>> import caspian
        >>> found = caspian.agreements.binding("AZ", on="1995-01-01", certain=True)
        >>> "cis-charter-1993" in found.ids, "cis-charter-1993" in caspian.agreements.binding("AZ", on="1992-06-01").ids
        (True, False)
        """
        from caspian.model.time.when import When
        from caspian.questions.conditions.binding import Binding

        found = self
        for each in parties:
            found = found._keep(Binding(self._store.party(each).id, When.of(on), direct, certain))
        return found

    def reaching(
        self,
        status: Several[caspian.Stage],
        *parties: Reference,
        on: Moment | None = None,
        direct: bool = False,
        certain: bool = False,
    ) -> Self:
        """Those that got as far as a stage, and no further, for all of some parties.

        What one party did counts for it alone: a treaty that it left is not in force for it, whatever it is for
        others. In force are those that bind all of them.

        Args:
            status: the stage, or several of which any will do.
            parties: countries and organisations; without any, the agreement as a whole.
            on: by the end of which day; without it today, which is the day of the data.
            direct: whether a company counts for itself only, and not for its home country.
            certain: whether only those count as in force that surely bind them.

        Raises:
            NotFound: if a name means no party, or a word no stage.
            InvalidDate: for what is no date.
            ValueError: for no stage at all.

        >>> import caspian
        >>> treaty = "collective-security-treaty-1992"
        >>> treaty in caspian.agreements.reaching("in force", "AM").ids
        True
        >>> treaty in caspian.agreements.reaching("in force", "AM", "AZ").ids
        False
        """
        from caspian.model.stage import Stage
        from caspian.model.time.when import When
        from caspian.questions.conditions.reached import Reached
        from caspian.questions.values import members

        stages = members("status", Stage, status)
        who = tuple(self._store.party(each).id for each in parties)
        day = None if on is None else When.of(on)
        return self._keep(Reached(who, stages, day, direct, certain, self._store.as_of))

    def in_force(self, on: Moment | None = None) -> Self:
        """Those that are in force on a day: of which `Agreement.in_force` says yes; of agreements between or of some parties, for all of these.

        Between or of parties those count that bind all of these; also what entered into force of which that is open: then the table says
        of each whether it is sure or open, as does the column `binds` of frames. What binds by its signature, since an agreement of its
        form needs no entry into force, counts whoever is asked for; under the table stands how many do, and of how many others it is open:
        `Agreement.in_force` of each says why. What is stored as the stage is asked by ``where(status="in force")``.

        Args:
            on: the day; without it today, which is the day of the data.

        Raises:
            InvalidDate: for what is no date.

        >>> import caspian
        >>> found = caspian.agreements_between("Kazakhstan", "Azerbaijan")
        >>> found.in_force() == caspian.agreements_between("Kazakhstan", "Azerbaijan", status="in force")
        True
        >>> "eaeu-treaty-2014" in caspian.agreements.in_force("2014-12-31").ids
        False
        """
        from caspian.questions.standing import parties_asked

        parties = tuple(parties_asked(self))
        found = self.reaching("in force", *parties, on=on) if parties else self._standing(True, on)
        return self._telling(found)

    def not_in_force(self, on: Moment | None = None) -> Self:
        """Those that are known not to be in force on a day: not yet, no longer, or never; `why` says which.

        Known it is only where a source says so; that of one side no ratification is recorded leaves it open. Under the table stands of how many
        it is open, with the call that lists these.

        Args:
            on: the day; without it today, which is the day of the data.

        Raises:
            InvalidDate: for what is no date.

        >>> import caspian
        >>> "caspian-convention-2018" in caspian.agreements_involving("Iran").not_in_force().ids
        True
        """
        return self._telling(self._standing(False, on))

    def _standing(self, answer: bool, on: Moment | None) -> Self:
        from caspian.model.time.when import When
        from caspian.questions.conditions.force import Stands

        return self._keep(Stands(answer, None if on is None else When.of(on), self._store.as_of))

    def _telling(self, found: Self) -> Self:
        """The same answer, which tells what of these it leaves out though it may be meant."""
        from caspian.questions.conditions.force import Stands
        from caspian.questions.conditions.reached import Reached

        kept = set(found.ids)
        *steps, last = found.question.steps
        assert isinstance(last, Reached | Stands)
        step = attrs.evolve(last, left=tuple(each for each in self.ids if each not in kept))
        return self._made(found, attrs.evolve(found.question, steps=(*steps, step)))

    def _remarks(self) -> Iterator[str]:
        """For how many in force that is open, with those that are only known as signed; which count by a company; other forms."""
        yield from super()._remarks()
        steps = self._question.steps
        if any(hasattr(each, "second") for each in steps):
            from caspian.questions.companies import by_companies

            yield from by_companies(self)
        of_parties = any(hasattr(each, "second") or hasattr(each, "roles") for each in steps)
        if of_parties and len(self) <= _FEW:  # of many nobody misses those, and to look for them takes time
            from caspian.questions.beside import by_authorities

            yield from by_authorities(self)
        if any(hasattr(each, "stages") for each in steps):
            from caspian.questions.untimed import not_signed

            yield from not_signed(self)
            from caspian.questions.unfinished import not_for_sure, otherwise_over

            yield from not_for_sure(self)
            yield from otherwise_over(self)
        if any(getattr(each, "answer", None) is False for each in steps):
            from caspian.questions.unfinished import not_in_force

            yield from not_in_force(self)
        if any(getattr(each, "path", None) == "kind" for each in steps):
            from caspian.questions.remarked import apart

            yield from apart(self)
        if any(getattr(each, "signing", False) for each in steps):
            from caspian.questions.unrecorded import unrecorded

            yield from unrecorded(self)
        if steps:
            from caspian.questions.gathered import a_choice

            yield from a_choice(self)

    def _missed(self) -> str:
        read = super()._missed()
        if not any(getattr(each, "path", None) == "kind" for each in self._question.steps):
            return read
        from caspian.questions.remarked import apart

        return "; ".join(filter(None, (read, *apart(self))))

    def signed_by(self, *people: Reference) -> Self:
        """Those that every one of some people signed.

        Args:
            people: the people.

        Raises:
            NotFound: if a name means no person; the error names the question that fits what it does mean.

        >>> import caspian
        >>> signed = caspian.agreements.signed_by("Ilham Aliyev")
        >>> signed == caspian.agreements.involving("Ilham Aliyev")
        True
        """
        from caspian.questions.conditions.parties import InvolvingPerson
        from caspian.questions.hints import meant

        somebody("signed_by", people, "Ilham Aliyev")
        found = self
        for each in people:
            person = meant(self, each, "signed_by", "people")
            found = found._keep(InvolvingPerson(person.id, signing=True))
        return found

    def _narrowed(
        self,
        since: Moment | None = None,
        until: Moment | None = None,
        *,
        about: caspian.Topic | Reference | None = None,
        kind: Several[caspian.AgreementKind] | None = None,
        certain: bool = False,
    ) -> Self:
        """Those that meet every condition that is given; the arguments are those of `Dataset.agreements_between`."""
        found = self._within(since, until, None, about, certain)
        return found if kind is None else found._of_kind(kind)
