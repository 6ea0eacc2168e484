"""How far a long task is: told to a function, to tqdm, or in a line on the standard error."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final, Protocol, TextIO, TypeAlias, TypeVar

__all__ = ["SILENT", "How", "Progress", "told"]

T = TypeVar("T")

How: TypeAlias = bool | Callable[[int], object]
"""Whether it is told; or what is told again and again how many records are done."""
_AT_ONCE: Final = 500


class Progress:
    """Counts records; one that has nobody to tell does nothing else."""

    __slots__ = ("_tell", "done", "total")

    def __init__(self, tell: Callable[[int, int], object] | None = None) -> None:
        self._tell = tell
        self.done: int = 0
        """How many are done."""
        self.total: int = 0
        """How many there are, as far as is known."""

    def expect(self, count: int) -> None:
        """Some more are to be done."""
        if self._tell is not None:
            self.total += count

    def reach(self, done: int) -> None:
        """So many are done."""
        if self._tell is not None and done > self.done:
            self.done = done
            self._tell(done, max(done, self.total))

    def parts(self, items: Sequence[T]) -> Iterator[Sequence[T]]:
        """The same items, some hundred at once, counted when the next are asked for."""
        if self._tell is None:
            yield items
            return
        before = self.done
        for start in range(0, len(items), _AT_ONCE):
            several = items[start : start + _AT_ONCE]
            yield several
            self.reach(before + start + len(several))


SILENT: Final = Progress()
"""Tells nobody."""


@contextmanager
def told(how: How, what: str) -> Iterator[Progress]:
    """Progress that is told in a way until the task is done or given up.

    Raises:
        TypeError: for what is neither a function nor true or false.

    >>> counts = []
    >>> with told(counts.append, "counting") as progress:
    ...     _ = list(progress.parts("abc"))
    >>> counts
    [3]
    """
    if how is False or how is None:
        yield SILENT
    elif callable(how):
        yield Progress(lambda done, total: how(done))
    elif how is not True:
        raise TypeError(f"expected progress=True, or a function of a number, got a {type(how).__name__}")
    else:
        try:
            from tqdm.auto import tqdm
        except ImportError:
            bar: _Bar = _Line(sys.stderr, what)
        else:
            bar = tqdm(desc=what, unit=" records")
        try:
            yield Progress(lambda done, total: _move(bar, done, total))
        finally:
            bar.close()


def _move(bar: "_Bar", done: int, total: int) -> None:
    bar.total = total
    bar.update(done - bar.n)


class _Bar(Protocol):
    n: int
    total: int

    def update(self, more: int, /) -> object: ...

    def close(self) -> None: ...


class _Line:
    """What tqdm does, as far as it is needed, in a line that is written over; where that cannot be, at the end only."""

    def __init__(self, stream: TextIO, what: str) -> None:
        self._stream = stream
        self._what = what
        self.n = 0
        self.total = 0

    def update(self, more: int) -> None:
        self.n += more
        if self._stream.isatty():
            self._stream.write(f"\r{self._said}")
            self._stream.flush()

    def close(self) -> None:
        self._stream.write(("\r" if self._stream.isatty() else "") + f"{self._said}\n")

    @property
    def _said(self) -> str:
        return f"{self._what}: {self.n:,} of {self.total:,} records"
