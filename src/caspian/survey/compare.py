"""What differs between two datasets: two releases, or one's own and the bundled one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

import attrs

import caspian
from caspian.catalogue.types import TYPES
from caspian.display.blocks import Line
from caspian.display.notes import Footnotes
from caspian.export.release import edition
from caspian.model.amendment import Withdrawal
from caspian.model.fields import Word
from caspian.model.record import Citation, Record
from caspian.questions.answer import Answer, InWords
from caspian.store.store import Store
from caspian.survey.asking import ChangedAnswer, ChangedAnswers, changed_answers

__all__ = ["Difference", "Differences", "What", "compare"]


class What(Word):
    """What became of a record or a field."""

    ADDED = "added", "The new dataset alone has it."
    WITHDRAWN = "withdrawn", "The old dataset alone has it."
    RENAMED = "renamed", "The new dataset has it under another id."
    CHANGED = "changed", "Both have it, with different values."


@attrs.frozen(kw_only=True, repr=False)
class Difference(InWords):
    """A record that was added, withdrawn or renamed, or a place in one that changed.

    >>> import caspian
    >>> mine = caspian.load({"people": [{"id": "jane-doe", "name": "Jane Doe"}]})
    >>> caspian.compare(caspian.load(), mine)[0].to_dict()["id"]
    'jane-doe'
    """

    what: What
    """What became of it."""
    type: str
    """The type of the record."""
    id: str
    """The id of the record; of one that was renamed the new one."""
    label: str
    """What it is called, in the newer of the two that has it."""
    field: str | None = None
    """The place in the record, as ``memberships[LA].status``; "id" if it was renamed."""
    before: object = None
    """What the old dataset has there, as plain JSON values."""
    after: object = None
    """What the new one has."""
    reason: str | None = None
    """Why it was withdrawn or renamed, if that is said."""
    successor: str | None = None
    """The id of the record that stands for one that was withdrawn."""
    cited: tuple[Citation, ...]
    """Where the record stands, as the newer of the two that has it cites it."""

    def to_dict(self) -> dict[str, object]:
        """The difference as plain JSON values.

        >>> import caspian
        >>> mine = caspian.load({"people": [{"id": "jane-doe", "name": "Jane Doe"}]})
        >>> sorted(caspian.compare(caspian.load(), mine)[0].to_dict())
        ['after', 'before', 'field', 'id', 'label', 'reason', 'successor', 'type', 'what']
        """
        return {
            "what": self.what.value,
            "type": self.type,
            "id": self.id,
            "label": self.label,
            "field": self.field,
            "before": self.before,
            "after": self.after,
            "reason": self.reason,
            "successor": self.successor,
        }

    def citations(self) -> tuple[Citation, ...]:
        """Where the record stands.

        >>> import caspian
        >>> mine = caspian.load({"people": [{"id": "jane-doe", "name": "Jane Doe"}]})
        >>> caspian.compare(caspian.load(), mine)[0].citations()
        ()
        """
        return self.cited

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """What became of which record, its value before and after, and why."""
        from caspian.display.blocks import Span, line

        record = line(Span(self.label, self.id, notes=notes.of(self.cited)))
        before, after = (line(None if each is None else brief(each)) for each in (self.before, self.after))
        return (
            line(self.what.value),
            line(self.type),
            record,
            line(self.field),
            before,
            after,
            line(self.became),
        )

    @property
    def became(self) -> str | None:
        """Why a record was withdrawn or renamed, and what stands for it; None of others.

        >>> import caspian
        >>> [each.became for each in caspian.compare(caspian.load(), caspian.load())]
        []
        """
        if self.what not in (What.WITHDRAWN, What.RENAMED):
            return None
        if self.reason is None:
            return "no reason is given" if self.what is What.WITHDRAWN else None
        return str(Withdrawal(id=self.id, reason=self.reason, successor=self.successor))

    def __str__(self) -> str:
        if self.what is What.RENAMED:
            why = f": {self.became}" if self.became else ""
            return f"renamed: {self.before} is {self.id} ({self.type}){why}"
        if self.field is None:
            why = f": {self.became}" if self.became else ""
            return f"{self.what.value}: {self.id} ({self.type}){why}"
        return f"changed: {self.id}.{self.field}: {self.before!r} to {self.after!r}"


class Differences(Answer[Difference]):
    """What was added, withdrawn, renamed and changed, type by type, and the answers that changed by it.

    >>> import caspian
    >>> mine = caspian.load({"people": [{"id": "jane-doe", "name": "Jane Doe"}]})
    >>> len(caspian.compare(caspian.load(), mine))
    1
    """

    __slots__ = ("_answers", "_editions")

    of_one: ClassVar[bool] = False

    columns: ClassVar[tuple[str, ...]] = (
        "what",
        "type",
        "id",
        "label",
        "field",
        "before",
        "after",
        "reason",
        "successor",
    )

    headings: ClassVar[tuple[str, ...]] = ("What", "Type", "Record", "Place", "Before", "After", "Why")

    def __init__(
        self,
        items: Iterable[Difference],
        question: str,
        store: Store | None = None,
        answers: Iterable[ChangedAnswer] = (),
        editions: tuple[str, str] = ("", ""),
    ) -> None:
        super().__init__(items, question, store)
        object.__setattr__(self, "_answers", ChangedAnswers(answers, "answers that changed", store))
        object.__setattr__(self, "_editions", editions)

    _answers: ChangedAnswers
    _editions: tuple[str, str]

    @property
    def answers(self) -> ChangedAnswers:
        """The questions of which the answers are others now.

        >>> import caspian
        >>> len(caspian.compare(caspian.load(), caspian.load()).answers)
        0
        """
        return self._answers

    def __eq__(self, other: object) -> bool:
        return super().__eq__(other) and isinstance(other, Differences) and self.answers == other.answers

    def __hash__(self) -> int:
        return super().__hash__()

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self._items, self._question, None, tuple(self._answers), self._editions)

    def blocks(self) -> tuple[caspian.Block, ...]:
        """The first differences as a table, and the first answers that changed as another."""
        return (*super().blocks(), *(self.answers.blocks() if len(self.answers) else ()))

    def show(self, rows: int | None = None) -> caspian.Page:
        """Both tables, each with as many rows as are asked for.

        Args:
            rows: how many; None for all of them.

        >>> import caspian
        >>> mine = caspian.load({"people": [{"id": "jane-doe", "name": "Jane Doe"}]})
        >>> print(caspian.compare(caspian.load(), mine).show(rows=1).to_text().splitlines()[-1])
        added  people  Jane Doe
        """
        from caspian.display.page import Page

        answers = self.answers.show(rows).blocks() if len(self.answers) else ()
        return Page((*super().show(rows).blocks(), *answers)).show()

    def changelog(self) -> str:
        """All of it as text of a changelog, in Markdown.

        >>> import caspian
        >>> old = caspian.load({"people": [{"id": "a", "name": "A"}]}, alone=True)
        >>> new = caspian.load({"withdrawn": [{"id": "a", "reason": "Nobody."}]}, alone=True)
        >>> print(caspian.compare(old, new).changelog())
        ## From data of one's own to data of one's own
        <BLANKLINE>
        ### Withdrawn
        <BLANKLINE>
        - person `a`, A: Nobody
        """
        from caspian.survey.changelog import changelog

        return changelog(self, self.answers, self._editions)


def compare(
    old: caspian.Dataset, new: caspian.Dataset, questions: Iterable[str] | None = None
) -> Differences:
    """What differs between two datasets, type by type and in the order of the ids, and which answers do.

    Args:
        old: the older one.
        new: the newer one.
        questions: the questions of which the answers are compared; None for the main ones.
    """
    from caspian.survey.main_questions import main_questions

    before, after = old._store, new._store
    found = tuple(each for name in TYPES for each in _of_type(name, before, after))
    asked = questions
    if asked is None:
        same = not found and before.as_of == after.as_of
        asked = () if same else main_questions(before, after)
    return Differences(
        found,
        f"differences from {edition(before)} to {edition(after)}",
        after,
        changed_answers(old, new, asked, written=questions is not None),
        (edition(before), edition(after)),
    )


def brief(value: object) -> str:
    """A plain value, cut where it is long."""
    import json

    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


_LONGEST = 160


def _of_type(name: str, old: Store, new: Store) -> Iterator[Difference]:
    before, after = old.lookup(name), new.lookup(name)
    renamed = _renamed(name, old, new)
    new_ids = set(renamed.values())
    for key in sorted({*before, *after}):
        if key in renamed:
            now = after[renamed[key]]
            gone = new.withdrawn.get(key)
            yield _told(
                name,
                What.RENAMED,
                now,
                field="id",
                before=key,
                after=now.id,
                reason=gone.reason if gone else None,
            )
            yield from _places(name, before[key], now)
        elif key not in after:
            yield _gone(name, before[key], new.withdrawn.get(key))
        elif key in before:
            yield from _places(name, before[key], after[key])
        elif key not in new_ids:
            yield _told(name, What.ADDED, after[key])


def _gone(name: str, record: Record, gone: Withdrawal | None) -> Difference:
    reason, successor = (None, None) if gone is None else (gone.reason, gone.successor)
    return _told(name, What.WITHDRAWN, record, reason=reason, successor=successor)


def _renamed(name: str, old: Store, new: Store) -> dict[str, str]:
    """The old id of each record that has another one now, as its withdrawal says or as all else shows that is in it."""
    before, after = old.lookup(name), new.lookup(name)
    gone, come = [key for key in before if key not in after], {key for key in after if key not in before}
    if not come:
        return {}
    found = {}
    for key in gone:
        told = new.withdrawn.get(key)
        if told is not None and told.successor in come:
            found[key] = str(told.successor)
            come.remove(found[key])
    # Where several are alike, which of them became which is not known.
    was, now = _alike(before, (key for key in gone if key not in new.withdrawn)), _alike(after, come)
    for like, keys in was.items():
        if len(keys) == len(now.get(like, ())) == 1:
            found[keys.pop()] = now[like].pop()
    return found


def _alike(records: Mapping[str, Record], keys: Iterable[str]) -> dict[Record, list[str]]:
    """Some records by all that is in them but their ids."""
    found: dict[Record, list[str]] = {}
    for key in keys:
        nameless = attrs.evolve(records[key], id="XX" if key.isupper() else "nameless")
        found.setdefault(nameless, []).append(key)
    return found


def _places(name: str, before: Record, after: Record) -> Iterator[Difference]:
    from caspian.survey.differing import differing

    for place in differing(before, after) if before != after else ():
        told = _told(name, What.CHANGED, after)
        yield attrs.evolve(told, field=place.path, before=place.before, after=place.after)


def _told(name: str, what: What, record: Record, **more: str | None) -> Difference:
    return Difference(what=what, type=name, id=record.id, label=record.label, cited=record.citations, **more)
