"""Every link between records, declared once.

Indexes, integrity checks, navigation in both directions and the table in the documentation all
follow from `RELATIONS`: a new link is one line here.
"""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from caspian.catalogue.kinds import KINDS

__all__ = ["PARTIES", "RELATIONS", "Relation", "relation", "relations_from", "relations_to"]

PARTIES: Final = ("countries", "organisations")
RECORDS: Final = tuple(kind for kind in KINDS if kind not in ("sources", "passages"))


class Relation(NamedTuple):
    """A link from the records of one type, by an id that a field holds, to records of others."""

    source: str
    """The type of the records that hold the id."""
    path: str
    """The field, with dots into the parts of a record: ``participants.party``."""
    targets: tuple[str, ...]
    """The types of the records that may be meant."""
    name: str
    """What the records meant are to the one that names them."""
    reverse: str
    """What the naming records are to the one that is meant."""

    def ids(self, record: Any) -> Iterator[tuple[str, str]]:
        """Each id that `record` holds for this link, with the exact place where it stands.

        The record may be one that could not be made: the JSON object for it.
        """
        return _walk(record, self.path.split("."), "")


def _walk(value: Any, fields: list[str], where: str) -> Iterator[tuple[str, str]]:
    if value is None:
        return
    if type(value) is tuple or type(value) is list:
        for index, item in enumerate(value):
            yield from _walk(item, fields, f"{where}[{index}]")
    elif fields:
        inner = value.get(fields[0]) if type(value) is dict else getattr(value, fields[0], None)
        yield from _walk(inner, fields[1:], f"{where}.{fields[0]}")
    elif type(value) is str:
        yield value, where


_PARTS = {
    "organisations": ("memberships",),
    "people": ("offices",),
    "agreements": ("history",),
    "corridors": ("legs", "history", "legs.history"),
}


def _cited(kind: str) -> Iterator[Relation]:
    """The citations of a type and of its parts."""
    for part in ("", "claims", *_PARTS.get(kind, ())):
        path = f"{part}.citations" if part else "citations"
        suffix = f"_of_{part.replace('.', '_')}" if part else ""
        yield Relation(kind, f"{path}.source", ("sources",), f"sources{suffix}", f"{kind}_citing{suffix}")
        yield Relation(
            kind, f"{path}.outlets", ("organisations",), f"outlets{suffix}", f"{kind}_crediting{suffix}"
        )


RELATIONS: Final = (
    Relation("sources", "publisher", ("organisations",), "publisher", "publications"),
    Relation("countries", "capital", ("places",), "capital", "capital_of"),
    Relation("countries", "successors", ("countries",), "successors", "predecessors"),
    Relation("countries", "neighbours", ("countries",), "neighbours", "neighbour_of"),
    Relation("organisations", "home", ("countries",), "home", "organisations"),
    Relation("organisations", "parent", ("organisations",), "parent", "subsidiaries"),
    Relation("organisations", "seat", ("places",), "seat", "seat_of"),
    Relation("organisations", "memberships.member", PARTIES, "members", "member_of"),
    Relation("people", "offices.of", PARTIES, "offices_in", "officeholders"),
    Relation("places", "country", ("countries",), "country", "places"),
    Relation("places", "within", ("places",), "within", "contains"),
    Relation("corridors", "countries", ("countries",), "countries", "corridors"),
    Relation("corridors", "legs.origin", ("places",), "origins", "legs_from"),
    Relation("corridors", "legs.destination", ("places",), "destinations", "legs_to"),
    Relation("corridors", "legs.countries", ("countries",), "countries_of_legs", "crossed_by"),
    Relation("corridors", "part_of", ("corridors",), "part_of", "parts"),
    Relation("corridors", "facilities", ("places",), "facilities", "facility_of"),
    Relation("corridors", "operators", ("organisations",), "operators", "operated"),
    Relation("agreements", "parties", PARTIES, "parties", "agreements"),
    Relation("agreements", "signatories.party", PARTIES, "signed_for", "signed"),
    Relation("agreements", "signatories.person", ("people",), "signatories", "signatures"),
    Relation("agreements", "history.party", PARTIES, "acting_parties", "steps"),
    Relation("agreements", "history.place", ("places",), "scenes", "scene_of"),
    Relation("agreements", "corridors", ("corridors",), "corridors", "agreements"),
    Relation("agreements", "places", ("places",), "places", "agreements"),
    Relation("agreements", "amends", ("agreements",), "amends", "amended_by"),
    Relation("agreements", "implements", ("agreements",), "implements", "implemented_by"),
    Relation("agreements", "supersedes", ("agreements",), "supersedes", "superseded_by"),
    Relation("agreements", "founds", ("organisations",), "founds", "founded_by"),
    Relation("events", "participants.party", PARTIES, "participants", "events"),
    Relation("events", "participants.person", ("people",), "people", "events"),
    Relation("events", "places", ("places",), "places", "events"),
    Relation("events", "corridors", ("corridors",), "corridors", "events"),
    Relation("events", "agreements", ("agreements",), "agreements", "events"),
    Relation("events", "part_of", ("events",), "part_of", "parts"),
    Relation("events", "follows", ("events",), "follows", "followed_by"),
    Relation("figures", "about", tuple(kind for kind in RECORDS if kind != "figures"), "about", "figures"),
    Relation("figures", "by", PARTIES, "by", "figures_given"),
    Relation("passages", "source", ("sources",), "source", "passages"),
    Relation("passages", "records", RECORDS, "records", "passages"),
    *(relation for kind in KINDS for relation in _cited(kind)),
)
"""All links, grouped by the type that holds the id."""


def relation(source: str, path: str) -> Relation:
    """The link that a field of a type holds."""
    return next(each for each in RELATIONS if each[:2] == (source, path))


def relations_from(kind: str) -> tuple[Relation, ...]:
    """The links that the records of a type hold."""
    return tuple(relation for relation in RELATIONS if relation.source == kind)


def relations_to(kind: str) -> tuple[Relation, ...]:
    """The links that lead to the records of a type."""
    return tuple(relation for relation in RELATIONS if kind in relation.targets)
