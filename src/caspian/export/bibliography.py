"""A bibliography: as text or Markdown for people, as BibTeX or CSL-JSON for programs."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from caspian.export.bibtex import bibtex
from caspian.export.csl import csl
from caspian.export.references import Reference, references, remoteness
from caspian.model.record import Citation
from caspian.names.words import unknown

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["STYLES", "Printed", "bibliography", "marked"]

_NAMED = 5
"""How many records a source names at most that it is cited for."""
STYLES = ("text", "markdown", "bibtex", "csl")
"""The forms in which a bibliography can be had."""


class Printed(str):
    """Text that an interpreter or a notebook shows line by line, as `print` does."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def bibliography(
    citations: Iterable[Citation],
    store: "Store",
    style: str,
    apart: Iterable[Citation] = (),
    *,
    primary_first: bool = False,
    of: "Mapping[str, Sequence[str]] | None" = None,
) -> str:
    """The sources of some citations in a style.

    Args:
        citations: the citations.
        store: where the sources are.
        style: one of `STYLES`.
        apart: the citations of what an answer shows apart; people read the sources of these alone behind the others.
        of: by source the ids of the records that cite it, if these are told.
        primary_first: whether the primary ones come first, and encyclopaedias last, whoever is responsible for them.

    Raises:
        NotFound: for a style that is none of `STYLES`.
    """

    def written(some: Iterable[Citation]) -> str:
        found = references(some, store)
        if of is not None:
            found = [each._replace(of=_named(of.get(each.source.id, ()))) for each in found]
        return _written(sorted(found, key=remoteness) if primary_first else found, style)

    first = tuple(citations)
    known = {each.source for each in first}
    rest = tuple(each for each in apart if each.source not in known)
    if not rest or style not in ("text", "markdown"):
        return Printed(written((*first, *apart)))
    return Printed("\nSources of what is shown apart:\n\n".join(map(written, (first, rest))))


def _named(ids: "Sequence[str]") -> str:
    """The ids of some records: of many the first."""
    rest = len(ids) - _NAMED
    return f"{', '.join(ids[:_NAMED])}{f' and {rest} more' if rest > 0 else ''}"


def _written(found: list[Reference], style: str) -> str:
    match style:
        case "text":
            return "".join(f"{_told(each, each.source.url)}\n" for each in found)
        case "markdown":
            return "".join(f"- {_marked(each)}\n" for each in found)
        case "bibtex":
            return "\n".join(map(bibtex, found))
        case "csl":
            return json.dumps(list(map(csl, found)), ensure_ascii=False, indent=1) + "\n"
    raise unknown(style, "style of a bibliography", STYLES)


def _told(reference: Reference, address: str | None) -> str:
    source = reference.source
    read = f" (read on {source.read.in_words()})" if source.read and address else ""
    parts = [
        reference.responsible,
        f"[{source.title}]" if source.described else f"“{source.title}”",
        reference.publisher if source.author else None,
        source.date.in_words() if source.date else "no date",
        f"{address}{read}" if address else None,
        "; ".join(reference.locators) or None,
        reference.of and f"For {reference.of}",
    ]
    return ". ".join(part for part in parts if part) + "."


def _marked(reference: Reference) -> str:
    """The same as Markdown: the address is a link, and nothing else means anything."""
    url = reference.source.url
    text = marked(_told(reference, "\0" if url else None))
    return text.replace("\0", f"<{_plain(url)}>") if url else text


def marked(text: str) -> str:
    """A text in which nothing is a mark of Markdown."""
    for mark in "\\`*_{}[]<>#|":
        text = text.replace(mark, f"\\{mark}")
    return text


def _plain(url: str) -> str:
    return url.replace("<", "%3C").replace(">", "%3E")
