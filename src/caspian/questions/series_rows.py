"""A table of series: what each is at its first row, then a row for each year, and one for years of which nothing is held."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from caspian.display.amounts import readable
from caspian.display.blocks import Block, Line, Span, Table, line
from caspian.display.counts import ranges
from caspian.display.cut import cut
from caspian.display.marked import siding
from caspian.display.names import named
from caspian.display.notes import Footnotes
from caspian.model.figure import Figure
from caspian.model.time.periods import whole_year
from caspian.store.series import held_until, missing, names_of, quantity
from caspian.store.store import Store

__all__ = ["cells", "table"]

_NOBODY = ", by whom is not said"
_NOTHING = "no whole year held"


def cells(
    figure: Figure, notes: Footnotes, among: Sequence[Figure] = (), marks: str | None = None
) -> tuple[Line, ...]:
    """What a figure measures, when, how much with its sources, its marks, who says so, and in what sense.

    Args:
        figure: the figure.
        notes: the footnotes of the table.
        among: the figures of its series, all of which are told in one unit.
        marks: its signs, with what is said of it in its series; its own if not given.
    """
    year = whole_year(figure.period)
    when = str(year) if year is not None else figure.period.in_words() if figure.period else ""
    quantity = line(Span(readable(figure, among), figure.id, notes=notes.of(siding(figure))))
    by = named(figure.by, notes.store) if figure.by else ()
    standing = line(str(figure.standing)) if figure.standing.value != "reported" else ()
    signs = line(figure.marks if marks is None else marks)
    return line(figure.title), line(when), quantity, signs, by, standing


def table(
    series: Sequence[Sequence[Figure]],
    caption: str,
    headings: tuple[str, ...],
    store: Store | None,
    rows: int | None,
    marks: Mapping[str, str],
) -> tuple[Block, ...]:
    """Series as a table, and their sources.

    Args:
        series: the figures of each.
        caption: what they are.
        headings: what the columns are.
        store: where names are found.
        rows: how many figures are shown; None for all of them.
        marks: the signs of each figure, by its id.
    """
    total = sum(map(len, series))
    shown, how = cut([(group, each) for group in series for each in group], rows)
    notes = Footnotes(store)
    filled: list[tuple[Line, ...]] = []
    sides = Counter(quantity(group[0], store) for group in series)
    for name, group in zip(names_of(series), series, strict=True):
        held = [each for among, each in shown if among is group]
        filled += _rows(name, group, held, notes, marks, store, among=sides[quantity(group[0], store)])
    used = [n for n in range(len(headings)) if any(row[n] for row in filled)]
    noun, _, rest = caption.partition(" ")
    words = f"{noun.removesuffix('s') if total == 1 else noun} {rest}"
    found = Table(
        f"{total or 'No'} {words}",
        tuple(headings[n] for n in used),
        tuple(tuple(row[n] for n in used) for row in filled),
        len(filled),
        aside=how.told,
    )
    references = notes.references()
    return (found, references) if references.items else (found,)


def _rows(
    name: str,
    group: Sequence[Figure],
    shown: Sequence[Figure],
    notes: Footnotes,
    marks: Mapping[str, str],
    store: Store | None,
    *,
    among: int,
) -> Iterator[tuple[Line, ...]]:
    """The rows of a series: its name at the first, with who gave its numbers where one gave all of them.

    Beside other statistics of the same quantity, that nobody is named is said.
    """
    alone = group[0].by if len({each.by for each in group}) == 1 else None
    for number, (each, after) in enumerate(pairwise((*shown, None))):
        assert each is not None
        _, when, amount, signs, by, standing = cells(each, notes, group, marks[each.id])
        what = line(name)
        if alone is not None:
            what, by = line(what, ", by ", named(alone, notes.store)) if _unsaid(each) else what, ()
        elif among > 1 and _unsaid(each) and not any(one.by for one in group):
            what = line(what, _NOBODY)
        yield line(what if number == 0 else ()), when, amount, signs, by, standing
        if after is not None:
            for years in ranges(missing((each, after))):
                yield (), line(years), line(_NOTHING), (), (), ()
        elif each is group[-1] and (last := held_until(group, store)) is not None:
            yield (), line(f"after {last}"), line(_NOTHING), (), (), ()


def _unsaid(figure: Figure) -> bool:
    """Whether the title leaves open whose number it is."""
    return ", by " not in figure.title
