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

    def references(self, *, joined: bool = False) -> References:
        """All of them in order.

        Args:
            joined: whether they stand one behind the other.
        """
        items = (self._reference(source, number) for source, number in self._numbers.items())
        return References(tuple(items), joined=joined)

    def _reference(self, source: str, number: int) -> Reference:
        record = cast("Source | None", known(source, self.store))
        if record is None:
            return Reference(number, line(source))
        publisher = named(record.publisher, self.store) if record.publisher else ()
        date = line(record.date.in_words()) if record.date else ()
        rest = joined((each for each in (publisher, date) if each), ", ")
        text = line(Span(record.title, record.id, record.url), ". " if rest else None, rest)
        by = known(record.publisher, self.store) if record.publisher else None
        if record.url is None:
            return Reference(number, text)
        short = joined((each for each in (line(by.label if by else _host(record.url)), date) if each), ", ")
        told = Span("".join(span.text for span in short), record.id, record.url)
        return Reference(number, text, record.url, (told,))


def _host(url: str) -> str:
    """On which site an address is.

    >>> _host("https://www.cpc.ru/EN/press/pressaboutus/Pages/20210426.aspx")
    'cpc.ru'
    """
    return url.partition("://")[2].partition("/")[0].removeprefix("www.")
