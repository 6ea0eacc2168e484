"""Organisations of states and formats of meetings: whether their founding act and their members are held."""

from collections.abc import Mapping
from typing import ClassVar

import attrs

from caspian.belonging import belongs
from caspian.catalogue.relations import relation
from caspian.catalogue.statements import NINE
from caspian.display.blocks import Line, joined, line
from caspian.display.names import named
from caspian.display.notes import Footnotes
from caspian.model.agreement import Agreement
from caspian.model.body import OrganisationKind
from caspian.model.organisation import MembershipStatus, Organisation
from caspian.model.record import Citation
from caspian.questions.answer import Answer, InWords
from caspian.store.store import Store

__all__ = ["BodiesCovered", "BodyCoverage", "bodies"]

_FOUNDED = (OrganisationKind.INTERGOVERNMENTAL, OrganisationKind.BANK)
"""What states found by an agreement; formats have none."""
_OF_THE_REGION = 0.25
"""The part of its members that the nine states make from which on a founding act is expected of a body."""


@attrs.frozen(kw_only=True, repr=False)
class BodyCoverage(InWords):
    """A body with members, with what is held of it and what is missing."""

    organisation: str
    """Its id."""
    name: str
    """Its name, or the acronym by which it is best known."""
    founding: tuple[str, ...]
    """The ids of the agreements that found it."""
    members: int
    """How many belong to it with all rights, as last known."""
    whole: bool
    """Whether its list of members is whole, and not only of the region and its neighbours."""
    undated: int
    """How many memberships, in whatever capacity, have no date."""
    missing: tuple[str, ...]
    """What is expected and not held."""

    def to_dict(self) -> dict[str, str | int | list[str]]:
        """It as plain JSON values."""
        return {**attrs.asdict(self), "founding": list(self.founding), "missing": list(self.missing)}

    def citations(self) -> tuple[Citation, ...]:
        """Nothing: that something is missing stands in no source."""
        return ()

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """The body, its founding acts, how many members are known, and what is missing."""
        acts = joined((named(each, notes.store) for each in self.founding), "; ")
        return (
            named(self.organisation, notes.store),
            acts,
            line(f"{self.members:,}"),
            line("; ".join(self.missing)),
        )

    def __str__(self) -> str:
        told = [
            f"founded by {', '.join(self.founding)}" if self.founding else "no founding act",
            f"{self.members} members" + ("" if self.whole else " of the region"),
        ]
        missing = (f"missing: {'; '.join(self.missing)}",) if self.missing else ()
        return f"{self.name}: {'; '.join((*told, *missing))}"


class BodiesCovered(Answer[BodyCoverage]):
    """Bodies of states."""

    __slots__ = ()

    columns: ClassVar[tuple[str, ...]] = (
        "organisation",
        "name",
        "founding",
        "members",
        "whole",
        "undated",
        "missing",
    )
    _types: ClassVar[Mapping[str, str]] = {
        "founding": "texts",
        "members": "integer",
        "whole": "flag",
        "undated": "integer",
        "missing": "texts",
    }

    headings: ClassVar[tuple[str, ...]] = ("Body", "Founding acts", "Members", "Missing")


def bodies(store: Store) -> BodiesCovered:
    """Every body that an agreement founds, and every one of states of which members are known."""
    acts = store.index(relation("agreements", "founds"))
    table = store.table(Agreement)
    found = [
        _body(each, tuple(table[number].id for number in acts.get(each.id, ())), store)
        for each in store.table(Organisation)
        if each.id in acts
        or (each.memberships and each.kind in (*_FOUNDED, OrganisationKind.FORMAT, OrganisationKind.GROUPING))
    ]
    return BodiesCovered(found, "bodies of which a founding act or members are expected", store)


def _body(body: Organisation, founding: tuple[str, ...], store: Store) -> BodyCoverage:
    members = {
        each.member
        for each in body.memberships
        if belongs(body, each, statuses=(MembershipStatus.MEMBER,), today=store.as_of)
    }
    undated = (
        0 if body.kind is OrganisationKind.GROUPING else sum(each.period is None for each in body.memberships)
    )
    missing = []
    ours = len(members.intersection(NINE)) >= _OF_THE_REGION * len(members)
    if not founding and ours and body.kind in _FOUNDED:
        missing.append("a founding act")
    if not body.memberships:
        missing.append("its members")
    elif body.partial:
        missing.append("members from elsewhere")
    if undated:
        missing.append(f"the dates of {undated} of {len(body.memberships)} memberships")
    return BodyCoverage(
        organisation=body.id,
        name=body.acronym or body.name,
        founding=founding,
        members=len(members),
        whole=bool(body.memberships) and not body.partial,
        undated=undated,
        missing=tuple(missing),
    )
