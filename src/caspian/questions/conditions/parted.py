"""Answers in time in two parts: what is dated to a time that is asked for, then what lasted beyond it or only may be of it."""

from collections.abc import Iterable, Iterator, Sequence

from caspian.model.record import Record
from caspian.questions.conditions.base import Apart, Records, Step
from caspian.questions.conditions.time import During
from caspian.questions.steps import Either

__all__ = ["laid", "parted", "within"]


def laid(records: Records, steps: Sequence[Step]) -> Records:
    """The same records, first those that are dated to the times that some steps ask for; of a day the shortest before the longest.

    What was put in an order that somebody asked for stays in it, and so does what is asked for up to a day alone: nothing
    stands before it that began later.

    Args:
        records: the records, in the order of their dates.
        steps: the steps that led to them.
    """
    if any(step.arranges for step in steps) or not _parts(steps):
        return records
    day = next((each for each in steps if isinstance(each, During) and each.a_day), None)

    def place(record: Record) -> tuple[bool, float, tuple[int, int, str]]:
        return _aside(record, steps), day.distance(record) if day else 0, record.order

    return tuple(sorted(records, key=place))


def parted(records: Records, steps: Sequence[Step]) -> Apart | None:
    """The same records in two parts; None where all are dated to the times, or stand in an order that somebody asked for.

    Args:
        records: the records.
        steps: the steps that led to them.
    """
    if any(step.arranges for step in steps) or not _parts(steps):
        return None
    aside = {each.id for each in records if _aside(each, steps)}
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


def within(records: Records, steps: Sequence[Step]) -> Records:
    """Those of some records that are dated to the times that some steps ask for; all of them where none is.

    Args:
        records: the records.
        steps: the steps that led to them.
    """
    found = parted(records, steps)
    return (found.first or records) if found else records


def _parts(steps: Iterable[Step]) -> bool:
    """Whether a time is asked for that has a beginning."""
    return any(
        all(_parts(side.steps) for side in each.sides)
        if isinstance(each, Either)
        else each.dates and not (isinstance(each, During) and each.verb == "until")
        for each in steps
    )


def _aside(record: Record, steps: Iterable[Step]) -> bool:
    """Whether a record belongs less to one of the times; of alternatives to all of them."""
    return any(
        each.dates and all(_aside(record, side.steps) for side in each.sides)
        if isinstance(each, Either)
        else each.dates and each.aside(record)
        for each in steps
    )


def _times(steps: Iterable[Step]) -> Iterator[Step]:
    """The steps that ask for a time, those of alternatives too."""
    for each in steps:
        if isinstance(each, Either):
            for side in each.sides:
                yield from _times(side.steps)
        elif each.dates:
            yield each
