"""The ten types of records, by the names under which a dataset and its files keep them."""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from caspian.model.record import Record

__all__ = ["KINDS", "record_type", "singular"]

_CLASSES: Final = {
    "sources": ("source", "Source"),
    "countries": ("country", "Country"),
    "organisations": ("organisation", "Organisation"),
    "people": ("person", "Person"),
    "places": ("place", "Place"),
    "corridors": ("corridor", "Corridor"),
    "agreements": ("agreement", "Agreement"),
    "events": ("event", "Event"),
    "figures": ("figure", "Figure"),
    "passages": ("passage", "Passage"),
}

KINDS: Final = tuple(_CLASSES)
"""The types in the order in which a reader needs them."""


def singular(kind: str) -> str:
    """The word for one record of a kind.

    >>> singular("countries"), singular("events")
    ('country', 'event')
    """
    return _CLASSES[kind][0] if kind in _CLASSES else kind.removesuffix("s")


def record_type(kind: str) -> "type[Record]":
    """The class of a kind; only its own module is imported."""
    module, name = _CLASSES[kind]
    return getattr(import_module(f"caspian.model.{module}"), name)  # type: ignore[no-any-return]
