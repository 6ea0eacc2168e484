"""What a reader of figures wants to know besides: what of several any may be meant, the units, and other measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from caspian.model.units import dimension_of
from caspian.questions.conditions.fields import FieldIs

if TYPE_CHECKING:
    from caspian.questions.figures import Figures

__all__ = ["in_units", "of_all", "of_others"]

_SHOWN = 4
"""How many units are named."""


def of_all(figures: Figures) -> Iterator[str]:
    """How those are asked for that are about all of several records, where those about any of them were.

    Args:
        figures: the figures.
    """
    from caspian.questions.fitting import value_of

    for step in _fields(figures, "about"):
        among = {str(each) for each in step.values}
        both = sum(among <= set(each.about) for each in figures)
        if len(among) < 2 or not both or both == len(figures):
            continue
        named = ", ".join(value_of(str(each)) for each in step.values)
        measures = [str(value) for each in _fields(figures, "measure") for value in each.values]
        measure = f", measure={measures[0]!r}" if len(measures) == 1 else ""
        yield f"about any of these; figures_about({named}{measure}) has the {both} about all of them"


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


def of_others(figures: Figures) -> Iterator[str]:
    """Of which other measures there are some, where there is none of that which was asked for.

    Args:
        figures: the figures.
    """
    asked = _fields(figures, "measure")
    if len(figures) or not asked:
        return
    steps = tuple(each for each in figures.question.steps if each not in asked)
    rest = type(figures).answering(attrs.evolve(figures.question, steps=steps), figures._store)
    others = Counter(each.measure.value for each in rest)
    if others:
        told = ", ".join(f"{count} of {measure}" for measure, count in others.most_common(3))
        first = others.most_common(1)[0][0]
        yield f"of other measures there are some: {told}; measure={first!r} has the first of these"
