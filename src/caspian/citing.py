"""How the data are cited."""

import json
from typing import TypeGuard

import caspian
from caspian.export.agreed import as_agreed
from caspian.export.bibliography import STYLES, Printed, bibliography, marked
from caspian.export.bibtex import address, escaped
from caspian.model.record import Citation, Record
from caspian.model.release import Release
from caspian.names.words import unknown
from caspian.store.store import Store

__all__ = ["AUTHORS", "TITLE", "citation", "is_style", "of_record"]

AUTHORS = "The caspian contributors"
TITLE = "caspian: the Caspian region in typed, sourced records"
_STYLES = ("text", "bibtex", "csl")


def citation(release: Release | None, style: str) -> str:
    """The citation of a release in a style.

    Raises:
        NotFound: for a style that there is not.
    """
    if style not in _STYLES:
        raise unknown(style, "style", _STYLES)
    version, year = _version(release)
    note = f"Data as of {release.as_of.in_words()}. Code version {caspian.__version__}." if release else ""
    if style == "bibtex":
        fields = {
            "author": f"{{{AUTHORS}}}",
            "title": f"{{{TITLE}}}",
            "year": year,
            "version": version,
            "note": note,
        }
        lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
        return f"@dataset{{caspian-{version.replace(' ', '-')},\n{lines}\n}}"
    if style == "csl":
        item = {
            "id": f"caspian-{version}",
            "type": "dataset",
            "title": TITLE,
            "author": [{"literal": AUTHORS}],
            "version": version,
            "note": note,
        } | ({"issued": {"date-parts": [[int(year)]]}} if year else {})
        return json.dumps([item], ensure_ascii=False)
    dated = f" ({year})" if year else ""
    return f"{AUTHORS}{dated}: {TITLE}. Data {version}. {note}".strip()


def of_record(record: Record, cited: tuple[Citation, ...], store: Store, style: str) -> str:
    """How to cite one record: where it stands in the data, by title, id and version, and then its sources.

    Args:
        record: the record.
        cited: what it and its parts cite.
        store: where it is.
        style: one of those of a bibliography.

    Raises:
        NotFound: for a style that there is not.
    """
    agreed = isinstance(record, caspian.Agreement) and style not in ("csl", "bibtex")
    sources = bibliography(cited, store, style, primary_first=agreed)
    version, year = _version(store.release)
    kind, text = type(record).__name__.lower(), getattr(record, "text", None)
    if style == "csl":
        item: dict[str, object] = {
            "id": record.id,
            "type": "entry",
            "title": record.label,
            "container-title": TITLE,
            "author": [{"literal": AUTHORS}],
            "version": version,
            "note": f"{kind} {record.id}",
        }
        item |= {"issued": {"date-parts": [[int(year)]]}} if year else {}
        item |= {"URL": text} if text else {}
        return Printed(json.dumps([item, *json.loads(sources)], ensure_ascii=False, indent=1) + "\n")
    if style == "bibtex":
        fields = {
            "author": f"{{{AUTHORS}}}",
            "title": f"{{{escaped(record.label)}}}",
            "booktitle": f"{{{TITLE}}}",
            "year": year,
            "version": version,
            "note": escaped(f"{kind} {record.id}"),
            "url": address(text),
        }
        lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
        return Printed(f"@incollection{{caspian-{record.id},\n{lines}\n}}\n\n{sources}")
    dated = f" ({year})" if year else ""
    if isinstance(record, caspian.Agreement):
        own = (
            f"{as_agreed(record, store)} In: {AUTHORS}{dated}: {TITLE} ({kind} {record.id}). Data {version}."
        )
    else:
        own = f"{AUTHORS}{dated}: “{record.label}” ({kind} {record.id}). In: {TITLE}. Data {version}."
    own += f" Text: {text}" if text else ""
    return Printed(f"{f'- {marked(own)}' if style == 'markdown' else own}\n{sources}")


def _version(release: Release | None) -> tuple[str, str]:
    """The version of the data and its year, as they are cited."""
    if release is None:
        return "of one's own", ""
    return release.version, release.version.partition(".")[0]


def is_style(sought: object) -> TypeGuard[str]:
    """Whether a word is a style, where the name of a record may stand as well.

    >>> is_style("bibtex"), is_style("BTK")
    (True, False)
    """
    return isinstance(sought, str) and sought in STYLES
