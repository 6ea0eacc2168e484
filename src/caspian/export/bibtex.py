"""BibTeX: entries for LaTeX, in which nothing of a title is taken for a command."""

import re
from typing import TYPE_CHECKING

from caspian.export.references import Reference
from caspian.model.source import SourceKind

if TYPE_CHECKING:
    from caspian.model.time.when import When

__all__ = ["address", "bibtex", "escaped"]

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_MARKS = re.compile(r"[\\{}&%$#_~^]")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_REPORTS = (SourceKind.REPORT, SourceKind.BRIEF)


def bibtex(reference: Reference) -> str:
    """A reference as an entry; who is no person stands in braces, so that no name is turned round."""
    source = reference.source
    report = source.kind in _REPORTS
    told = {
        "author": _whole(reference.responsible),
        "title": _whole(source.title),
        "institution" if report else "howpublished": escaped(reference.publisher),
        "year": _year(source.date),
        "month": _month(source.date),
        "language": source.language,
        "url": address(source.url),
        "urldate": source.read.edtf if source.read else None,
        "note": escaped(reference.notes),
    }
    lines = [
        f"  {name} = {value if name == 'month' else f'{{{value}}}'}" for name, value in told.items() if value
    ]
    return f"@{'techreport' if report else 'misc'}{{{source.id},\n" + ",\n".join(lines) + "\n}\n"


def escaped(text: str | None) -> str | None:
    """A text in which nothing is a command."""
    return text and _MARKS.sub(lambda mark: _SPECIAL[mark[0]], text)


def _whole(text: str | None) -> str | None:
    return text and f"{{{escaped(text)}}}"


def address(url: str | None) -> str | None:
    """An address stands as it is, but for braces, which would end the field."""
    return url and url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _year(when: "When | None") -> str | None:
    return None if when is None or when.days.no_start else when.edtf[:4]


def _month(when: "When | None") -> str | None:
    """The month, by the word that BibTeX has for it."""
    named = re.match(r"\d{4}-(0[1-9]|1[0-2])", when.edtf) if when else None
    return _MONTHS[int(named[1]) - 1] if named else None
