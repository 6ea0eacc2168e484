"""Blocks as HTML that needs no script, no style sheet of its own and no network.

Colours follow the page (`currentColor`), so that it is right in light and in dark; what styles there are
stand at the elements, and everything reads without them where a notebook strips them.
"""

from html import escape

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
)
from caspian.display.escape import printable, safe_url

__all__ = ["document", "render"]

_CELL = "padding:.25em .6em;vertical-align:top;text-align:{side};overflow-wrap:break-word;border:0;border-bottom:1px solid color-mix(in srgb,currentColor 18%,transparent);white-space:normal"
_NOTE = "margin:.5em 0;padding:.3em .8em;border-left:3px solid currentColor"


def render(blocks: Blocks) -> str:
    """Blocks as one HTML element; every text is escaped, links lead to http and https alone.

    >>> from caspian.display.blocks import Paragraph, line
    >>> "<script>" in render([Paragraph(line("<script>"))])
    False
    """
    inner = "\n".join(filter(None, map(_block, blocks)))
    return f'<div class="caspian" style="max-width:70em;overflow-x:auto;line-height:1.45">\n{inner}\n</div>'


def document(title: str, blocks: Blocks) -> str:
    """A whole HTML page with the blocks, which needs nothing besides itself and follows light and dark."""
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><meta name="generator" content="caspian">'
        f"<title>{_text(title)}</title></head>\n"
        '<body style="font-family:system-ui,sans-serif;max-width:72em;margin:2em auto;padding:0 1em">'
        f"\n{render(blocks)}\n</body></html>"
    )


def _text(text: str) -> str:
    return escape(printable(text), quote=True)


def _span(span: Span) -> str:
    text = _text(span.text)
    url = safe_url(span.url)
    if url:
        text = f'<a href="{escape(url, quote=True)}" rel="noreferrer">{text}</a>'
    if span.id:
        text = f'<span title="{_text(span.id)}">{text}</span>'
    if span.strong:
        text = f"<strong>{text}</strong>"
    notes = ", ".join(map(str, span.notes))
    return text + (f"<sup>[{notes}]</sup>" if notes else "")


def _line(line: Line) -> str:
    return "".join(map(_span, line))


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            level = min(max(level, 1) + 2, 6)
            return f'<h{level} style="margin:.7em 0 .3em">{_text(text)}</h{level}>'
        case Paragraph(line):
            return f'<p style="margin:.4em 0">{_line(line)}</p>'
        case Note(line):
            return f'<p role="note" style="{_NOTE}">{_line(line)}</p>'
        case Pairs():
            return _pairs(block)
        case Table():
            return _table(block)
        case Picture(svg, title, description):
            return f'<figure style="margin:.6em 0">{svg}<figcaption>{_text(title)}. {_text(description)}</figcaption></figure>'
        case References(items, title):
            if not items:
                return ""
            lines = "".join(f'<li value="{each.number}">{_line(each.line)}</li>' for each in items)
            return f'<details open><summary>{_text(title)}</summary><ol style="margin:.3em 0;padding-left:2.5em;font-size:.9em">{lines}</ol></details>'
    raise TypeError(f"expected a block, got a {type(block).__name__}")


def _pairs(pairs: Pairs) -> str:
    rows = "".join(
        f'<tr><th scope="row" style="{_CELL.format(side="left")};font-weight:600;white-space:nowrap">{_text(name)}</th>'
        f'<td style="{_CELL.format(side="left")}">{_line(line)}</td></tr>'
        for name, line in pairs.rows
    )
    return f'<table style="border-collapse:collapse;margin:.4em 0"><tbody>{rows}</tbody></table>'


def _table(table: Table) -> str:
    sides = ["right" if number in table.numeric else "left" for number in range(len(table.columns))]
    head = "".join(
        f'<th scope="col" style="{_CELL.format(side=side)};font-weight:600">{_text(name)}</th>'
        for name, side in zip(table.columns, sides, strict=True)
    )
    body = "".join(
        "<tr>"
        + "".join(
            f'<td style="{_CELL.format(side=side)}">{_line(cell)}{_id(table, number, place)}</td>'
            for place, (cell, side) in enumerate(zip(row, sides, strict=True))
        )
        + "</tr>"
        for number, row in enumerate(table.rows)
    )
    caption = f'<caption style="caption-side:top;text-align:left;padding:.3em 0;color:inherit;font-weight:600">{_text(table.caption)}</caption>'
    if not table.rows:
        return f'<p style="margin:.4em 0">{_text(table.caption)}</p>'
    return (
        f'<table style="border-collapse:collapse;margin:.4em 0">{caption}'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _id(table: Table, row: int, column: int) -> str:
    """The id of a row, small under its name."""
    if not table.ids or column != table.named:
        return ""
    return f'<br><code style="font-size:.8em;opacity:.75;background:none;padding:0">{_text(table.ids[row])}</code>'
