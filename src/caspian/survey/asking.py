"""Questions as text, put to two datasets: which answers changed."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar, NamedTuple

import attrs

import caspian
from caspian.display.blocks import Line
from caspian.display.notes import Footnotes
from caspian.errors import CaspianError, NoWay, escaped
from caspian.model.record import Citation, Record
from caspian.names.words import unknown
from caspian.questions.answer import Answer, InWords
from caspian.questions.selection import Selection
from caspian.ways.answers import Way

__all__ = ["ChangedAnswer", "ChangedAnswers", "changed_answers"]

_EXAMPLE = "\"members_of('SCO', status='partner')\""


@attrs.frozen(kw_only=True, repr=False)
class ChangedAnswer(InWords):
    """A question of which the answer is another one now.

    >>> import caspian
    >>> list(caspian.compare(caspian.load(), caspian.load()).answers)
    []
    """

    question: str
    """The question, as it is written in Python."""
    gained: tuple[str, ...] = ()
    """What is in the answer now: the ids of records, ways by their places."""
    lost: tuple[str, ...] = ()
    """What was in it."""
    failed_before: str | None = None
    """Why there was no answer."""
    fails_now: str | None = None
    """Why there is none any more."""
    cited: tuple[Citation, ...]
    """Where the records stand that it gained."""

    @property
    def change(self) -> str:
        """What became of the answer, in words."""
        if self.fails_now:
            return self._state
        parts = (
            self._state,
            f"gains {', '.join(self.gained)}" if self.gained else "",
            f"loses {', '.join(self.lost)}" if self.lost else "",
        )
        return "; ".join(part for part in parts if part)

    @property
    def _state(self) -> str:
        """What is to be said of it besides what it gained and lost."""
        if self.fails_now:
            return f"has no answer any more: {self.fails_now}"
        if self.failed_before:
            return "has an answer now"
        return "" if self.gained or self.lost else "comes in another order"

    def to_dict(self) -> dict[str, str | list[str] | None]:
        """The change as plain JSON values."""
        return {
            "question": self.question,
            "gained": list(self.gained),
            "lost": list(self.lost),
            "failed_before": self.failed_before,
            "fails_now": self.fails_now,
        }

    def citations(self) -> tuple[Citation, ...]:
        """Where the records stand that it gained."""
        return self.cited

    def cells(self, notes: Footnotes) -> tuple[Line, ...]:
        """The question, what its answer gained and lost, and what else became of it."""
        from caspian.display.blocks import Span, line
        from caspian.display.names import several

        def names(ids: tuple[str, ...]) -> Line:
            return several(ids, notes.store, most=40)

        question = line(Span(self.question, notes=notes.of(self.cited)))
        return question, names(self.gained), names(self.lost), line(self._state)

    def __str__(self) -> str:
        return f"{self.question} {self.change}"


class ChangedAnswers(Answer[ChangedAnswer]):
    """Questions of which the answers are others now.

    >>> import caspian
    >>> len(caspian.compare(caspian.load(), caspian.load()).answers)
    0
    """

    __slots__ = ()

    of_one: ClassVar[bool] = False

    columns: ClassVar[tuple[str, ...]] = ("question", "gained", "lost", "failed_before", "fails_now")
    _types: ClassVar[Mapping[str, str]] = {"gained": "texts", "lost": "texts"}

    headings: ClassVar[tuple[str, ...]] = ("Question", "Gains", "Loses", "State")


class _Told(NamedTuple):
    """What an answer holds, or why there is none."""

    items: tuple[str, ...]
    records: tuple[Record, ...] = ()
    error: CaspianError | None = None

    @property
    def problem(self) -> str | None:
        """Why there is none."""
        return None if self.error is None else str(self.error)


def changed_answers(
    old: caspian.Dataset, new: caspian.Dataset, questions: Iterable[str], *, written: bool
) -> Iterator[ChangedAnswer]:
    """The questions of which the answers differ between two datasets.

    Args:
        old: the older one.
        new: the newer one.
        questions: the questions.
        written: whether somebody wrote them, so that one that neither can answer is a slip.

    Raises:
        ValueError: for a text that is no question.
        NotFound: for one that there is not, or with a name that neither knows.
    """
    for question in questions:
        name, arguments, named = _read(question)
        before, after = (_told(data, name, arguments, named) for data in (old, new))
        if (
            written
            and before.error is not None
            and after.error is not None
            and not isinstance(after.error, NoWay)
        ):
            raise after.error
        if before.error is not None and after.error is not None:
            continue  # there is no answer still, whatever the reason is now
        if (before.items, before.problem) != (after.items, after.problem):
            gained = tuple(each for each in after.items if each not in before.items)
            yield ChangedAnswer(
                question=question,
                gained=gained,
                lost=tuple(each for each in before.items if each not in after.items),
                failed_before=before.problem,
                fails_now=after.problem,
                cited=tuple(
                    dict.fromkeys(
                        cited for each in after.records if each.id in gained for cited in each.citations
                    )
                ),
            )


def _read(question: str) -> tuple[str, list[object], dict[str, object]]:
    """The method that a question calls, with its arguments."""
    try:
        call = ast.parse(question.strip().removeprefix("caspian."), mode="eval").body
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
            raise ValueError
        if any(each.arg is None for each in call.keywords):
            raise ValueError
        arguments = [ast.literal_eval(each) for each in call.args]
        named = {str(each.arg): ast.literal_eval(each.value) for each in call.keywords}
    except (ValueError, SyntaxError, AttributeError, MemoryError, RecursionError):
        shown = escaped(repr(question), 80)
        raise ValueError(f"expected a question such as {_EXAMPLE}, got {shown}") from None
    asked = [each for each in caspian.__all__ if callable(getattr(caspian.Dataset, each, None))]
    if call.func.id not in asked:
        raise unknown(call.func.id, "question", asked)
    return call.func.id, arguments, named


def _told(data: caspian.Dataset, name: str, arguments: list[object], named: dict[str, object]) -> _Told:
    try:
        answer = getattr(data, name)(*arguments, **named)
        if isinstance(answer, Record):
            return _Told((answer.id,), (answer,))
        if isinstance(answer, Selection):
            return _Told(answer.ids, tuple(answer))
        if isinstance(answer, Answer):
            return _Told(tuple(map(_item, answer)))
    except CaspianError as error:
        return _Told((), (), error)
    return _Told((str(answer),))


def _item(item: object) -> str:
    """One thing of an answer in a line."""
    if isinstance(item, Way):
        return f"{' – '.join(item.places)} ({item.km:,.0f} km)"
    return " ".join(str(item).split())
