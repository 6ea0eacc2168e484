"""A fork finds no import half done and no lock held, so that the child can ask at once.

Of a process with several threads only the one that forks lives on in the child. What another was about to
import stays locked there for ever, and so does every lock that it held.
"""

import os
import sys

TYPE_CHECKING = False  # this is imported with `caspian` itself, and typing would cost more than all the rest
if TYPE_CHECKING:
    from threading import RLock

__all__ = ["ALSO", "lock"]

ALSO = (
    "attrs",
    "difflib",
    "dis",
    "gettext",
    "hashlib",
    "heapq",
    "html",
    "importlib.metadata",
    "importlib.util",
    "inspect",
    "json",
    "linecache",
    "pathlib",
    "pendulum",
    "pendulum.locales.en.locale",
    "platform",
    "pycountry",
    "re",
    "traceback",
    "unicodedata",
)
"""What the library imports inside of calls besides its own modules and its extras."""
_NOT_ASKED = ("caspian.cli", "caspian.__main__", "caspian._pyinstaller", "caspian.intact")

_locks: "list[RLock]" = []
_done: list[bool] = []


def lock() -> "RLock":
    """The one lock of the library, for steps of its own and never for what a user's function does; free in every child.

    There is one, since two could be waited for in two orders.
    """
    from threading import RLock

    _locks.append(RLock())  # of two threads that make one at the same time both take the first
    return _locks[0]


def _before() -> None:
    threading = sys.modules.get("threading")
    if threading is not None and threading.active_count() > 1 and not _done:
        _import_all()
        _done.append(True)
    if _done:
        lock().acquire()


def _after() -> None:
    if _done:
        lock().release()


def _import_all() -> None:
    """Import what any question may need; what another thread is importing is waited for."""
    from contextlib import suppress
    from importlib import import_module
    from pkgutil import walk_packages

    import caspian

    logs = "logging" in sys.modules
    for name in ALSO:
        import_module(name)
    for module in walk_packages(caspian.__path__, "caspian."):
        if not module.name.startswith(_NOT_ASKED):
            with suppress(ImportError):  # one that others have put there
                import_module(module.name)
    import pycountry

    for table in (pycountry.countries, pycountry.currencies):
        len(table)  # read at first use, under a lock of their own
    if not logs:
        import logging

        logging._lock.acquire()  # type: ignore[attr-defined]  # imported just now, it gives back what it never took


if hasattr(os, "register_at_fork"):  # Windows has no fork
    os.register_at_fork(before=_before, after_in_parent=_after, after_in_child=_after)
