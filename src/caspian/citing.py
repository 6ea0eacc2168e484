"""How the data are cited."""

import json

import caspian
from caspian.model.release import Release
from caspian.names.words import unknown

__all__ = ["AUTHORS", "TITLE", "citation", "refuse_style"]

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
    version = release.version if release else "of one's own"
    year = release.version.partition(".")[0] if release else ""
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


def refuse_style(sought: object) -> None:
    """Say how a style is asked for to somebody who names one where a record belongs.

    Raises:
        TypeError: for a word that is a style.
    """
    if isinstance(sought, str) and sought in (*_STYLES, "markdown"):
        raise TypeError(f"what is cited comes first; for the style write cite(style={sought!r})")
