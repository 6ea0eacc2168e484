"""The records that come with the library, in the one store that a process has of them."""

from collections.abc import Iterable
from typing import TypeVar

from caspian.forking import lock
from caspian.model.record import Record
from caspian.store.store import Store

__all__ = ["bundled"]

R = TypeVar("R", bound=Record)


class _Bundled(Store):
    """The one store of the bundled records: where it is pickled, the other process uses its own."""

    __slots__ = ()

    def lends(self, record: Record) -> bool:
        """Whether a record is one that comes with the library, as it is."""
        return self.lookup(self.type_of(record)).get(record.id) is record

    def handed_out(self, record: R) -> R:
        """A record as it is: the process keeps the bundled ones."""
        return record

    def passed(self, record: R) -> R:
        """A record as it is."""
        return record

    def each_passed(self, records: Iterable[R]) -> Iterable[R]:
        """Records as they are."""
        return records

    def __reduce__(self) -> tuple[object, ...]:
        return bundled, ()


_cache: list[Store] = []
_lock = lock()


def bundled() -> Store:
    """The store of the bundled records, which are read type by type when first asked for.

    >>> bundled() is bundled()
    True
    """
    with _lock:
        if not _cache:
            from caspian.reading.bundled import Reader

            _cache.append(_Bundled(Reader()))
        return _cache[0]
