"""The names and the addresses that stand beside ids in tables."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from caspian.catalogue.types import TYPES

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["Known", "Names"]

_CODE = re.compile("[A-Z]{2}")


class Known(dict[str | None, str | None]):
    """What is known of the record with an id, looked up when it is first asked for."""

    def __init__(self, find: Callable[[str], str | None]) -> None:
        super().__init__({None: None})
        self._find = find
        self.of_all: dict[tuple[str, ...], tuple[str, ...]] = _Several(self)
        """What is known of each of several, in the same order, without what is not known."""

    def __missing__(self, key: str) -> str | None:
        self[key] = found = self._find(key)
        return found


class _Several(dict[tuple[str, ...], tuple[str, ...]]):
    def __init__(self, known: Known) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        every = map(self._known.__getitem__, ids)
        self[ids] = found = tuple([each for each in every if each is not None])
        return found


class Names(Known):
    """The name of the record with an id; where there are no records, the id.

    >>> import caspian
    >>> names = Names(caspian.load()._store)
    >>> names["AZ"], names["titr"], names[None]
    ('Azerbaijan', 'Trans-Caspian International Transport Route', None)
    """

    def __init__(self, store: "Store | None") -> None:
        super().__init__(lambda key: _name(store, key) if store else key)
        self.addresses: Known = Known(lambda key: _address(store, key) if store else None)
        """The public address of the source with an id."""


def _address(store: "Store", key: str) -> str | None:
    return getattr(store.lookup("sources").get(key), "url", None)


def _name(store: "Store", key: str) -> str:
    # The small tables stand first: a country is looked for far more often than an event.
    for kind in TYPES:
        record = store.lookup(kind).get(key)
        if record is not None:
            return record.label
    if _CODE.fullmatch(key):
        from caspian.names.iso import iso_country

        country = iso_country(key)
        if country is not None:
            return country.name
    return key
