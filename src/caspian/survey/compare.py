"""What differs between two datasets: two releases, or one's own and the bundled one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, ClassVar

import attrs

from caspian.catalogue.types import TYPES
from caspian.display.blocks import Line
from caspian.model.fields import Word
from caspian.model.record import Citation, Record
from caspian.questions.answer import Answer
from caspian.store.store import Store

__all__ = ["Difference", "Differences", "What", "compare"]


class What(Word):
    """What became of a record or a field."""

    ADDED = "added", "The new dataset alone has it."
    WITHDRAWN = "withdrawn", "The old dataset alone has it."
    CHANGED = "changed", "Both have it, with different values."


@attrs.frozen(kw_only=True)
class Difference:
    """A record that was added or withdrawn, or a field of one that changed."""

    what: What
    """What became of it."""
    type: str
    """The type of the record."""
    id: str
    """The id of the record."""
    field: str | None = None
    """The field, if the record is in both."""
    before: Any = None
    """What the old dataset has there, as plain JSON values."""
    after: Any = None
    """What the new one has."""
    cited: tuple[Citation, ...] = attrs.field(default=(), repr=False)
    """Where the record stands, as the newer of the two that has it cites it."""

    def to_dict(self) -> dict[str, Any]:
        """The difference as plain JSON values."""
        return {
            "what": self.what.value,
            "type": self.type,
            "id": self.id,
            "field": self.field,
            "before": self.before,
            "after": self.after,
        }

    def citations(self) -> tuple[Citation, ...]:
        """Where the record stands."""
        return self.cited

    def cells(self, notes: Any) -> tuple[Line, ...]:
        """What became of which record, and its value before and after."""
        from caspian.display.blocks import Span, line
        from caspian.display.names import named
        from caspian.display.tables import heading_of

        record = line(named(self.id, notes.store), Span("", notes=notes.of(self.cited)))
        field = line(heading_of(self.field)) if self.field else ()
        before, after = (line(None if each is None else _brief(each)) for each in (self.before, self.after))
        return line(self.what.value), line(self.type), record, field, before, after

    def __str__(self) -> str:
        if self.field is None:
            return f"{self.what.value}: {self.id} ({self.type})"
        return f"changed: {self.id}.{self.field}: {self.before!r} to {self.after!r}"


class Differences(Answer[Difference]):
    """What was added, withdrawn and changed, type by type."""

    __slots__ = ()

    headings: ClassVar[tuple[str, ...]] = ("What", "Type", "Record", "Field", "Before", "After")


def compare(old: Store, new: Store) -> Differences:
    """What differs between two datasets, type by type and in the order of the ids."""
    found = (each for name in TYPES for each in _of_type(name, old, new))
    return Differences(found, "differences from one dataset to the other", new)


def _brief(value: Any) -> str:
    """A plain value, cut where it is long."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


_LONGEST = 160


def _of_type(name: str, old: Store, new: Store) -> Iterator[Difference]:
    before, after = old.lookup(name), new.lookup(name)
    for key in sorted({*before, *after}):
        if key not in before or key not in after:
            what, record = (What.ADDED, after[key]) if key in after else (What.WITHDRAWN, before[key])
            yield Difference(what=what, type=name, id=key, cited=record.citations)
        elif before[key] != after[key]:
            yield from _fields(name, before[key], after[key])


def _fields(name: str, before: Record, after: Record) -> Iterator[Difference]:
    from caspian.writing.plain import unstructure

    was, is_ = unstructure(before), unstructure(after)
    for field in dict.fromkeys((*was, *is_)):
        if was.get(field) != is_.get(field):
            yield Difference(
                what=What.CHANGED,
                type=name,
                id=after.id,
                field=field,
                before=was.get(field),
                after=is_.get(field),
                cited=after.citations,
            )
