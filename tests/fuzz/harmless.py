"""What must hold of everything that is shown or written, whatever the data say."""

import csv as tables
import io
import json
import re
from html.parser import HTMLParser

__all__ = ["bibtex", "calendar", "csv", "data", "html", "markdown", "terminal"]

_ELEMENTS = frozenset((
    "a", "abbr", "article", "b", "bdi", "blockquote", "body", "br", "caption", "circle", "clippath", "code",
    "dd", "defs", "desc", "details", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "g", "h1",
    "h2", "h3", "h4", "head", "header", "html", "i", "li", "line", "link", "main", "mark", "marker", "meta",
    "nav", "ol", "p", "path", "polygon", "polyline", "pre", "rect", "section", "small", "span", "strong",
    "style", "sub", "summary", "sup", "svg", "symbol", "table", "tbody", "td", "text", "tfoot", "th",
    "thead", "time", "title", "tr", "tspan", "u", "ul", "use", "wbr",
))  # fmt: skip
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""What turns the direction of all that follows; marks for one place are part of ordinary Hebrew and Persian."""
_FORMULA = re.compile(r"^[\s\x00-\x1f\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?(E[-+]?\d+)?")
_PROPERTY = re.compile(
    r"(BEGIN|END|VERSION|PRODID|X-WR-CALDESC|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|LOCATION|CATEGORIES|URL|STATUS|"
    r"TRANSP)[:;]"
)


def terminal(text: str) -> None:
    """Text for a terminal: nothing in it but printable letters, joiners and ends of lines."""
    for letter in text:
        assert letter.isprintable() or letter in "\n\u200b\u200c\u200d\ufeff\u00ad" or _harmless(letter), (
            ascii(letter)
        )
    assert len(text.splitlines()) <= text.count("\n") + 1


def _harmless(letter: str) -> bool:
    """What is unassigned or private, or a space of another width: it neither turns, hides nor commands."""
    import unicodedata

    return unicodedata.category(letter) in ("Cn", "Co", "Zs", "Cf") and not _BIDI.match(letter)


def html(text: str) -> None:
    """Markup: only elements that show, no handlers, no addresses but those of the web."""
    page = _Page()
    page.feed(text)
    page.close()
    assert not page.wrong, page.wrong
    assert not _BIDI.search(text), ascii(text[:200])


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _ELEMENTS:
            self.wrong.append(f"<{tag}>")
        self.open.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name in ("srcdoc", "src", "action", "formaction"):
                self.wrong.append(f"<{tag} {name}>")
            if name in ("href", "xlink:href") and not re.match(r"https?://|#|mailto:", value or ""):
                self.wrong.append(f"{name}={value}")
            if name == "style" and re.search(r"url|expression|@import|[<>\\]", value or ""):
                self.wrong.append(f"style={value}")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style" and "alert(" in data:
            self.wrong.append("style")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_comment(self, data: str) -> None:
        self.wrong.append("a comment")

    def handle_pi(self, data: str) -> None:
        self.wrong.append("an instruction")


def markdown(text: str) -> None:
    """Markdown: once it is HTML, nothing acts, and no picture is fetched."""
    from markdown_it import MarkdownIt

    html(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))
    terminal(text)


def csv(text: str) -> None:
    """A table: as many cells in each row, of which no spreadsheet takes one for a formula."""
    rows = list(tables.reader(io.StringIO(text, newline="")))
    assert len({len(row) for row in rows}) == 1
    for row in rows:
        for cell in row:
            assert not _FORMULA.match(cell) or _NUMBER.fullmatch(cell), ascii(cell)


def data(text: str) -> None:
    """JSON that others can read: no odd numbers, no half of a pair."""
    assert json.loads(text) is not None
    text.encode("utf-8")


def calendar(text: str) -> None:
    """A calendar: lines of at most 75 octets, each a property that was meant, and entries that begin and end."""
    assert text.endswith("\r\n")
    lines = text.split("\r\n")[:-1]
    assert all(len(line.encode()) <= 75 and "\n" not in line and "\r" not in line for line in lines)
    whole = [line for line in lines if not line.startswith(" ")]
    assert all(_PROPERTY.match(line) for line in whole), whole
    assert (
        whole.count("BEGIN:VEVENT")
        == whole.count("END:VEVENT")
        == sum(line.startswith("UID:") for line in whole)
    )


def bibtex(text: str) -> None:
    """Entries of BibTeX: braces in pairs, and nothing that TeX takes for a command but what was meant."""
    depth = 0
    for mark in re.findall(r"[{}]", text):
        depth += 1 if mark == "{" else -1
        assert depth >= 0, text
    assert depth == 0, text
    known = r"\\(textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum)\{\}|\\[&%$#_]"
    assert "\\" not in re.sub(known, "", text), text
    assert len(re.findall(r"^@(misc|techreport)\{", text, re.M)) == text.count("\n@") + text.startswith("@")
