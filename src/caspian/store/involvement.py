"""Who took part in what, and for whom it counts.

What a company or a public body does counts for its home country as well, and what an organ of an international body does for
that body: `OrganisationKind.stands_for_home` and `is_organ` say which kinds of organisation stand for another. What has members of
its own is nobody's organ.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from caspian.store.indexes import Indexes, posted, value_of

if TYPE_CHECKING:
    from caspian.catalogue.relations import Relation
    from caspian.model.event import Participant

__all__ = ["Involvement", "person_relation"]


class Involvement(Indexes):
    """The parties and the people of agreements, events and whatever else names who took part."""

    __slots__ = ()

    def parties_of(self, name: str, record: object, direct: bool = False) -> dict[str, str]:
        """The parties of a record of a name, each with the field that names it.

        A company, a bank or a public body stands for its home country or its parent as well, unless `direct`.
        """
        from caspian.catalogue.relations import party_relation

        found: dict[str, str] = {}
        link = party_relation(name)
        for party, where in link.ids(record) if link else ():
            found.setdefault(party, f"{where[1:]}: {party}")
        if not direct:
            for party, where in list(found.items()):
                home = self.home(party)
                if home:
                    found.setdefault(home, f"{where}, of {home}")
        return found

    def home(self, party: str) -> str | None:
        """What an organisation stands for: its home country, or else the body of which it is an organ."""
        return self.kept(("home", party), lambda: self._home(party))

    def _home(self, party: str) -> str | None:
        from caspian.model.body import OrganisationKind

        row = self.row("organisations", party)
        if row is None:
            return None
        kind, found = OrganisationKind(str(value_of(row, "kind"))), value_of(row, "home")
        if found is None:
            organ = kind.is_organ and not value_of(row, "memberships")
            found = value_of(row, "parent") if organ else None
        elif not kind.stands_for_home:
            found = None
        return found if isinstance(found, str) else None

    def whole(self, name: str, key: str) -> frozenset[str]:
        """The ids of a record of a type and of what belongs to it: as of every store, and of a body its organs."""
        if name != "organisations":
            return super().whole(name, key)
        return frozenset((key, *self.kept("organs", self._organs).get(key, ())))

    def _organs(self) -> dict[str, list[str]]:
        """For each body its organs: those that stand for no country."""
        found: dict[str, list[str]] = {}
        for row in self.rows("organisations"):
            parent = value_of(row, "parent")
            if isinstance(parent, str) and self.home(key := str(value_of(row, "id"))) == parent:
                found.setdefault(parent, []).append(key)
        return found

    def counts_for(self, each: str, party: str) -> bool:
        """Whether what a party did counts for another: a company for its country, a state, or a company of it, for its region."""
        home = self.home(each)
        if home == party:
            return True
        states = self.states_of(party)
        return bool(states) and (each in states or home in states)

    def states_of(self, party: str) -> tuple[str, ...]:
        """The states of a region, such as the five of Central Asia, in the order of the record; none of what is no region."""
        from caspian.model.body import OrganisationKind

        row = self.row("organisations", party)
        if row is None or value_of(row, "kind") != OrganisationKind.GROUPING:
            return ()
        from caspian.model.organisation import Organisation

        return tuple(each.member for each in self.lookup(Organisation)[party].memberships)

    def positions_involving(self, name: str, party: str, direct: bool) -> Sequence[int]:
        """The positions of the records of a type that involve a party."""
        prepared = None if direct else self.prepared(f"parties-{name}")
        if prepared is not None:
            known: Sequence[int] = prepared.get(party, ())
            return known
        return self.involving(name, direct).get(party, ())

    def positions_between(self, name: str, pair: tuple[str, str], direct: bool) -> Sequence[int]:
        """The positions of the records of a type that involve two parties, named in the order of their ids."""
        prepared = None if direct else self.prepared(f"pairs-{name}")
        if prepared is not None:
            known: Sequence[int] = prepared.get(pair[0], {}).get(pair[1], ())
            return known
        return self.between(name, direct).get(pair, ())

    def involving(self, name: str, direct: bool = False) -> Mapping[str, tuple[int, ...]]:
        """For each party, the positions of the records of a type that involve it."""
        return self.kept(
            ("party", name, direct),
            lambda: posted(
                (number, self.parties_of(name, record, direct))
                for number, record in enumerate(self.rows(name))
            ),
        )

    def between(self, name: str, direct: bool = False) -> Mapping[tuple[str, str], tuple[int, ...]]:
        """For each two parties in the order of their ids, the positions of the records that involve both."""
        return self.kept(
            ("pair", name, direct),
            lambda: posted(
                (number, self.pairs(name, record, direct)) for number, record in enumerate(self.rows(name))
            ),
        )

    def taking_part(self, name: str, record: object, *, lending: bool = True) -> set[str]:
        """The parties of an agreement; of an event those that did more than be spoken of.

        Args:
            name: the type of the record.
            record: the record.
            lending: whether those count as well who brought others together: the mediator, the host of the talks of others,
                and who had an event on its ground, with nobody named who stood there for it.
        """
        participants: tuple[Participant, ...] = getattr(record, "participants", ())
        if not participants:
            return {*self.parties_of(name, record, direct=True)}
        talks = getattr(record, "kind", None) == "talks"
        return {
            each.party
            for each in participants
            if each.role != "subject"
            and (
                lending
                or (each.role != "mediator" and (each.role != "host" or not (talks or each.person is None)))
            )
        }

    def pairs(
        self, name: str, record: object, direct: bool = False, *, acting: bool = False
    ) -> set[tuple[str, str]]:
        """Each two parties on different sides: a company is not on the other side of its own country.

        Args:
            name: the type of the record.
            record: the record.
            direct: whether a company counts for itself alone, not for its home country.
            acting: whether only those count that took part, and not those that were spoken of.
        """
        named = self.taking_part(name, record) if acting else self.parties_of(name, record, True)
        sides = [{each} if direct else {each, self.home(each) or each} for each in named]
        return {
            (min(a, b), max(a, b))
            for one, other in combinations(sides, 2)
            for a in one
            for b in other
            if a != b
        }


@cache
def person_relation(name: str) -> "Relation | None":
    """The link by which the records of a type name the people who took part or signed, if they do."""
    from caspian.catalogue.relations import relations_from

    return next((each for each in relations_from(name) if each.targets == ("people",)), None)
