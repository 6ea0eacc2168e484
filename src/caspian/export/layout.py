"""A folder of Parquet files: every table, events and agreements by year; written in parts, however many there are.

    events/first_year=2024/part-00000.parquet
    events_participants/first_year=2024/part-00000.parquet
    countries/part-00000.parquet

The columns are those of `caspian.export.tables`; the queries of `caspian.export.questions` are put to them.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from itertools import islice
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

from caspian.catalogue.types import TYPES
from caspian.export import arrow, closures
from caspian.export.extras import wanted
from caspian.export.names import Names
from caspian.export.sheet import Sheet, sheet
from caspian.export.tables import tables_of
from caspian.export.whole import whole
from caspian.model.record import Record
from caspian.progress import How, Progress, told
from caspian.writing import atomic

if TYPE_CHECKING:
    from caspian.store.store import Store

__all__ = ["write", "write_events"]

_PARTED = ("events", "agreements")


def write(store: "Store", folder: "str | PathLike[str]", progress: How = False) -> None:
    """Write a whole dataset.

    Args:
        store: the records.
        folder: where; it is made if there is none.
        progress: whether to tell, after each table or part, how many records are written.
    """
    with told(progress, "writing") as counted, atomic.folder(Path(fspath(folder))) as beside:
        counted.expect(sum(len(store.lookup(name)) for name in TYPES))
        _fill(beside, store, counted)


def _fill(goal: Path, store: "Store", counted: Progress) -> None:
    for each in whole(store):
        if each.table.name.partition("_")[0] not in _PARTED:
            _part(each, goal / each.table.name, 0)
            if each.table.name in TYPES:
                counted.reach(counted.done + len(each))
    for name in _PARTED:
        further = partial(_further, counted, counted.done)
        write_events(store.table(name), store, goal, of=name, progress=further)


def _further(counted: Progress, before: int, count: int) -> None:
    counted.reach(before + count)


def write_events(
    records: Iterable[Record],
    store: "Store",
    folder: "str | PathLike[str]",
    *,
    of: str = "events",
    at_once: int = 50_000,
    progress: Callable[[int], object] | None = None,
) -> int:
    """Write events, or agreements, as they come; memory is taken for as many as are written at once.

    Args:
        records: the records, best in the order of their dates, so that each part is of one year or two.
        store: what they refer to.
        folder: where.
        of: the type.
        at_once: how many are held in memory.
        progress: is told after each part how many are written.

    Returns:
        How many there were.
    """
    goal, written = Path(fspath(folder)), 0
    for number, batch in enumerate(_batches(iter(records), at_once)):
        names = Names(store)  # anew for each part, that it does not grow with what was written
        for year, several in _years(batch).items():
            for table in tables_of(of):
                _part(sheet(table, several, store, names), goal / table.name / f"first_year={year}", number)
            months = sheet(closures.MONTHS[of], closures.months(several, store), store, names)
            _part(months, goal / months.table.name / f"first_year={year}", number)
        written += len(batch)
        if progress:
            progress(written)
    return written


def _batches(coming: Iterator[Record], size: int) -> Iterator[list[Record]]:
    while batch := list(islice(coming, size)):
        yield batch


def _years(records: Iterable[Record]) -> dict[int, list[Record]]:
    """Records by the first year that they can touch; 0 where that is not known."""
    found: dict[int, list[Record]] = {}
    for record in records:
        when = getattr(record, "when", None)
        start = when.days.start if when else 0
        found.setdefault(date.fromordinal(start).year if start > 0 else 0, []).append(record)
    return found


def _part(sheet: Sheet, folder: Path, number: int) -> None:
    parquet = wanted("pyarrow.parquet", "parquet")
    folder.mkdir(parents=True, exist_ok=True)
    parquet.write_table(arrow.table(sheet), folder / f"part-{number:05}.parquet", compression="zstd")
