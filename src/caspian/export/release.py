"""Of which data an export was made: the one place from which every target takes it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["edition"]


def edition(store: "Store") -> str:
    """The release of the data in a store, in words.

    >>> import caspian
    >>> edition(caspian.load()._store).startswith("caspian data ")
    True
    """
    return store.release.line if store.release else "data of one's own"
