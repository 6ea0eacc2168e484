"""A timeline as one table: its events and what is dated beside them, in the order of time."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from caspian.display.blocks import Line, Span, Table, line
from caspian.display.counts import counted
from caspian.display.cut import ROWS, cut
from caspian.display.tables import cell, heading_of
from caspian.model.event import Event
from caspian.model.time.periods import period_at
from caspian.model.time.when import When
from caspian.questions.conditions.time import During
from caspian.questions.dated_steps import Entry, of_agreements
from caspian.questions.typed import typed

if TYPE_CHECKING:
    from caspian.questions.events import Events
    from caspian.store.store import Store

__all__ = ["besides", "by_period", "chronicle"]

WHOLE: Final = 60
"""Up to how many rows a timeline is shown whole."""
_NAMED: Final = 3
"""How many are named of what only may be of a time."""
_MONTHS: Final = 24
"""Up to how many months it is told how many rows each has; of a longer time how many each year has."""
_WORDS: Final = {
    "agreements": ("step of agreements", "steps of agreements"),
    "membership": ("change of membership", "changes of membership"),
    "office": ("change of office", "changes of office"),
}
"""What is told beside events and counted: of one, and of several."""


def chronicle(
    caption: str,
    events: Iterable[Event],
    beside: Sequence[Entry],
    store: "Store",
    *,
    whole: bool,
) -> Table:
    """The table of a timeline.

    Args:
        caption: how many events there are.
        events: the events, in the order of their dates.
        beside: what is dated beside them.
        store: where names are found.
        whole: whether all are shown, however many there are.
    """
    items: list[Event | Entry] = sorted((*events, *beside), key=_place)
    usual = None if whole or len(items) <= WHOLE else ROWS
    shown, how = cut(items, usual, ends=True)
    columns = ("when", "title", "kind", "places")
    filled = [tuple(_cells(each, columns, store)) for each in shown]
    used = [n for n in range(len(columns)) if any(row[n] for row in filled)]
    told = "".join(f", {each}" for each in _counted(beside))
    return Table(
        f"{caption}{told and f', and beside them {told[2:]}'}{how.told}",
        tuple(heading_of(columns[n]) for n in used),
        tuple(tuple(row[n] for n in used) for row in filled),
        len(items),
        ids=tuple(each.id for each in shown),
        named=1,
        gap=how.gap,
    )


def _place(item: Event | Entry) -> tuple[int, int, str]:
    return (*item.when.sort_key, item.id)


def _cells(item: Event | Entry, columns: Iterable[str], store: "Store") -> Iterator[Line]:
    if isinstance(item, Event):
        yield from (cell(item, column, store) for column in columns)
        return
    yield line(item.when.in_words())
    yield line(Span(item.title, item.id))
    yield line(item.kind)
    yield ()


def _counted(beside: Sequence[Entry]) -> Iterator[str]:
    """How many of what is told beside events there is of each kind."""
    numbers = Counter("agreements" if each.collection == "agreements" else each.kind for each in beside)
    for what, (one, several) in _WORDS.items():
        number = numbers[what]
        if number:
            yield f"{number} {one if number == 1 else several}"


def besides(events: "Events", beside: Sequence[Entry], open_: Sequence[Entry]) -> Iterator[str]:
    """That what is told beside the events is in no frame, with the calls that have it; and what only may be of the time.

    Args:
        events: the events.
        beside: what is told beside them.
        open_: what may be of the time that is asked for, or not.
    """
    from caspian.questions.face import face

    if open_:
        named = "; ".join(f"{each.title}, {each.kind} {each.when.in_words()}" for each in open_[:_NAMED])
        more = f"; and {len(open_) - _NAMED} more" if len(open_) > _NAMED else ""
        yield f"of {counted(len(open_), 'more row')} beside them it is open whether they are of that time: {named}{more}"
    if not beside:
        return
    of, calls = face(events._store), []
    steps = tuple(of_agreements(events.question.steps))
    question = attrs.evolve(events.question, collection="agreements", steps=steps)
    agreements = typed(question, events) if any(each.collection == "agreements" for each in beside) else None
    if agreements is not None:
        calls.append(agreements)
    who = [each.party for each in events.question.steps if hasattr(each, "party")]
    if any(each.kind == "membership" for each in beside):
        calls.append(f"{of}.membership_changes({', '.join(map(repr, who))})")
    if any(each.kind == "office" for each in beside) and len(who) == 1:
        calls.append(f"{of}.officeholders({who[0]!r})")
    have = f"; {', '.join(calls)} {'has' if len(calls) == 1 else 'have'} them" if calls else ""
    yield f"the rows beside the {counted(len(events), 'event')} are in no frame and no count{have}"


def by_period(events: "Events", beside: Sequence[Entry]) -> Iterator[str]:
    """Of a timeline that is not shown whole how many rows each month or year has, with the call that has one of them.

    Args:
        events: the events.
        beside: what is told beside them.
    """
    items: list[Event | Entry] = [*events, *beside]
    days = sorted(each.when.days.start for each in items if not each.when.days.no_start)
    if len(items) <= WHOLE or not days:
        return
    months = Counter(period_at(day, "2024-01") for day in days)
    found = months if len(months) <= _MONTHS else Counter(period_at(day, "2024") for day in days)
    most = max(found, key=lambda key: found[key])
    kept = tuple(each for each in events.question.steps if not isinstance(each, During))
    call = typed(attrs.evolve(events.question, steps=kept), events, during=When(most))
    has = f"; {call} has those of {When(most).in_words()}" if call else ""
    told = ", ".join(f"{When(key).in_words()} {number}" for key, number in sorted(found.items()))
    yield f"rows by {'month' if found is months else 'year'} in which they begin: {told}{has}"
