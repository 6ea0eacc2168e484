"""Questions about who belonged to what, and who held which office."""

from __future__ import annotations

import caspian
from caspian.dataset.collections import Collections
from caspian.errors import NotFound
from caspian.model.time.when import When
from caspian.questions.asked import Moment, Reference, Several

__all__ = ["OfMemberships"]


class OfMemberships(Collections):
    """Members, memberships, their changes, and offices; on a day, or as known today."""

    __slots__ = ()

    def members_of(
        self,
        organisation: Reference,
        *,
        on: Moment | None = None,
        status: Several[caspian.MembershipStatus] | None = "member",
        certain: bool = False,
    ) -> caspian.Parties:
        """Who belongs to an organisation, in the order in which it lists them.

        Under the table of a large body stands which states of the region are in it. Of some bodies not every member is listed: then `Organisation.partial` is true, and the answer says so.

        Args:
            organisation: the organisation.
            on: on which day; without it, those whose membership is not known to have ended by the day of the data.
            status: as what, or as one of several; None for any status.
            certain: whether only those count whose membership on that day is sure.

        Raises:
            NotFound: if no organisation is meant, or there is no such status, with what is near.
            Ambiguous: if several organisations are meant.
            InvalidDate: for what is no date.

        >>> import caspian
        >>> caspian.members_of("South Caucasus").ids
        ('AM', 'AZ', 'GE')
        """
        from caspian.memberships import members_of

        return members_of(self._store, self._organisation(organisation), on, status, certain)

    def organisations_of(
        self,
        party: Reference,
        *,
        on: Moment | None = None,
        status: Several[caspian.MembershipStatus] | None = "member",
        certain: bool = False,
    ) -> caspian.Organisations:
        """The organisations to which a country or an organisation belongs.

        Intergovernmental organisations come first, then formats of meetings, then groupings, then all others, each
        by name.

        Args:
            party: the country or organisation.
            on: on which day; without it, those to which it is not known to have ceased to belong.
            status: as what, or as one of several; None for any status.
            certain: whether only those count to which it surely belongs.

        Raises:
            NotFound: if no party is meant, or there is no such status, with what is near.
            Ambiguous: if several parties are meant.
            InvalidDate: for what is no date.

        >>> import caspian
        >>> "south-caucasus" in caspian.organisations_of("Georgia").ids
        True
        """
        from caspian.memberships import organisations_of

        return organisations_of(self._store, self._store.party(party).id, on, status, certain)

    def membership_changes(
        self,
        x: Reference | None = None,
        y: Reference | None = None,
        *,
        since: Moment | None = None,
        until: Moment | None = None,
    ) -> caspian.Changes:
        """Which memberships may have begun or ended in a time, the earliest first.

        Args:
            x: a party whose memberships, or an organisation whose members are meant; None for all.
            y: another one: then it is about the memberships of the one in the other.
            since: from when on.
            until: up to when.

        Raises:
            NotFound: if nothing is meant, with what is near.
            Ambiguous: if several records are meant.
            InvalidDate: for what is no date, or a time that ends before it begins.

        >>> import caspian
        >>> for change in caspian.membership_changes("SCO", since="2024-07-01", until="2024-07-31"):
        ...     print(change)
        2024-07-04: BY ceases to be observer of sco
        2024-07-04: BY becomes member of sco
        >>> print(caspian.membership_changes("Kyrgyzstan", "EAEU")[0])
        2015-08-12: KG becomes member of eaeu
        """
        from caspian.changes import membership_changes

        of = tuple(self._store.party(each).id for each in (x, y) if each is not None)
        return membership_changes(self._store, of, since, until)

    def officeholders(
        self,
        of: Reference,
        office: str | None = None,
        *,
        on: Moment | None = None,
        since: Moment | None = None,
        until: Moment | None = None,
    ) -> caspian.People:
        """Who held an office in a country or an organisation, the earliest first.

        Where nobody is known for the day, the answer says who is for the days nearest to it. Somebody of whose
        office no time is known is given for a day only if nobody else is known for that office, and the answer says so.

        Args:
            of: the country or organisation; or an office of it, as "President of Kazakhstan".
            office: the office, as "foreign minister" or "President"; the order of the words does not matter, and
                deputies are others. None for any office.
            on: on which day, as far as is known; without it, everybody who is known to have held it.
            since: at any time from then on.
            until: at any time up to then.

        Raises:
            NotFound: if no party is meant, or it has no such office, with the titles that there are.
            Ambiguous: if several parties are meant.
            InvalidDate: for what is no date, or a time that ends before it begins.
            TypeError: for a day and a time together.

        >>> import caspian
        >>> caspian.officeholders("Kazakhstan", "president", since="2020").ids
        ('kassym-jomart-tokayev',)
        >>> caspian.officeholders("Armenia", office="foreign minister", on="2024-05").ids
        ('ararat-mirzoyan',)
        >>> caspian.officeholders("prime minister of Georgia", on="March 2024").ids
        ('irakli-kobakhidze',)
        """
        from caspian.offices import officeholders

        if on is not None and not since is until is None:
            raise TypeError("an office is held on= a day, or since= and until= days: not both")
        return officeholders(self._store, of, office, _time(on, since, until))

    def _organisation(self, sought: Reference) -> caspian.Organisation:
        from caspian.model.organisation import Organisation

        try:
            return self._store.resolve(sought, Organisation)
        except NotFound as error:
            from caspian.questions.hints import of_member

            raise of_member(self._store, error, sought) from None


def _time(on: Moment | None, since: Moment | None, until: Moment | None) -> When | None:
    """The day or the time that is meant; None for any."""
    if on is not None:
        return When.of(on)
    if since is not None and until is not None:
        return When.spanning(since, until)
    if since is not None:
        return When.since(since)
    return None if until is None else When.until(until)
