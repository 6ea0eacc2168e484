"""A record, or a part of one, in a line: what a list of them, or a terminal, shows of each."""

from collections.abc import Sequence

from caspian.display.blocks import plain
from caspian.display.names import Finder, known
from caspian.display.tables import cell, part
from caspian.display.text import printable
from caspian.display.width import cut
from caspian.model.fields import Part
from caspian.model.record import Citation, Record
from caspian.model.source import Source

__all__ = ["in_a_line", "part_in_a_line"]

_MOST = 200
"""How many columns of a terminal it takes at most: a little more than two lines of a narrow one."""
_LEAST = 60
"""How many of them are left to a title before its address."""


def in_a_line(record: Record, columns: Sequence[str], store: Finder | None) -> str:
    """A record as a row of a table tells it: its name, then the rest.

    >>> import caspian
    >>> in_a_line(caspian.country("Georgia"), ("id", "name", "capital"), None)
    'Georgia · tbilisi'
    """
    rest = (each for each in columns if each not in ("id", "name", "title"))
    told = (printable(plain(cell(record, each, store))) for each in ("name", *rest))
    return cut(" · ".join(each for each in told if each), _MOST)


def part_in_a_line(item: Part, store: Finder | None) -> str:
    """A part of a record: who, as what, when.

    >>> import caspian
    >>> part_in_a_line(caspian.Office(title="President", of="KZ", period=caspian.When("2019-03-20/..")), None)
    'President · KZ · since 20 March 2019'
    """
    told, address = printable(plain(part(item, store))), _address(item, store)
    return cut(told, max(_MOST - len(address), _LEAST)) + address


def _address(item: Part, store: Finder | None) -> str:
    """Where the source of a citation is read, whole; nothing of other parts."""
    source = known(item.source, store) if isinstance(item, Citation) else None
    return f" · {printable(source.url)}" if isinstance(source, Source) and source.url else ""
