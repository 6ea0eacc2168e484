"""CSL-JSON: the form that Zotero, pandoc and other managers of references read."""

from datetime import date
from typing import TYPE_CHECKING

from caspian.export.references import Reference
from caspian.model.source import SourceKind
from caspian.model.time.edtf import Precision

if TYPE_CHECKING:
    from caspian.model.time.when import When

__all__ = ["csl"]

_TYPES = {
    SourceKind.REPORT: "report",
    SourceKind.BRIEF: "report",
    SourceKind.NEWSLETTER: "article-magazine",
    SourceKind.ARTICLE: "article-newspaper",
    SourceKind.WEBSITE: "webpage",
    SourceKind.OFFICIAL: "document",
    SourceKind.DATASET: "dataset",
}
_PARTS = {Precision.DAY: 3, Precision.MONTH: 2}


def csl(reference: Reference) -> dict[str, object]:
    """A reference as an item of CSL-JSON."""
    source, made = reference.source, _TYPES.get(reference.source.kind, "document")
    periodical = made in ("article-newspaper", "article-magazine")
    told = {
        "id": source.id,
        "type": made,
        "title": source.title,
        "author": [{"literal": source.author}] if source.author else None,
        "publisher": None if periodical else reference.publisher,
        "container-title": reference.publisher if periodical else None,
        "issued": _date(source.date),
        "accessed": _date(source.read),
        "language": source.language,
        "URL": source.url,
        "note": reference.notes or None,
    }
    return {name: value for name, value in told.items() if value is not None}


def _date(when: "When | None") -> dict[str, object] | None:
    """A date: one for a day, a month or a year, two for a span."""
    if when is None or when.days.no_start or when.days.no_end:
        return None
    days = when.days
    parts = _PARTS.get(when.precision, 1)
    first, last = _split(days.start, parts), _split(days.end, parts)
    whole = not days.interval and (days.start == days.end or when.precision is not Precision.DAY)
    found: dict[str, object] = {"date-parts": [first] if whole or first == last else [first, last]}
    if when.approximate or when.uncertain:
        found["circa"] = True
    return found


def _split(day: int, parts: int) -> list[int]:
    found = date.fromordinal(day)
    return [found.year, found.month, found.day][:parts]
