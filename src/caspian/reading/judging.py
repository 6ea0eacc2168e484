"""The making of many records at once: makers that serve again, and the collector at rest meanwhile."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from caspian.reading.makers import Maker

__all__ = ["collector_at_rest", "judging"]

_SPARE: dict[bool, list[Maker]] = {True: [], False: []}
"""Those that nobody uses now, for calm texts and for others: as many as have read at the same time."""


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Records hold no cycles: while many are made, looking for cycles only costs time."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def judging(*, calm: bool = False) -> Iterator[Maker]:
    """A maker for one reading of data that nobody has judged; its functions serve the next one too.

    Args:
        calm: whether it is known that no value holds a control character of ASCII.
    """
    try:
        maker = _SPARE[calm].pop()
    except IndexError:
        maker = Maker(calm=calm)
    yield maker
    maker.forget()
    _SPARE[calm].append(maker)
