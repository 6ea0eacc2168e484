"""Questions about agreements."""

from __future__ import annotations

from typing import Unpack

import caspian
from caspian.dataset.collections import Collections
from caspian.model.fields import PARTIES
from caspian.questions.asked import Moment, Reference, Several, of_two, told_of

__all__ = ["OfAgreements"]


class OfAgreements(Collections):
    """Agreements by who made them."""

    __slots__ = ()

    def agreements_between(
        self,
        a: Reference,
        b: Reference,
        *others: Reference,
        since: Moment | None = None,
        until: Moment | None = None,
        on: Moment | None = None,
        status: Several[caspian.Stage] | None = None,
        about: caspian.Topic | Reference | None = None,
        kind: Several[caspian.AgreementKind] | None = None,
        direct: bool = False,
        bilateral: bool = False,
        certain: bool = False,
        **narrower: Unpack[caspian.AgreementsAsked],
    ) -> caspian.Agreements:
        """Agreements to which both are parties, or that both signed, alone or with others, in the order of their dates.

        Args:
            a: a country, an organisation or a person.
            b: another one; the order does not matter.
            others: more of them, all of which have to be parties too.
            since: only those that may date from then or later.
            until: only those that may date from then or earlier.
            on: only those that bound them on this day, by entry into force, or by signature where nothing had to
                enter into force; `why` says which.
            status: only those that got as far as this stage between them and no further, or as one of several, by
                that day, else today; in force are those that bind them both.
            about: only those about this topic, with all narrower ones, or linked to this record.
            kind: only those of this kind, or of one of several.
            direct: whether a company counts for itself only, and not for its home country.
            bilateral: whether only those count that have no other party.
            certain: whether only those count that surely fall in the time asked for.
            narrower: what the answer is narrowed by besides: whatever calling `agreements` takes, as in ``place="Aktau", year=2024``.

        Raises:
            NotFound: if a name or a word is not known, with what is near.
            Ambiguous: if a name means several records.
            InvalidDate: for what is no date, or a time that ends before it begins.
            TypeError: for `bilateral` and more than two.

        >>> import caspian
        >>> [agreement.kind.value for agreement in caspian.agreements_between("Armenia", "Georgia", since="2024", until="2024")]
        ['memorandum']
        """
        of_two(others, bilateral=bilateral)
        found = self.agreements.between(a, b, direct=direct, bilateral=bilateral)
        found = found.involving(*others, direct=direct) if others else found
        found = self._binding(found, (a, b, *others), on, status, direct, certain)
        return found._narrowed(since, until, about=about, kind=kind, certain=certain)

    def agreements_involving(
        self,
        *who: Reference,
        since: Moment | None = None,
        until: Moment | None = None,
        on: Moment | None = None,
        status: Several[caspian.Stage] | None = None,
        about: caspian.Topic | Reference | None = None,
        kind: Several[caspian.AgreementKind] | None = None,
        direct: bool = False,
        certain: bool = False,
        **narrower: Unpack[caspian.AgreementsAsked],
    ) -> caspian.Agreements:
        """Agreements to which every one of some countries or organisations is a party, or that people signed.

        Args:
            who: countries, organisations, people; at least one.
            since: only those that may date from then or later.
            until: only those that may date from then or earlier.
            on: only those that bound them on this day, by entry into force, or by signature where nothing had to
                enter into force; `why` says which.
            status: only those that got as far as this stage for all of them and no further, or as one of several, by
                that day, else today; in force are those that bind all of them.
            about: only those about this topic, with all narrower ones, or linked to this record.
            kind: only those of this kind, or of one of several.
            direct: whether a company counts for itself only, and not for its home country.
            certain: whether only those count that surely fall in the time asked for.
            narrower: what the answer is narrowed by besides: whatever calling `agreements` takes, as in ``place="Aktau", year=2024``.

        Raises:
            NotFound: if a name or a word is not known, with what is near.
            Ambiguous: if a name means several records.
            InvalidDate: for what is no date, or a time that ends before it begins.
            TypeError: if nobody is named.

        >>> import caspian
        >>> len(caspian.agreements_involving("Kazakhstan", kind="treaty")) > 0
        True
        """
        told_of("agreements_involving", who, "who is involved", "Kazakhstan", "agreements has all of them")
        found = self.agreements.involving(*who, direct=direct)
        found = self._binding(found, who, on, status, direct, certain)
        return found._narrowed(since, until, about=about, kind=kind, certain=certain)

    def _binding(
        self,
        found: caspian.Agreements,
        who: tuple[Reference, ...],
        on: Moment | None,
        status: Several[caspian.Stage] | None,
        direct: bool,
        certain: bool,
    ) -> caspian.Agreements:
        """Those that bound the parties among some parties and people on a day, and got so far for them, if that is asked."""
        if on is None and status is None:
            return found
        meant = (self._store.resolve(each, *PARTIES, "people") for each in who)
        parties = [each for each in meant if not isinstance(each, caspian.Person)]
        if on is not None and not parties:
            return found.reaching(status or "in force", on=on, certain=certain)
        if on is not None:
            found = found.binding(*parties, on=on, direct=direct, certain=certain)
        if status is None:
            return found
        return found.reaching(status, *parties, on=on, direct=direct, certain=certain)
