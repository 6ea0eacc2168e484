"""What a forked process needs: a child has none of the threads that could ever finish an import or release a lock."""

from importlib import _bootstrap
from threading import RLock
from typing import Any, Final

__all__ = ["after", "before", "in_child", "lock"]

_USED: Final = ("caspian", "attr", "attrs", "cattrs", "pendulum", "pycountry")
_locks: Final[list[Any]] = []
_taken: Final[list[Any]] = []


def lock() -> "RLock":
    """A lock for a module: whoever forks waits until no other thread holds it, so that what it guards is whole."""
    found = RLock()
    _locks.append(found)
    return found


def before() -> None:
    """Wait for what other threads import of this library and what it stands on, then for what they guard."""
    importing: Any = _bootstrap
    seen: set[str] = set()
    while waiting := {each for each in tuple(importing._module_locks) if each.split(".")[0] in _USED} - seen:
        for name in waiting:
            importing._lock_unlock_module(name)
        seen |= waiting
    for each in tuple(_locks):
        each.acquire()
        _taken.append(each)


def after() -> None:
    """Let others go on."""
    while _taken:
        _taken.pop().release()


def in_child() -> None:
    """Free all locks, also those that were made in the last moment."""
    _taken.clear()
    for each in _locks:
        each._at_fork_reinit()
