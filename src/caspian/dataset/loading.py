"""Datasets from files, and the bundled one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from os import PathLike
from typing import IO, TypeAlias

import caspian
from caspian.catalogue.types import TYPES
from caspian.dataset.dataset import Dataset
from caspian.store.bundled import bundled
from caspian.store.store import Store

__all__ = ["Loadable", "bundled_dataset", "load", "loaded"]

Loadable: TypeAlias = (
    str
    | PathLike[str]
    | bytes
    | IO[str]
    | IO[bytes]
    | Mapping[str, object]
    | caspian.Record
    | Iterable[str | PathLike[str] | IO[str] | IO[bytes] | Mapping[str, object] | caspian.Record]
)
"""What records can be loaded from."""


def load(
    what: Loadable | None = None,
    *,
    onto: caspian.Dataset | None = None,
    alone: bool = False,
    same_names: bool = False,
    progress: bool | Callable[[int], object] = False,
) -> caspian.Dataset:
    """A dataset: the bundled one, or one's own records together with it.

    Args:
        what: the path of a JSON file or of a folder of them, several paths, a stream, JSON text (that begins
            with ``{`` or ``[``), a dict of the form of a file, or records; None for the bundled dataset, which
            is read once.
        onto: the dataset whose records one's own may refer to and amend, if not the bundled one; the result
            holds both.
        alone: whether one's own records may refer to each other only; the result holds no others, and is of the
            release that was saved, if they are that.
        same_names: whether one's own records may have names that others have, which then mean several.
        progress: True to show how far it is, by tqdm if that is installed, else on the standard error; or a
            function that is told again and again how many records are read.

    Raises:
        NotFound: if there is nothing at a path.
        InvalidData: with everything that is wrong with the data; nothing is loaded then.
        TypeError: for what is none of these things.

    >>> load() is load()
    True
    >>> mine = load({"people": [{"id": "me", "name": "My Own Name", "offices": [{"title": "Clerk", "of": "KZ"}]}]})
    >>> mine.person("My Own Name").id, len(mine.people) - len(load().people)
    ('me', 1)
    """
    if what is None:
        if onto is not None or alone or same_names or progress:
            raise TypeError("expected something to load beside what to load it onto, and how")
        return bundled_dataset()
    if onto is not None and not isinstance(onto, Dataset):
        raise TypeError(f"expected a Dataset to load onto, got a {type(onto).__name__}")
    if onto is not None and alone:
        raise TypeError("expected a dataset to load onto or alone=True, got both")
    return loaded(what, None if alone else onto or bundled_dataset(), same_names, progress)[0]


def loaded(
    what: object,
    base: caspian.Dataset | None,
    same_names: bool,
    progress: bool | Callable[[int], object] = False,
) -> tuple[caspian.Dataset, dict[str, tuple[caspian.Record, ...]]]:
    """A dataset with what was given, and the records that are new in it."""
    from caspian.reading.loading import read
    from caspian.store.tables import Given

    if base is None:
        found = read(what, progress=progress)
        gone = {each.id: each for each in found.withdrawn}
        return Dataset(Store(Given(found.records, found.edition, gone))), found.records
    store = base._store
    found = read(
        what,
        {name: store.lookup(name) for name in TYPES},
        withdrawn=store.withdrawn,
        same_names=same_names,
        progress=progress,
    )
    gone = {**store.withdrawn, **{each.id: each for each in found.withdrawn}}
    joined = {
        name: (
            *(found.amended.get(record.id, record) for record in store.table(name) if record.id not in gone),
            *found.records.get(name, ()),
        )
        for name in TYPES
    }
    own = any(found.records.values()) or found.amended or found.withdrawn
    release = store.release.with_own_records() if store.release and own else store.release
    return Dataset(Store(Given(joined, release, gone)), base.clashes), found.records


def bundled_dataset() -> Dataset:
    """The dataset that comes with the library."""
    store = bundled()
    return store.kept("dataset", lambda: Dataset(store))
