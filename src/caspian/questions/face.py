"""Of which dataset the calls are that an error proposes."""

from caspian.store.bundled import bundled
from caspian.store.store import Store

__all__ = ["face"]


def face(store: Store | None) -> str:
    """What stands before the point of a call: the library for the bundled dataset, nothing for one's own.

    >>> import caspian
    >>> face(caspian.load()._store), face(caspian.load({"people": []}, alone=True)._store)
    ('caspian', '')
    """
    return "caspian" if store is None or store is bundled() else ""
