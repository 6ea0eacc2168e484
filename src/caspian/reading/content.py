"""What data files hold, before and after it is known to be sound."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from caspian.errors import Fault
from caspian.model.amendment import Amendment, Withdrawal
from caspian.model.edition import Edition
from caspian.model.fields import Link
from caspian.model.record import Record

__all__ = ["BESIDES", "EDITION", "Content", "Examined", "Finding", "place"]

BESIDES: Final[Mapping[str, type]] = {"amendments": Amendment, "withdrawn": Withdrawal}
"""What a file may hold lists of besides records, by its key."""
EDITION: Final = "release"
"""The key under which a file says of which release its records are."""


class Content(NamedTuple):
    """What a sound file holds."""

    records: dict[str, tuple[Record, ...]]
    """The records by type."""
    amendments: tuple[Amendment, ...] = ()
    """Changes of records that may stand elsewhere."""
    withdrawn: tuple[Withdrawal, ...] = ()
    """Records that are no more."""
    schema: str | None = None
    """The schema that the file names for editors."""
    edition: Edition | None = None
    """The release of which it says its records are."""


class Finding(NamedTuple):
    """One thing that is wrong with a value, and where in it."""

    path: tuple[str | int, ...]
    value: object
    reason: str
    sought: object = None
    """What to look for among words, ids or names, to say what was perhaps meant."""
    words: tuple[str, ...] = ()
    """The words of which one was perhaps meant."""
    targets: tuple[str, ...] = ()
    """For what should be the id of a record: the types of which one may have such a name."""
    otherwise: str = ""
    """What to say besides where nothing near is found."""

    def within(self, *outer: str | int) -> "Finding":
        """The same with the path to the value around it."""
        return self._replace(path=(*outer, *self.path))


class Examined(NamedTuple):
    """What a file holds, sound or not: rows that could not be made records stay as they were."""

    file: str | None
    rows: dict[str, Sequence[Any]]
    """By type, and for `BESIDES` by key, in order: what was made of each row, or its JSON value."""
    schema: str | None
    """The schema that it names for editors."""
    findings: tuple[Finding, ...]
    line: Callable[[tuple[str | int, ...]], int | None]
    """The line of what stands at a path."""
    slips: tuple[Fault, ...] = ()
    """What is wrong with its form, with the line."""
    links: tuple[tuple[Link, Iterable[str]], ...] | None = None
    """Each link that its records hold, with all ids that they name by it; None if that is not known."""
    edition: Edition | None = None
    """The release of which it says its records are, if it says so soundly."""

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong with it by itself."""
        return not self.findings and not self.slips

    @property
    def content(self) -> Content:
        """What it holds, if it is sound."""
        records = {kind: tuple(rows) for kind, rows in self.rows.items() if kind not in BESIDES}
        rows = self.rows
        return Content(
            records,
            tuple(rows.get("amendments", ())),
            tuple(rows.get("withdrawn", ())),
            self.schema,
            self.edition,
        )


def place(path: tuple[str | int, ...]) -> str:
    r"""A path as text: ``$.events[3].when``; odd keys as JSON writes them.

    >>> place(("events", 3, "when")), place(("a\nb", 0))
    ('$.events[3].when', '$["a\\nb"][0]')
    """
    from json import dumps

    parts = ["$"]
    for key in path:
        if type(key) is int:
            parts.append(f"[{key}]")
        elif str(key).replace("-", "_").isidentifier() and str(key).isascii() and len(str(key)) <= 60:
            parts.append(f".{key}")
        else:
            parts.append(f"[{dumps(str(key)[:60])}]")
    return "".join(parts)
