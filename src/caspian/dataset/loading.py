"""Datasets from files, and the bundled one."""

from __future__ import annotations

from os import PathLike

import caspian
from caspian.dataset.dataset import Dataset
from caspian.store.bundled import bundled
from caspian.store.store import Store

__all__ = ["compare", "load"]


def load(path: str | PathLike[str] | None = None, *, onto: caspian.Dataset | None = None) -> caspian.Dataset:
    """A dataset: the bundled one, or that of a JSON file or of all JSON files below a folder.

    Args:
        path: the file or folder; None for the bundled dataset, which is read once.
        onto: a dataset whose records those in the files may refer to; the result holds both.

    Raises:
        NotFound: if there is nothing at `path`.
        InvalidData: with everything that is wrong with the files; nothing is loaded then.

    >>> load() is load()
    True
    """
    if path is None:
        if onto is not None:
            raise TypeError("expected a path to load from beside the dataset to load onto")
        store = bundled()
        return store.kept("dataset", lambda: Dataset(store))
    from caspian.reading.files import read
    from caspian.store.tables import Given

    if onto is not None and not isinstance(onto, Dataset):
        raise TypeError(f"expected a Dataset to load onto, got a {type(onto).__name__}")
    own = Dataset(Store(Given(read(path, onto.types if onto else {}))))
    return onto | own if onto else own


def compare(old: caspian.Dataset, new: caspian.Dataset) -> caspian.Differences:
    """What was added, withdrawn and changed from one dataset to another.

    Args:
        old: the older one.
        new: the newer one.

    Raises:
        TypeError: for what is no dataset.

    >>> len(compare(load(), load()))
    0
    """
    from caspian.survey.compare import compare

    for each in (old, new):
        if not isinstance(each, Dataset):
            raise TypeError(f"expected a Dataset to compare, got a {type(each).__name__}")
    return compare(old._store, new._store)
