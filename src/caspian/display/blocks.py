"""What everything that is shown consists of: blocks, which text, HTML and Markdown each render.

Cards, tables, dossiers, ways, conflicts and coverage say what they have to say in blocks; how it looks
is the renderer's. A cell or a line of text is a `Line`: plain text, and spans of it that name a record,
lead to an address or carry the numbers of footnotes.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import attrs

from caspian.model.valued import Valued
from caspian.once import Later

__all__ = [
    "Block",
    "Heading",
    "Line",
    "Note",
    "Pairs",
    "Paragraph",
    "Picture",
    "Reference",
    "References",
    "Span",
    "Table",
    "joined",
    "line",
    "marks",
    "plain",
]


class Span(NamedTuple):
    """A piece of text with what it names."""

    text: str
    id: str | None = None
    """The id of the record that it names, shown where the pointer rests on it."""
    url: str | None = None
    """The address that it leads to."""
    notes: tuple[int, ...] = ()
    """The numbers of the references that it rests on."""
    strong: bool = False


Line = tuple[Span, ...]
"""A line of text: its pieces in order."""


def line(*pieces: "str | Span | Line | None") -> Line:
    """A line of some pieces; nothing is left out."""
    found: list[Span] = []
    for piece in pieces:
        if isinstance(piece, str):
            found += [Span(piece)] if piece else []
        elif isinstance(piece, Span):
            found.append(piece)
        elif piece:
            found += piece
    return tuple(found)


def joined(lines: Iterable[Line], separator: str = ", ") -> Line:
    """Several lines as one, with something between them."""
    found: list[Span] = []
    for number, each in enumerate(lines):
        if number:
            found.append(Span(separator))
        found.extend(each)
    return tuple(found)


def plain(pieces: Line) -> str:
    """A line as plain text, with the numbers of its references in brackets."""
    return "".join(piece.text + marks(piece.notes, " ") for piece in pieces)


def marks(notes: tuple[int, ...], before: str = "") -> str:
    """The numbers of references in brackets, three and more in a row as a range.

    >>> marks((2, 4, 5, 6, 9))
    '[2, 4–6, 9]'
    """
    runs: list[list[int]] = []
    for number in sorted(notes):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = [f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs]
    return f"{before}[{', '.join(told)}]" if told else ""


class Block(Valued):
    """One of the things that a page consists of: a heading, a table, a note, a picture and so on.

    >>> import caspian
    >>> [type(block).__name__ for block in caspian.members_of("South Caucasus").blocks()][0]
    'Table'
    """

    __slots__ = ()

    def __repr__(self) -> str:
        kind: type = type(self)
        told = (f"{each.name}={getattr(self, each.name)!r}" for each in attrs.fields(kind))
        return f"{kind.__name__}({', '.join(told)})"


@attrs.frozen(eq=False, repr=False)
class Heading(Block):
    """A heading; the first level is the title of what is shown."""

    text: str
    level: int = 2


@attrs.frozen(eq=False, repr=False)
class Paragraph(Block):
    """A paragraph."""

    line: Line


@attrs.frozen(eq=False, repr=False)
class Pairs(Block):
    """Names of things with what they are, a line each."""

    rows: tuple[tuple[str, Line], ...]


@attrs.frozen(eq=False, repr=False)
class Table(Block):
    """A table with a caption that says what it is, and beside that how much of it is shown."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    total: int
    """How many rows there are in all; `rows` may hold the first of them."""
    numeric: tuple[int, ...] = ()
    """The numbers of the columns that hold numbers."""
    ids: tuple[str, ...] = ()
    """The id of each row, which shows beside or under the name where a reader needs it to ask on."""
    named: int = 0
    """The number of the column that holds the name."""
    gap: int | None = None
    """After how many of the rows some are left out."""
    aside: str = ""
    """What stands behind the caption of the rows that are not shown."""

    @property
    def title(self) -> str:
        """The caption with what stands behind it."""
        return self.caption + self.aside

    @property
    def left_out(self) -> str:
        """What stands in the gap."""
        return f"… {self.total - len(self.rows)} more …"


@attrs.frozen(eq=False, repr=False)
class Note(Block):
    """Something that a reader must not miss: a partial list, a doubt, a way that is only planned."""

    line: Line


def _later(drawing: Later[str] | str) -> Later[str]:
    return Later(lambda: drawing) if isinstance(drawing, str) else drawing


@attrs.frozen(eq=False, repr=False)
class Picture(Block):
    """A drawing, which is drawn when it is shown, with the words for those who do not see it."""

    drawing: Later[str] = attrs.field(converter=_later, eq=False)
    title: str
    description: str

    @property
    def svg(self) -> str:
        """The drawing as an SVG element."""
        return self.drawing.value


class Reference(NamedTuple):
    """A source by its number."""

    number: int
    line: Line
    url: str | None = None
    short: Line = ()
    """By whom and when it was published: what stands for one with an address where references are joined."""


@attrs.frozen(eq=False, repr=False)
class References(Block):
    """The sources of what is shown, numbered."""

    items: tuple[Reference, ...]
    title: str = "Sources"
    joined: bool = False
    """Whether they stand one behind the other, by whom and when each was published, and not each in a line of its own."""

    @property
    def many(self) -> bool:
        """Whether they take more room than what they are the sources of often does."""
        return len(self.items) > _MANY


_MANY = 12
"""Up to how many references are told in full wherever they stand."""

Blocks = Sequence[Block]
