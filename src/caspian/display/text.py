"""Blocks as plain text that fits a width, aligned for every script."""

import re
import shutil

from caspian.display import escape
from caspian.display.blocks import (
    Block,
    Blocks,
    Heading,
    Note,
    Pairs,
    Paragraph,
    Picture,
    References,
    Table,
    plain,
)
from caspian.display.width import columns_of, cut, padded, wrapped

__all__ = ["render"]

_NARROWEST = 8
_WORD = 16
"""Up to how many columns a word is kept in one piece where there is room."""
_NUMBER = 24
"""Up to how many columns a number and its unit are kept on one line where there is room."""
_CUT = 40
"""How many columns stand for a source without an address where there are many."""
_KEPT = "\0"
"""A blank at which no line is broken; no text that is printable has one."""
_FLAGS = re.compile("[\U0001f1e6-\U0001f1ff]+[ \u00a0]?")


def printable(text: str) -> str:
    """A text for a terminal: without flags, which terminals draw in different widths, or not at all."""
    return _FLAGS.sub("", escape.printable(text))


def render(blocks: Blocks, width: int | None = None, *, whole: bool = True) -> str:
    """Blocks as text.

    Args:
        blocks: what is shown.
        width: the columns of a line; those of the terminal, at most 140, if not given.
        whole: whether many sources are told with titles and addresses, and not in a few words each.

    >>> from caspian.display.blocks import Heading, Paragraph, line
    >>> print(render([Heading("Kashagan", 1), Paragraph(line("A field."))], 40))
    Kashagan
    ========
    <BLANKLINE>
    A field.
    """
    width = width or min(max(shutil.get_terminal_size((110, 24)).columns, 40), 140)
    return "\n\n".join(filter(None, (_block(block, width, whole) for block in blocks)))


def _block(block: Block, width: int, whole: bool) -> str:
    match block:
        case Heading(text, level):
            rows = wrapped(printable(text), width)
            under = "=" if level == 1 else "-" if level == 2 else ""
            return "\n".join([*rows, *([under * max(map(columns_of, rows))] if under else [])])
        case Paragraph(line):
            return "\n".join(wrapped(printable(plain(line)), width))
        case Note(line):
            return _hanging("! ", printable(plain(line)), width)
        case Pairs(rows):
            side = min(max((columns_of(printable(name)) for name, _ in rows), default=0), width // 3)
            return "\n".join(
                _pair(printable(name), printable(plain(line)), side, width) for name, line in rows
            )
        case Table():
            return _table(block, width)
        case Picture():
            return _hanging("", printable(f"[{block.title}. {block.description}]"), width)
        case References(items, title, True):
            told = "; ".join(f"[{each.number}] {plain(each.short or each.line)}" for each in items)
            return "\n".join([title, *wrapped(printable(f"{told}."), width)]) if items else ""
        case References() if block.many and not whole:
            return _shortly(block, width)
        case References(items, title):
            lines = wrapped(printable(title), width)
            for each in items:
                address = f" {each.url}" if each.url and each.url not in plain(each.line) else ""
                lines.append(_hanging(f"[{each.number}] ", printable(plain(each.line) + address), width))
            return "\n".join(lines) if items else ""
    raise TypeError(f"expected a block, got a {type(block).__name__}")


def _shortly(references: References, width: int) -> str:
    """Many references, several a line: whose each is, and of when."""
    told = "; ".join(
        f"[{each.number}]{_KEPT}{printable(plain(each.short) or cut(plain(each.line), _CUT))}"
        for each in references.items
    )
    head = f"{references.title}, in short; .bibliography() and .to_text() have titles and addresses"
    return "\n".join([*wrapped(head, width), *wrapped(told, width)]).replace(_KEPT, " ")


def _pair(name: str, text: str, side: int, width: int) -> str:
    """A name with what it is beside it; a long name stands above."""
    if columns_of(name) <= side:
        return _hanging(padded(name + ":", side + 2), text, width)
    head = wrapped(name + ":", width)
    return "\n".join([*head, _hanging(" " * (side + 2), text, width)] if text else head)


def _hanging(head: str, text: str, width: int) -> str:
    room = max(width - columns_of(head), _NARROWEST)
    first, *rest = wrapped(text, room)
    return "\n".join([head + first, *(" " * columns_of(head) + each for each in rest)]).rstrip()


def _table(table: Table, width: int) -> str:
    """The rows under the caption; what is too wide for its share is wrapped within its column.

    Ids stand in a column of their own where there is room, else under the names, in one piece.
    """
    if not table.rows:
        return "\n".join(wrapped(printable(table.title), width))
    ids = [printable(name) for name in table.ids]
    head = [printable(name) for name in table.columns]
    rows = [[printable(plain(cell)) for cell in row] for row in table.rows]
    under = ids
    if ids:
        beside = [*(_widest(rows, n, head) for n in range(len(head))), max(map(columns_of, ids))]
        if sum(beside) + 2 * len(head) <= width:
            head.append("id")
            rows = [[*row, name] for row, name in zip(rows, ids, strict=True)]
            under = []
    wanted = [_widest(rows, n, head) for n in range(len(head))]
    words = {
        n: min(wanted[n], _NUMBER) if n in table.numeric else _longest_word(rows, n, head)
        for n in range(len(head))
    }
    least = {n: words[n] for n in sorted(words, key=words.__getitem__)}
    if under:  # when no word is broken, ids may have the room that is left
        longest = max(map(columns_of, under))
        wanted[table.named] = max(wanted[table.named], longest)
        least[table.named] = max(least.pop(table.named), longest)
    widths = _widths(wanted, width, least)
    lines = [*wrapped(printable(table.title), width), *_row(head, widths, table.numeric)]
    for number, row in enumerate(rows):
        if number == table.gap:
            lines.append(table.left_out)
        below = (under[number], table.named, width) if under else None
        lines += _row(row, widths, table.numeric, below)
    return "\n".join(lines)


def _widest(rows: list[list[str]], column: int, head: list[str]) -> int:
    return max(columns_of(head[column]), *(columns_of(row[column]) for row in rows))


def _longest_word(rows: list[list[str]], column: int, head: list[str]) -> int:
    """The width in which no word of a column is broken, as far as words of a usual length go."""
    texts = [head[column], *(row[column] for row in rows)]
    return min(max(columns_of(word) for text in texts for word in text.split() or [""]), _WORD)


def _row(
    row: list[str], widths: list[int], numeric: tuple[int, ...], below: tuple[str, int, int] | None = None
) -> list[str]:
    """The lines of a row, with an id below the cell of a column, which goes on under what is right of it."""
    cells = [wrapped(text, room) for text, room in zip(row, widths, strict=True)]
    name, column, width = below or ("", 0, 0)
    before = sum(widths[:column]) + 2 * column
    alone: list[str] = []
    if name and columns_of(name) <= widths[column]:
        cells[column].append(name)
    elif name and before + columns_of(name) <= width:
        free = max(map(len, cells[column:]))
        cells[column] += [*[""] * (free - len(cells[column])), name]
    elif name:
        alone = wrapped(name, width)
    lines = []
    for number in range(max(map(len, cells))):
        parts = (
            padded(cell[number] if number < len(cell) else "", room, right=place in numeric)
            for place, (cell, room) in enumerate(zip(cells, widths, strict=True))
        )
        lines.append("  ".join(parts).rstrip())
    return [*lines, *alone]


def _widths(wanted: list[int], width: int, least: dict[int, int]) -> list[int]:
    """The widths of columns that together fit: what is narrow keeps its width, the rest share what is left.

    Args:
        wanted: the width that each would have with all the room there is.
        width: the room.
        least: what columns get before they share the rest, in this order: none more than half the room, or than
            what is left when each of the others has as much as the narrowest column.
    """
    room = width - 2 * (len(wanted) - 1)
    left = len(wanted)
    widths = dict[int, int]()
    for column, need in least.items():
        others = sum(min(_NARROWEST, wanted[n]) for n in range(left) if n != column and n not in widths)
        widths[column] = max(min(need, room // 2, room - sum(widths.values()) - others), 0)
    room -= sum(widths.values())
    for column in sorted(range(len(wanted)), key=lambda n: wanted[n] - widths.get(n, 0)):
        share = max(room // left, 0 if column in widths else _NARROWEST)
        more = min(wanted[column] - widths.get(column, 0), share)
        widths[column] = widths.get(column, 0) + more
        room -= more
        left -= 1
    return [widths[column] for column in range(len(wanted))]
