"""The records that come with the library, in the one store that a process has of them."""

from caspian.forking import lock
from caspian.store.store import Store

__all__ = ["bundled"]


class _Bundled(Store):
    """The one store of the bundled records: where it is pickled, the other process uses its own."""

    __slots__ = ()

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
