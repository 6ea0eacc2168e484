"""Answers in time in two parts: what is dated to a time that is asked for, then what lasted beyond it or only may be of it."""

from collections.abc import Iterable, Iterator, Sequence

from caspian.questions.conditions.base import Apart, Records, Step
from caspian.questions.conditions.time import During, has_beginning, is_aside

__all__ = ["parted"]


def parted(records: Records, steps: Sequence[Step]) -> Apart | None:
    """The same records in two parts; None where all are dated to the times, or stand in an order that somebody asked for.

    Args:
        records: the records.
        steps: the steps that led to them.
    """
    if any(step.arranges for step in steps) or not has_beginning(steps):
        return None
    aside = {each.id for each in records if is_aside(each, steps)}
    if not aside:
        return None
    first = tuple(each for each in records if each.id not in aside)
    rest = tuple(each for each in records if each.id in aside)
    times = list(_times(steps))
    longer = sum(any(isinstance(time, During) and time.lasts(each) for time in times) for each in rest)
    a_day = any(isinstance(time, During) and time.a_day for time in times)
    told = f"{len(first) or 'none'} within {'days of ' if a_day else ''}it, {len(rest)} apart"
    heading = " and ".join(
        [f"{longer} that lasted longer"] * bool(longer)
        + [f"{len(rest) - longer} of which the {'day' if a_day else 'time'} is not known exactly"]
        * (longer < len(rest))
    )
    return Apart(first, rest, told, f"Apart: {heading}")


def _times(steps: Iterable[Step]) -> Iterator[Step]:
    """The steps that ask for a time, those of alternatives too."""
    for each in steps:
        for side in each.either:
            yield from _times(side)
        if each.dates and not each.either:
            yield each
