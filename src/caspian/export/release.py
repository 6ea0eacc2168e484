"""Of which data an export was made: the one place from which every target takes it."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from caspian.model.source import Source

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["Release", "release_of"]


class Release(NamedTuple):
    """What names the data."""

    version: str
    """The version of the data."""
    as_of: date
    """The day of the newest page in them."""

    def __str__(self) -> str:
        return f"caspian-atlas {self.version}, as of {self.as_of}"


def release_of(store: "Store") -> Release:
    """The release of the data in a store.

    >>> import caspian
    >>> release_of(caspian.load()._store).version == caspian.__version__
    True
    """
    import caspian

    days = [each.date.days.start for each in store.table(Source) if each.date]
    return Release(caspian.__version__, date.fromordinal(max([1, *days])))
