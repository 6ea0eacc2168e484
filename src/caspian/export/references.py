"""The sources that answers cite, each once, with the places in them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from caspian.export.names import Names
from caspian.model.record import Citation
from caspian.model.source import Source, SourceKind

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["Reference", "references", "remoteness"]


class Reference(NamedTuple):
    """A source, and where in it the cited facts stand."""

    source: Source
    publisher: str | None
    """The name of the organisation that published it."""
    locators: tuple[str, ...]
    """The places in it, each once."""
    of: str = ""
    """The records that cite it, if they are told."""

    @property
    def notes(self) -> str:
        """What programs keep as a note: the places in it, that the title is none of its own, what it is cited for."""
        untitled = (
            "The title is a description: that of the source was not seen" if self.source.described else ""
        )
        return "; ".join(filter(None, (*self.locators, untitled, self.of and f"for {self.of}")))

    @property
    def responsible(self) -> str | None:
        """Who is named first: the author, else the publisher."""
        return self.source.author or self.publisher


def references(citations: Iterable[Citation], store: "Store") -> list[Reference]:
    """The sources of some citations, by who is responsible for them and by date; last those that nobody signs.

    A source that has no record is left out; the loader refuses such citations.
    """
    sources, names = store.lookup(Source), Names(store)
    places: dict[str, dict[str, None]] = {}
    for citation in citations:
        if citation.source in sources:
            found = places.setdefault(citation.source, {})
            if citation.locator:
                found[citation.locator] = None
    every = [
        Reference(sources[key], names[sources[key].publisher], tuple(where)) for key, where in places.items()
    ]
    return sorted(every, key=_order)


def remoteness(reference: Reference) -> int:
    """How far a source is from those who acted: their own texts first, what others tell next, encyclopaedias and their mirrors last."""
    if "/wiki/" in (reference.source.url or ""):
        return 2
    return int(reference.source.kind is not SourceKind.OFFICIAL)


def _order(reference: Reference) -> tuple[bool, str, tuple[int, int], str]:
    date, who = reference.source.date, reference.responsible
    return who is None, (who or "").casefold(), date.sort_key if date else (0, 0), reference.source.id
