"""Blocks as Markdown."""

import re
from collections.abc import Iterable

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
)
from caspian.display.escape import printable, safe_url

__all__ = ["code", "render"]

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])|^([+\-=])|^(\d+)([.)])")


def render(blocks: Blocks) -> str:
    r"""Blocks as Markdown with tables (GitHub's flavour); nothing in a text can act as markup.

    >>> from caspian.display.blocks import Paragraph, line
    >>> print(render([Paragraph(line("1 * 2 <b>"))]))
    1 \* 2 \<b\>
    """
    return "\n\n".join(filter(None, map(_block, blocks)))


def _text(text: str) -> str:
    return _SPECIAL.sub(
        lambda match: "\\" + match[0] if match[3] is None else f"{match[3]}\\{match[4]}", printable(text)
    )


def _span(span: Span) -> str:
    text = _text(span.text)
    url = safe_url(span.url)
    if url:
        text = f"[{text}](<{url.replace('<', '%3C').replace('>', '%3E')}>)"
    if span.strong and text.strip():
        text = f"**{text}**"
    return text + marks(span.notes, " ").replace("[", "\\[").replace("]", "\\]")


def _line(line: Line) -> str:
    return "".join(map(_span, line))


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * level} {_text(text)}"
        case Paragraph(line):
            return _line(line)
        case Note(line):
            return f"> {_line(line)}"
        case Pairs(rows):
            return "\n".join(f"- **{_text(name)}**: {_line(line)}" for name, line in rows)
        case Table():
            return _table(block)
        case Picture():
            return f"*{_text(block.title)}.* {_text(block.description)}"
        case References(items, title, True):
            told = "; ".join(rf"\[{each.number}\] {_line(each.short or each.line)}" for each in items)
            return f"### {_text(title)}\n\n{told}." if items else ""
        case References(items, title):
            lines = [f"{each.number}. {_line(each.line)}" for each in items]
            return "\n".join([f"### {_text(title)}", "", *lines]) if items else ""
    raise TypeError(f"expected a block, got a {type(block).__name__}")


def code(text: str) -> str:
    """An id as code, with what would end it as plain text."""
    return _text(text) if re.search(r"[`|\\]", text) or not text.strip() else f"`{printable(text)}`"


def _table(table: Table) -> str:
    if not table.rows:
        return f"*{_text(table.title)}*"
    marks = ["---:" if number in table.numeric else "---" for number in range(len(table.columns))]
    rows: list[Iterable[str]] = [map(_text, table.columns), marks, *(map(_line, row) for row in table.rows)]
    if table.ids:
        extra = ("id", "---", *map(code, table.ids))
        rows = [[*row, name] for row, name in zip(rows, extra, strict=True)]
    if table.gap is not None:
        rows.insert(2 + table.gap, [table.left_out, *[""] * (len(marks) + bool(table.ids) - 1)])
    return "\n".join([f"*{_text(table.title)}*", "", *(f"| {' | '.join(row)} |" for row in rows)])
