"""Blocks as HTML that needs no script, no style sheet of its own and no network.

Colours follow the page (`currentColor`), so that it is right in light and in dark; what styles there are
stand at the elements, and everything reads without them where a notebook strips them.
"""

import re

from caspian.display.blocks import (
    Block,
    Blocks,
    Heading,
    Line,
    Note,
    Pairs,
    Paragraph,
    Picture,
    References,
    Span,
    Table,
    marks,
    plain,
)
from caspian.display.escape import in_markup, safe_url

__all__ = ["document", "render"]

_RULE = "border:0;border-bottom:1px solid color-mix(in srgb,currentColor 18%,transparent)"
_CELL = f"padding:.25em .7em .25em 0;vertical-align:top;{_RULE};overflow-wrap:break-word"
_TABLE = "border-collapse:collapse;margin:.3em 0;table-layout:auto;font-size:1em;min-width:min(100%,26em)"
"""No narrower than its caption asks for, if the page has the room."""
_NOTE = "margin:.5em 0;padding:.3em .8em;border-left:3px solid currentColor;overflow-wrap:anywhere"
_NUMBER = re.compile(r"\d+")
_SHORT = 22
"""Up to how many characters a cell stays on one line: every date does."""
_PAGE = (
    ":root{color-scheme:light dark}"
    "body{font:16px/1.5 system-ui,sans-serif;max-width:66em;margin:0 auto;padding:1.5em 1em 4em}"
    "h1{font-size:1.8em;line-height:1.2;overflow-wrap:anywhere}h2{font-size:1.3em}h3{font-size:1.1em}"
    "a{color:inherit;text-decoration-thickness:1px;text-underline-offset:.15em}"
    "sup a{text-decoration:none}tr:target,li:target,span:target{outline:2px solid currentColor}"
    "@media(max-width:40em){table{font-size:.85em!important}td,th{white-space:normal!important;"
    "min-width:4.2em!important;padding-right:.4em!important}"
    "table:has(th:nth-child(4)),table:has(th:nth-child(4)) :is(caption,thead,tbody){display:block}"
    "table:has(th:nth-child(4)) tr{display:flex;flex-wrap:wrap;"
    "gap:0 .8em;padding:.35em 0;border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent)}"
    "table:has(th:nth-child(4)) :is(td,th){display:block;border:0!important;padding:0!important;min-width:0!important}"
    "table:has(th:nth-child(4)) td:empty{display:none}"
    "figure{overflow-x:auto}figure svg{max-width:none!important;width:38em}}"
    "@media print{body{font-size:10pt;padding:0}tr,figure{break-inside:avoid}thead{display:table-header-group}}"
)
"""What a page of its own adds: type, room and print. It reads without."""


def render(blocks: Blocks) -> str:
    """Blocks as one HTML element; every text is escaped, links lead to http and https alone.

    >>> from caspian.display.blocks import Paragraph, line
    >>> "<script>" in render([Paragraph(line("<script>"))])
    False
    """
    inner = "\n".join(filter(None, map(_Writer(3).block, blocks)))
    return f'<div class="caspian" style="max-width:66em;line-height:1.45;text-align:left">\n{inner}\n</div>'


def document(title: str, blocks: Blocks) -> str:
    """A whole HTML page with the blocks, which needs nothing besides itself and follows light and dark.

    The numbers of references lead to the references.
    """
    writer = _Writer(1, anchors=any(isinstance(block, References) for block in blocks))
    titled = any(isinstance(block, Heading) and block.level == 1 for block in blocks)
    shown = blocks if titled else (Heading(title, 1), *blocks)
    inner = "\n".join(filter(None, map(writer.block, shown)))
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><meta name="generator" content="caspian">'
        f"<title>{in_markup(title)}</title><style>{_PAGE}</style></head>\n<body><main>\n{inner}\n</main></body></html>"
    )


class _Writer:
    """Writes blocks, with headings from a level on, and with or without links to the references."""

    def __init__(self, top: int, *, anchors: bool = False) -> None:
        self._top = top
        self._anchors = anchors

    def block(self, block: Block) -> str:
        match block:
            case Heading(text, level):
                level = min(max(level, 1) + self._top - 1, 6)
                return f'<h{level} style="margin:.9em 0 .3em">{in_markup(text)}</h{level}>'
            case Paragraph(line):
                return f'<p style="margin:.4em 0;overflow-wrap:anywhere">{self._line(line)}</p>'
            case Note(line):
                return f'<p role="note" style="{_NOTE}">{self._line(line)}</p>'
            case Pairs():
                return self._pairs(block)
            case Table():
                return self._table(block)
            case Picture(title=title, description=description):
                words = in_markup(f"{title}. {description}")
                return f'<figure tabindex="0" style="margin:.8em 0">{block.svg}<figcaption style="font-size:.9em">{words}</figcaption></figure>'
            case References():
                return self._references(block)
        raise TypeError(f"expected a block, got a {type(block).__name__}")

    def _span(self, span: Span) -> str:
        text = in_markup(span.text)
        url = safe_url(span.url)
        if url:
            # An address has no spaces at which it could break.
            broken = ' style="overflow-wrap:anywhere"' if span.text == span.url else ""
            text = f'<a href="{in_markup(url)}" rel="noreferrer"{broken}>{text}</a>'
        if span.id:
            text = f'<span title="{in_markup(span.id)}">{text}</span>'
        if span.strong:
            text = f"<strong>{text}</strong>"
        if not span.notes:
            return text
        told = marks(span.notes)
        style = f"line-height:0{';white-space:nowrap' if len(told) <= _SHORT else ''}"
        if self._anchors:
            told = _NUMBER.sub(r'<a href="#source-\g<0>">\g<0></a>', told)
        return f'{text}<sup style="{style}">{told}</sup>'

    def _line(self, line: Line) -> str:
        return "".join(map(self._span, line))

    def _pairs(self, pairs: Pairs) -> str:
        style = f"{_CELL};text-align:left;white-space:normal"
        rows = "".join(
            f'<tr><th scope="row" style="{style};font-weight:600{";white-space:nowrap" if len(name) <= _SHORT + 4 else ""}">{in_markup(name)}</th>'
            f'<td style="{style};overflow-wrap:anywhere">{self._line(line)}</td></tr>'
            for name, line in pairs.rows
        )
        return f'<table style="{_TABLE}"><tbody>{rows}</tbody></table>' if rows else ""

    def _table(self, table: Table) -> str:
        if not table.rows:
            return f'<p style="margin:.4em 0">{in_markup(table.title)}</p>'
        head = "".join(
            f'<th scope="col" style="{_style(name, number in table.numeric)};font-weight:600">{in_markup(name)}</th>'
            for number, name in enumerate(table.columns)
        )
        gap = f'<tr><td colspan="{len(table.columns)}" style="{_CELL}">{table.left_out}</td></tr>'
        body = "".join(
            (gap if number == table.gap else "")
            + "<tr>"
            + "".join(
                f'<td style="{_style(plain(cell), place in table.numeric)}">{self._line(cell)}{_id(table, number, place)}</td>'
                for place, cell in enumerate(row)
            )
            + "</tr>"
            for number, row in enumerate(table.rows)
        )
        aside = f'<span style="font-weight:400;font-size:.9em;opacity:.8">{in_markup(table.aside)}</span>'
        return (
            f'<div role="group" aria-label="{in_markup(table.title)}" tabindex="0" style="overflow-x:auto">'
            f'<table style="{_TABLE}"><caption style="caption-side:top;text-align:left;padding:.3em 0;color:inherit;font-weight:600">'
            f"{in_markup(table.caption)}{aside if table.aside else ''}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        )

    def _references(self, references: References) -> str:
        if not references.items:
            return ""
        level = min(self._top + 1, 6)
        heading = f'<h{level} style="margin:.9em 0 .3em">{in_markup(references.title)}</h{level}>'
        if references.joined:
            told = "; ".join(
                f"<span{self._anchor(each.number)}>[{each.number}]\u00a0{self._line(each.short or each.line)}</span>"
                for each in references.items
            )
            return f'{heading}<p style="margin:.3em 0;font-size:.9em;overflow-wrap:anywhere">{told}.</p>'
        lines = "".join(
            f'<li value="{each.number}"{self._anchor(each.number)}>{self._line(each.line)}</li>'
            for each in references.items
        )
        found = (
            f'<ol style="margin:.3em 0;padding-left:2.5em;font-size:.9em;overflow-wrap:anywhere">{lines}</ol>'
        )
        if not references.many or self._anchors:  # on a page of its own links lead to them, and it is printed
            return f"{heading}{found}"
        told = f"{in_markup(references.title)} ({len(references.items)})"
        summary = f'<summary style="cursor:pointer;font-weight:600">{told}</summary>'
        return f'<details style="margin:.9em 0 .3em">{summary}{found}</details>'

    def _anchor(self, number: int) -> str:
        return f' id="source-{number}"' if self._anchors else ""


def _style(text: str, numeric: bool) -> str:
    """The style of a cell: what is short stays on one line, what is long gets room to be read in."""
    wrap = "white-space:nowrap" if len(text) <= _SHORT or numeric else "white-space:normal;min-width:9em"
    side = "text-align:right;font-variant-numeric:tabular-nums" if numeric else "text-align:left"
    return f"{_CELL};{side};{wrap}"


def _id(table: Table, row: int, column: int) -> str:
    """The id of a row, small under its name."""
    if not table.ids or column != table.named:
        return ""
    return f'<br><code style="font-size:.8em;opacity:.8;background:none;color:inherit;padding:0">{in_markup(table.ids[row])}</code>'
