"""The ten types of records, by the names under which a dataset and its files keep them."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from caspian.model._record import Record

__all__ = ["KINDS", "record_type", "singular"]

KINDS: Final = (
    "sources",
    "countries",
    "organisations",
    "people",
    "places",
    "corridors",
    "agreements",
    "events",
    "figures",
    "passages",
)
"""The types in the order in which a reader needs them."""

_SINGULAR = {"countries": "country", "people": "person"}


def singular(kind: str) -> str:
    """The word for one record of a kind.

    >>> singular("countries"), singular("events")
    ('country', 'event')
    """
    return _SINGULAR.get(kind) or kind.removesuffix("s")


def record_type(kind: str) -> "type[Record]":
    """The class of a kind; only its own module is imported."""
    match kind:
        case "sources":
            from caspian.model.source import Source as found
        case "countries":
            from caspian.model.country import Country as found
        case "organisations":
            from caspian.model.organisation import Organisation as found
        case "people":
            from caspian.model.person import Person as found
        case "places":
            from caspian.model.place import Place as found
        case "corridors":
            from caspian.model.corridor import Corridor as found
        case "agreements":
            from caspian.model.agreement import Agreement as found
        case "events":
            from caspian.model.event import Event as found
        case "figures":
            from caspian.model.figure import Figure as found
        case "passages":
            from caspian.model.passage import Passage as found
        case _:
            raise KeyError(kind)
    return found
