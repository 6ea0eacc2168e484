"""Bytes as choices: what a fuzzer changes in them changes what is drawn."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from tests.fuzz.hostile import TEXTS

__all__ = ["Draws"]

T = TypeVar("T")


class Draws:
    """Values drawn from bytes; when they have run out, the first of everything."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def rest(self) -> bytes:
        """What was not drawn from yet."""
        return self._data[self._at :]

    def below(self, count: int) -> int:
        """A whole number from nought on, below a count."""
        size = 1 if count <= 256 else 2
        taken = self._data[self._at : self._at + size]
        self._at += size
        return int.from_bytes(taken, "big") % count

    def flag(self) -> bool:
        """Yes or no."""
        return self.below(2) == 1

    def pick(self, among: Sequence[T]) -> T:
        """One of several."""
        return among[self.below(len(among))]

    def several(self, draw: Callable[[], T], most: int) -> list[T]:
        """Up to so many values."""
        return [draw() for _ in range(self.below(most + 1))]

    def raw(self, most: int = 40) -> str:
        """Letters as they come: of any plane, lone surrogates too."""
        taken = self._data[self._at : self._at + self.below(most + 1)]
        self._at += len(taken)
        try:
            return taken.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            return taken.decode("latin-1")

    def text(self, words: Sequence[str] = (), most: int = 4) -> str:
        """A text: some words side by side, hostile ones, or letters as they come; words changed a little."""
        parts = self.several(self._part(words), most)
        text = self.pick(("", " ", "-")).join(parts)
        if text and self.below(4) == 0:
            at = self.below(len(text))
            text = text[:at] + self.pick(("", text[at:][:3], self.raw(3))) + text[at + 1 :]
        return text

    def _part(self, words: Sequence[str]) -> Callable[[], str]:
        def part() -> str:
            kind = self.below(4)
            if kind < 2 and words:
                return self.pick(words)
            return self.pick(TEXTS) if kind == 2 else self.raw()

        return part
