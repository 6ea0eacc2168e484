"""What a reader of figures wants to know besides: what of several any may be meant, the units, and other measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from caspian.display.blocks import Block
from caspian.display.counts import counted, listed
from caspian.model.figure import Figure
from caspian.model.units import dimension_of
from caspian.questions.conditions.base import called
from caspian.questions.conditions.fields import FieldIs
from caspian.questions.conditions.subjects import AboutRecord
from caspian.questions.face import face
from caspian.questions.frozen import Frozen, Heads
from caspian.questions.typed import typed
from caspian.questions.written import call_of
from caspian.store.store import Store

if TYPE_CHECKING:
    from caspian.questions.figures import Figures

__all__ = [
    "in_series",
    "in_units",
    "in_words",
    "marked",
    "notes_of",
    "of_all",
    "of_each",
    "of_others",
    "of_partners",
    "refuse_several",
]

_SEVERAL = 2
"""From how many on figures look like parts of a total."""
_YEARS = 3
"""How many times make a series."""
_SHOWN = 4
"""How many units are named."""


def marked(figures: Figures, blocks: Sequence[Block]) -> Iterator[Block]:
    """What the signs beside the quantities mean; of few figures also what their notes and doubts say.

    Args:
        figures: the figures.
        blocks: what is shown of them; what is in no row of it is not spoken of.
    """
    from caspian.display.blocks import Table
    from caspian.display.marked import below, paragraphs

    tables = [each for each in blocks if isinstance(each, Table)]
    shown = {span.id for each in tables for row in each.rows for cell in row for span in cell}
    yield from paragraphs(below((_named(each), each) for each in figures if each.id in shown))


def refuse_several(about: Iterable[object], measure: object, store: Store) -> None:
    """Refuse what is asked about a list, with the call for any of what is in it, and that for all of it.

    Args:
        about: what was asked about.
        measure: the measure that was asked for besides; None for any.
        store: the records of the dataset.

    Raises:
        TypeError: where one of it is a list.
    """
    for each in about:
        if isinstance(each, list | tuple | set | frozenset):
            of, named = f"{face(store)}.", {} if measure is None else {"measure": measure}
            any_of = call_of("figures.where", (), {"about": tuple(each), **named})
            all_of = call_of("figures_about", tuple(each), named)
            raise TypeError(
                f"expected each by itself; did you mean {of}{any_of}, about any of them, "
                f"or {of}{all_of}, about all of them?"
            )


def notes_of(figures: Iterable[Figure], question: str) -> Frozen[str, str]:
    """What is said of figures besides their numbers, by their ids.

    Args:
        figures: the figures.
        question: what they answer.
    """
    from caspian.display.marked import notes

    said = {each.id: notes(each) for each in figures}
    heads = Heads(f"Notes on {question}", "Figure", "What is said of it")
    return Frozen({key: told for key, told in said.items() if told}, heads)


def _named(figure: Figure) -> str:
    return f"{figure.title}, {figure.period.in_words()}" if figure.period else figure.title


def in_series(figures: Figures) -> Iterator[str]:
    """That what is told here side by side makes series of years, with the step that tells them.

    Args:
        figures: the figures.
    """
    from caspian.store.series import grouped

    series = grouped(figures, figures._store).values()
    years = [each for each in series if len({one.period for one in each}) >= _YEARS]
    mixed = len(series) > 1 or any(set(each.marks or "") & set("½Σ→") for each in figures)
    about = (each for each in figures.question.steps if isinstance(each, AboutRecord))
    told = any(each.remark(figures._records, figures._store) for each in about)
    if years and mixed and not told:
        yield ".by_year() tells it series by series, whole years alone, with the years that are missing"


def of_all(figures: Figures) -> Iterator[str]:
    """How those are asked for that are about all of several records, where those about any of them were.

    Args:
        figures: the figures.
    """
    from caspian.questions.written import value_of

    for named_in in _any_of(figures):
        among = {*named_in}
        both = sum(among <= set(each.about) for each in figures)
        if len(among) < 2 or not both or both == len(figures):
            continue
        named = ", ".join(map(value_of, named_in))
        measures = [str(value) for each in _fields(figures, "measure") for value in each.values]
        measure = f", measure={measures[0]!r}" if len(measures) == 1 else ""
        yield f"about any of these; figures_about({named}{measure}) has the {both} about all of them"


def _any_of(figures: Figures) -> Iterator[tuple[str, ...]]:
    """The ids of those of which any will do, of each step that asks for several."""
    for step in figures.question.steps:
        if isinstance(step, FieldIs) and step.path == "about":
            yield tuple(map(str, step.values))
        sides = [each for side in step.either for each in side]
        if sides and all(isinstance(each, AboutRecord) for each in sides):
            yield tuple(each.id for each in sides if isinstance(each, AboutRecord))


def _fields(figures: Figures, path: str) -> list[FieldIs]:
    return [each for each in figures.question.steps if isinstance(each, FieldIs) and each.path == path]


def in_units(figures: Figures) -> Iterator[str]:
    """That figures of one measure are in several units, and how they are told in one.

    Args:
        figures: the figures.
    """
    if len({each.measure for each in figures}) != 1:
        return
    units = Counter(each.unit for each in figures)
    if len(units) < 2:
        return
    told = ", ".join(f"{unit} ({count})" for unit, count in units.most_common(_SHOWN))
    rest = "" if len(units) <= _SHOWN else f" and {len(units) - _SHOWN} more"
    first = units.most_common(1)[0][0]
    alike = sum(dimension_of(each.unit) == dimension_of(first) for each in figures)
    turned = f"; by_year({first!r}) tells {alike} of them in one" if alike > units[first] else ""
    yield f"in several units: {told}{rest}; .where(unit={first!r}) keeps those in it{turned}"


def in_words(figures: Figures) -> Iterator[str]:
    """How many figures of other measures have the word of the measure in their titles, with the call that has these.

    Args:
        figures: the figures.
    """
    asked = _fields(figures, "measure")
    if not asked or any(len(each.values) != 1 for each in asked):
        return
    (word,) = asked[0].values
    stem = str(word).removesuffix("s")
    others = [each for each in _whatever(figures, asked) if each.measure is not word]
    found = [each for each in others if stem in each.title.casefold()]
    if not found:
        return
    measures = tuple(dict.fromkeys(each.measure.value for each in found))
    named = measures[0] if len(measures) == 1 else measures
    call = typed(figures.question, figures, measure=named)
    if call is None:  # it was asked by a function, or of some of an answer
        return
    have = f"{counted(len(found), 'more figure')} with {stem!r} in the title {'is' if len(found) == 1 else 'are'}"
    which = f"measure{'s' if len(measures) > 1 else ''} {listed(measures)}"
    rest = (
        f"; of other measures than {word} there are {len(others)} in all" if len(others) > len(found) else ""
    )
    yield f"{have} of the {which}: {call}{rest}"


def of_partners(figures: Figures) -> Iterator[str]:
    """That no figure is of the party alone that was asked for, where each is of what it has with another.

    Args:
        figures: the figures.
    """
    about = [each for each in figures.question.steps if isinstance(each, AboutRecord)]
    parties = ("countries", "organisations")
    if len(figures) < _SEVERAL or len(about) != 1 or about[0].type not in parties:
        return
    if not _fields(figures, "measure") or not all(
        _has_others(each, about[0].id, figures) for each in figures
    ):
        return
    yield (
        f"none of these is of {called(about[0].id, figures._store)} as a whole: each is of what is between it and another,"
        " and they do not add up to a total"
    )


def _has_others(figure: Figure, party: str, figures: Figures) -> bool:
    found = {
        each
        for name in ("countries", "organisations")
        for each in figure.about
        if each in figures._store.lookup(name)
    }
    return party in found and len(found) > 1


def _whatever(figures: Figures, asked: list[FieldIs]) -> Figures:
    """What the same question has of any measure."""
    steps = tuple(each for each in figures.question.steps if each not in asked)
    return type(figures).answering(attrs.evolve(figures.question, steps=steps), figures._store)


def of_each(figures: Figures) -> Iterator[str]:
    """What there is about each of several, where there is nothing about all of them.

    Args:
        figures: the figures.
    """
    steps = figures.question.steps
    about = [each for each in steps if isinstance(each, AboutRecord)]
    if len(figures) or len(about) < _SEVERAL:
        return
    told: list[str] = []
    for one in about:
        rest = tuple(each for each in steps if each is one or each not in about)
        question = attrs.evolve(figures.question, steps=rest)
        found = len(type(figures).answering(question, figures._store))
        call = typed(question, figures)
        if found and call:
            told.append(f"{called(one.id, figures._store)} ({found}, {call})")
    if told:
        yield f"there are some about {listed(told)}"


def of_others(figures: Figures) -> Iterator[str]:
    """Of which other measures there are some, where there is none of that which was asked for.

    Args:
        figures: the figures.
    """
    asked = _fields(figures, "measure")
    if len(figures) or not asked:
        return
    others = Counter(each.measure.value for each in _whatever(figures, asked))
    if others:
        told = ", ".join(f"{count} of {measure}" for measure, count in others.most_common(3))
        first = others.most_common(1)[0][0]
        yield f"of other measures there are some: {told}; measure={first!r} has the first of these"
