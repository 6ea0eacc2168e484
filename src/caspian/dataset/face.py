"""What every part of the face of a dataset stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, Self
from weakref import ref

import caspian
from caspian.questions.calls import explained
from caspian.store.bundled import bundled
from caspian.store.store import Store

__all__ = ["Face"]


class Face:
    """The records that questions are asked of; it never changes."""

    __slots__ = ("_clashes", "_store")

    _store: Store
    _clashes: tuple[caspian.Clash, ...]

    def __init__(self, store: Store, clashes: tuple[caspian.Clash, ...] = ()) -> None:
        object.__setattr__(self, "_store", store)
        object.__setattr__(self, "_clashes", clashes)
        shown = ref(store)
        store.show_by(lambda record, what, *how: _told(record, what, shown(), *how))

    def __init_subclass__(cls, **named: object) -> None:
        super().__init_subclass__(**named)
        explained(cls)

    if not TYPE_CHECKING:  # else every name could be set, as far as type checkers see

        def __setattr__(self, name: str, value: object) -> NoReturn:
            raise AttributeError(f"a dataset never changes: {name!r} cannot be set")

        def __delattr__(self, name: str) -> NoReturn:
            raise AttributeError(f"a dataset never changes: {name!r} cannot be deleted")

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[object, ...]:
        return _restored, (type(self), self._store, self._clashes)


def _told(record: caspian.Record, what: str, store: Store | None, *how: object) -> object:
    """What a dataset tells of a record of its own."""
    from caspian.dataset.home import tell

    return tell(record, what, store, *how)


def _restored(cls: type[Face], store: Store, clashes: tuple[caspian.Clash, ...]) -> Face:
    return store.kept("dataset", lambda: cls(store)) if store is bundled() else cls(store, clashes)
