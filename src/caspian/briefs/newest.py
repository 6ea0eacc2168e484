"""The figures of a brief: the newest of each series, with the years before it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

import caspian
from caspian.briefs.rows import tabled
from caspian.briefs.subject import Subject
from caspian.display.amounts import bare, readable
from caspian.display.blocks import Block, Line, Span, line
from caspian.display.marked import legend, paragraphs, shortly, siding
from caspian.display.names import several
from caspian.display.notes import Footnotes
from caspian.model.time.periods import part_of_year, whole_year

__all__ = ["ADDING_UP", "Series", "moment", "newest"]

Series = list[caspian.Figure]
"""Figures of one quantity, the newest first."""
_MOST, _EARLIER, _TIMES = 6, 3, 4
"""How many series a brief tells, with how many earlier years; and how many times make a series a long one."""
ADDING_UP = tuple(map(caspian.Measure, ("trade", "exports", "imports", "volume")))
"""What is counted over a time, so that a part of a year says less than a year."""


def newest(groups: list[Series], subject: Subject, notes: Footnotes) -> Iterator[Block]:
    """The newest figure of each series, with what it was before and what is foreseen: the long series of the subject first."""
    told = [(_told_first(group), group) for group in groups]
    ranked = sorted(told, key=lambda each: _rank(each[0], subject), reverse=True)
    long, single = (
        [series for series, _ in ranked if (len(series) > 1) is several] for several in (True, False)
    )
    turns = [*_in_turns(long), *_in_turns(single)]
    if isinstance(subject.one, caspian.Corridor | caspian.Place):  # its own before those of its parts
        ranked.sort(key=lambda each: (not _own(each[0], subject), not each[0][0].standing.sure))
        turns.sort(key=lambda each: (not _own(each, subject), not each[0].standing.sure))
    chosen = turns[: subject.extent.most(_MOST, len(ranked))]
    rows = [_row(series, group, subject, notes) for series, group in ranked if series in chosen]
    caption = subject.extent.capped("The newest of each series", len(rows), len(ranked), "the longest")
    yield tabled(caption, ("What", "About", "Newest", "Before", "Ahead"), rows, len(ranked))
    yield from paragraphs(legend(shortly(series[0]) for series, _ in ranked if series in chosen))


def _told_first(group: Series) -> Series:
    """Of a series what is more than a plan, as far as its parts compare; all of it where there is nothing more."""
    return _comparable([each for each in group if each.standing.sure] or group)


def _rank(series: Series, subject: Subject) -> tuple[bool, bool, int, tuple[int, int]]:
    """What is known, of the subject alone, over several times, and new stands first."""
    first = series[0]
    times = len({each.period for each in series})
    return first.standing.sure, set(first.about) <= subject.ids, min(times, _TIMES), moment(first)


def _own(series: Series, subject: Subject) -> bool:
    """Whether a series names the subject itself, and not only what belongs to it."""
    return not subject.ids.isdisjoint(series[0].about)


def _in_turns(ranked: list[Series]) -> Iterator[Series]:
    """One series of each measure after the other, so that where some are left out none is left out altogether."""
    of_each: dict[caspian.Measure, list[Series]] = {}
    for each in ranked:
        of_each.setdefault(each[0].measure, []).append(each)
    for turn in zip_longest(*of_each.values()):
        yield from filter(None, turn)


def _row(series: Series, group: Series, subject: Subject, notes: Footnotes) -> tuple[Line, ...]:
    first = series[0]
    others = [each for each in first.about if each not in subject.ids]
    when = f", {first.period.in_words()}" if first.period else ""
    sense = "" if first.standing is caspian.Standing.REPORTED else f" ({first.standing.value})"
    return (
        line(Span(first.title, first.id, None, notes.of(siding(first)))),
        several(others, notes.store, most=2) if isinstance(subject.one, caspian.Topic) else (),
        line(f"{readable(first, series)}{f' {signs}' if (signs := shortly(first)) else ''}{when}{sense}"),
        line(_before(series)),
        line(_ahead(group, series)),
    )


def _before(series: Series) -> str:
    """What it was in the years before, else at the times before."""
    earlier = [each for each in series[1:] if each.period and each.period != series[0].period]
    years = [each for each in earlier if whole_year(each.period) is not None] or earlier
    by_time = {each.period.edtf: each for each in reversed(years) if each.period}
    told = list(by_time.values())[::-1][:_EARLIER]
    return "; ".join(f"{each.period}: {bare(each, series)}" for each in told)


def _ahead(group: Series, series: Series) -> str:
    """What is planned, aimed at or forecast for a later time, as it was last said of the next one."""
    later = [
        each for each in group if not each.standing.sure and each.period and moment(each) > moment(series[0])
    ]
    return (
        f"{later[-1].period}: {bare(later[-1], [*series, later[-1]])} ({later[-1].standing.value})"
        if later
        else ""
    )


def moment(figure: caspian.Figure) -> tuple[int, int]:
    """What orders figures in time, those without a period first."""
    return figure.period.sort_key if figure.period else (0, 0)


def _comparable(group: Series) -> Series:
    """Of what adds up over time the whole years, and before them what is newer; of parts of years those like the newest."""
    if group[0].measure not in ADDING_UP:
        return group
    whole = [each for each in group if not part_of_year(each.period)]
    newest = moment(whole[0]) if whole else (0, 0)
    newer = [each for each in group if part_of_year(each.period) and moment(each) > newest]
    alike = [each for each in newer if part_of_year(each.period) == part_of_year(newer[0].period)]
    return [*(alike[:1] if whole else alike), *whole]
