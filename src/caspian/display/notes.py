"""Footnotes: the sources of what is shown, numbered as they come."""

from typing import TYPE_CHECKING, cast

from caspian.display.blocks import Reference, References, Span, joined, line
from caspian.display.names import Finder, known, named
from caspian.model.record import Citation

if TYPE_CHECKING:
    from caspian.model.source import Source

__all__ = ["Footnotes"]


class Footnotes:
    """The sources of what is shown, numbered as they come."""

    def __init__(self, store: Finder | None) -> None:
        self.store = store
        """Where names are found."""
        self._numbers: dict[str, int] = {}
        self._citations: dict[Citation, None] = {}

    def of(self, citations: tuple[Citation, ...]) -> tuple[int, ...]:
        """The numbers of some citations; a source has one number however often it is cited."""
        self._citations |= dict.fromkeys(citations)
        found = (self._numbers.setdefault(each.source, len(self._numbers) + 1) for each in citations)
        return tuple(sorted(set(found)))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All that was cited, each once."""
        return tuple(self._citations)

    def references(self) -> References:
        """All of them in order."""
        return References(tuple(self._reference(source, number) for source, number in self._numbers.items()))

    def _reference(self, source: str, number: int) -> Reference:
        record = cast("Source | None", known(source, self.store))
        if record is None:
            return Reference(number, line(source))
        publisher = named(record.publisher, self.store) if record.publisher else ()
        date = line(record.date.in_words()) if record.date else ()
        rest = joined((each for each in (publisher, date) if each), ", ")
        text = line(Span(record.title, record.id, record.url), ". " if rest else None, rest)
        return Reference(number, text, record.url)
