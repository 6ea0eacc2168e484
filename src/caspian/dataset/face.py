"""What every part of the face of a dataset stands on."""

from __future__ import annotations

from weakref import ref

import caspian
from caspian.model.homed import Homed
from caspian.questions.calls import explained
from caspian.questions.fixed import Fixed
from caspian.store.bundled import bundled
from caspian.store.store import Store

__all__ = ["Face"]


class Face(Fixed):
    """The records that questions are asked of; it never changes."""

    __slots__ = ("_clashes", "_notes", "_store")

    _noun = "a dataset"
    _store: Store
    _clashes: tuple[caspian.Clash, ...]
    _notes: tuple[caspian.Note, ...]

    def __init__(
        self, store: Store, clashes: tuple[caspian.Clash, ...] = (), notes: tuple[caspian.Note, ...] = ()
    ) -> None:
        object.__setattr__(self, "_store", store)
        object.__setattr__(self, "_clashes", clashes)
        object.__setattr__(self, "_notes", notes)
        shown = ref(store)
        store.show_by(lambda record, what, *how: _told(record, what, shown(), *how))

    @property
    def _bundled(self) -> bool:
        """Whether `caspian` has its questions as functions."""
        return self._store is bundled()

    def __init_subclass__(cls, **named: object) -> None:
        super().__init_subclass__(**named)
        explained(cls)

    def __reduce__(self) -> tuple[object, ...]:
        return _restored, (type(self), self._store, self._clashes, self._notes)


def _told(record: Homed, what: str, store: Store | None, *how: object) -> object:
    """What a dataset tells of a record of its own."""
    from caspian.dataset.home import tell

    return tell(record, what, store, *how)


def _restored(
    cls: type[Face], store: Store, clashes: tuple[caspian.Clash, ...], notes: tuple[caspian.Note, ...]
) -> Face:
    return store.kept("dataset", lambda: cls(store)) if store is bundled() else cls(store, clashes, notes)
