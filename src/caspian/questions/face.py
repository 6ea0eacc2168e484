"""Of which dataset the calls are that an error or a remark proposes."""

import re
from collections.abc import Iterable, Iterator

from caspian.store.bundled import bundled
from caspian.store.store import Store

__all__ = ["before", "face", "whose"]

_DATA = "data"
"""What stands for a dataset of one's own, under whatever name somebody has it."""


def face(store: Store | None) -> str:
    """What stands before the point of a call: the library for the bundled dataset, "data" for one's own, under whatever name it stands.

    >>> import caspian
    >>> face(caspian.load()._store), face(caspian.load({"people": []}, alone=True)._store)
    ('caspian', 'data')
    """
    return "caspian" if store is None or store is bundled() else _DATA


def before(owner: object) -> str:
    """What stands before a call that is proposed to somebody who asked a dataset, or an answer of its own class."""
    return "caspian." if getattr(owner, "_bundled", False) else f"{_DATA}."


def whose(told: Iterable[str], store: Store | None) -> Iterator[str]:
    """What "data" stands for, once below lines with calls of one's own dataset.

    >>> import caspian
    >>> own = caspian.load({"people": []}, alone=True)._store
    >>> [*whose(["data.events has them"], own)], [*whose(["nothing else"], own)]
    (['data: this dataset'], [])
    """
    before = face(store)
    if before == _DATA and any(re.search(rf"\b{before}\.\w", each) for each in told):
        yield f"{before}: this dataset"
