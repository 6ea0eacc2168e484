"""What there is on a record besides, where nothing is left of what was asked about it."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import attrs

import caspian
from caspian.catalogue.types import singular
from caspian.questions.conditions.base import Condition, called
from caspian.questions.face import face
from caspian.questions.naming import named
from caspian.questions.typed import typed
from caspian.questions.written import call_of

if TYPE_CHECKING:
    from caspian.model.record import Record
    from caspian.questions.conditions.sides import Between
    from caspian.questions.selection import Selection

__all__ = ["besides"]


def besides(selection: "Selection[Record]") -> Iterator[str]:
    """What there is on the only record that a question is about, with the calls that give it; else what a search finds.

    Args:
        selection: the answer with nothing in it.
    """
    from caspian.questions.conditions.sides import Between
    from caspian.questions.hints import searched

    store = selection._store
    two = next((each for each in selection.question.steps if isinstance(each, Between)), None)
    if two is not None:
        yield from _of_homes(selection, two)
    about = {key for step in selection.question.steps for key in named(step)}
    found = store.find(next(iter(about))) if len(about) == 1 else None
    if found is None or selection.collection not in ("events", "agreements", "figures"):
        return
    kind, record = found
    of, dataset = f"{face(store)}.", caspian.Dataset(store)
    parties = kind in ("countries", "organisations", "people")
    asked: dict[str, Callable[[], Selection[Record]]] = {
        call_of("timeline", (record.id,), {}): lambda: dataset.timeline(record),
        call_of("timeline", (record.id,), {"expected": True}): lambda: dataset.timeline(
            record, expected=True
        ),
        call_of("agreements_involving" if parties else "agreements.about", (record.id,), {}): lambda: (
            dataset.agreements_involving(record) if parties else dataset.agreements.about(record)
        ),
        call_of("figures_about", (record.id,), {}): lambda: dataset.figures_about(record),
    }
    told: dict[str, str] = {}
    for call, ask in asked.items():
        answer = searched(ask)  # not every question takes every type
        if answer and answer.collection not in told:
            told[answer.collection] = f"{_number(answer)}, {of}{call}"
    if not told:
        name = called(record.id, store)
        near = [each for each in searched(lambda: dataset.search(name)) if each != record]
        if near:
            told["records"] = f"a search for its name finds {len(near)} others, {of}search({name!r})"
    if told:
        yield f"what there is on {called(record.id, store)} besides: {'; '.join(told.values())}"


def _of_homes(selection: "Selection[Record]", two: "Between") -> Iterator[str]:
    """What the same question finds of the countries, or the bodies, for which one of two companies or both of them count."""
    store, question = selection._store, selection.question
    if two.direct or not all(isinstance(each, Condition) for each in question.steps):
        return
    firsts, seconds = ((each, store.home(each)) for each in (two.first, two.second))
    for one, other in ((firsts[0], seconds[1]), (firsts[1], seconds[0]), (firsts[1], seconds[1])):
        if one is None or other is None or one == other:
            continue
        first, second = sorted((one, other))
        near = attrs.evolve(two, first=first, second=second)
        asked = question.instead(two, near)
        found = type(selection).answering(asked, store)
        call = typed(asked, found)
        if found and call:
            names = f"{called(first, store)} and {called(second, store)}"
            yield f"{_number(found)} between {names}, for whom they count: {call}"
            return


def _number(answer: "Selection[Record]") -> str:
    many = len(answer)
    noun = answer.collection if many > 1 else singular(answer.collection)
    held = answer.collection != "events" or answer.where("status", "held")
    return f"{many} {noun}{'' if held else ' not held'}"
