"""What makes one way better than another, counted in one place for the search and for what a way tells of itself."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Protocol

from caspian.model.mode import Mode

__all__ = ["Order", "Passed", "counted", "passed"]


class Order(StrEnum):
    """What makes one way better than another; equals go by length."""

    LENGTH = "length"
    """The fewest kilometres."""
    CHANGES = "changes"
    """The fewest transshipments: changes of mode, and of gauge from rail to rail."""
    BORDERS = "borders"
    """The fewest borders crossed."""
    GAUGE = "gauge"
    """The fewest changes of the gauge of rails, with or without another mode between them."""


class Passed(Protocol):
    """What is counted of a stretch."""

    @property
    def mode(self) -> Mode:
        """How goods move on it."""
        ...

    @property
    def gauge(self) -> int | None:
        """The gauge of its rails, if it has any and it is known."""
        ...

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries it runs through, in order."""
        ...


def passed(order: Order, memory: object, stretch: Passed) -> tuple[object, int]:
    """What one must remember behind a stretch, and what going over it adds to the count.

    `memory` is what was remembered before it, None at the beginning. What is not known is no change: one
    is counted when the next known gauge or country differs from the last. So a detour that comes back to a
    place never lowers the count, and the best way never goes through a place twice.
    """
    if order is Order.CHANGES:
        mode, gauge = memory if isinstance(memory, tuple) else (None, None)
        run = gauge if mode is stretch.mode else None
        changed = mode not in (None, stretch.mode) or bool(run and stretch.gauge and run != stretch.gauge)
        return (stretch.mode, stretch.gauge or run), int(changed)
    if order is Order.BORDERS:
        return _along(memory, stretch.countries)
    if order is Order.GAUGE:
        return _along(memory, (stretch.gauge,) if stretch.gauge else ())
    return None, 0


def _along(memory: object, values: Iterable[object]) -> tuple[object, int]:
    changes = 0
    for value in values:
        changes += memory not in (None, value)
        memory = value
    return memory, changes


def counted(order: Order, stretches: Iterable[Passed]) -> int:
    """The changes, borders or changes of gauge over stretches that follow each other."""
    memory, count = None, 0
    for stretch in stretches:
        memory, more = passed(order, memory, stretch)
        count += more
    return count
