"""The dataset: every record, and every question that can be asked in one call."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from os import PathLike
from typing import TYPE_CHECKING

import caspian
from caspian.catalogue.types import TYPES, singular
from caspian.dataset.agreements import OfAgreements
from caspian.dataset.briefs import OfBriefs
from caspian.dataset.events import OfEvents
from caspian.dataset.exported import Exported
from caspian.dataset.figures import OfFigures
from caspian.dataset.memberships import OfMemberships
from caspian.dataset.named import Named
from caspian.dataset.overview import Overview
from caspian.dataset.released import Released
from caspian.dataset.ways import OfWays

__all__ = ["Dataset"]


class Dataset(
    Named, OfAgreements, OfEvents, OfMemberships, OfFigures, OfWays, Overview, OfBriefs, Released, Exported
):
    """Records and the answers that they give.

    Wherever a record is named, an id, a name, a former name, an alias, a code of ISO 3166-1 or the
    record itself will do, in any case, script or punctuation. A party is a country or an organisation, and a
    country goes before an organisation of the same name.
    A date is EDTF text, a year or a date object. A dataset never changes.

    >>> import caspian
    >>> caspian.load() is caspian.load()
    True
    """

    __slots__ = ()

    if not TYPE_CHECKING:  # type checkers know the questions that are written for a type

        def __getattr__(self, name):
            # A type without questions of its own: all of its records, and the one that a name means.
            if name in TYPES:
                from caspian.questions.plain import selection_of

                return self._all(selection_of(name))
            for each in TYPES:
                if name == singular(each) and not hasattr(type(self), each):
                    return partial(self._of_type, each)
            raise AttributeError(
                f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self
            )

    def __repr__(self) -> str:
        events, agreements = self._store.table("events"), self._store.table("agreements")
        return f"<Dataset of {len(events)} events and {len(agreements)} agreements>"

    def __eq__(self, other: object) -> bool:
        """Whether another dataset holds the same records."""
        if not isinstance(other, Dataset):
            return NotImplemented
        one, two = self._store, other._store
        return one is two or all(one.table(name) == two.table(name) for name in TYPES)

    def __hash__(self) -> int:
        return hash(tuple(len(self._store.lookup(name)) for name in TYPES))

    @property
    def types(self) -> Mapping[str, str]:
        """The type of every id.

        >>> import caspian
        >>> caspian.load().types["KZ"]
        'countries'
        """
        from caspian.questions.frozen import Frozen

        return Frozen({record.id: name for name, record in self._store.everything()})

    @property
    def clashes(self) -> tuple[caspian.Clash, ...]:
        """What differed when this dataset was merged of others."""
        return self._clashes

    def save(self, path: str | PathLike[str]) -> None:
        """Write all records into a file, or into a folder with a file for each type; `load` reads them again.

        What was there before is replaced whole, or stays as it was if something goes wrong.

        Args:
            path: the file, if it ends in ``.json`` or is there already, else the folder.

        Raises:
            ValueError: if the folder holds other JSON files, which would be read with these; for a path that is
                empty, or has another ending and is not there.
            OSError: if something cannot be written.

        >>> import caspian, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     caspian.load().save(f"{folder}/mine.json")
        ...     caspian.load(f"{folder}/mine.json", alone=True).events == caspian.events
        True
        """
        from caspian.catalogue.types import TYPES
        from caspian.writing.save import save

        save({name: self._store.table(name) for name in TYPES}, path, self._store.withdrawn.values())

    def merge(self, other: Dataset) -> Dataset:
        """Both datasets as one; of two different records with one id it keeps the left one.

        What was left out is in `clashes` of the result, so that nothing is lost in silence.

        Args:
            other: the other dataset.

        Raises:
            InvalidData: if an id means records of different types, to which links would lead astray.
            TypeError: for what is no dataset.

        >>> import caspian
        >>> bundled = caspian.load()
        >>> bundled.merge(bundled).clashes
        ()
        """
        from caspian.merging import merged

        if not isinstance(other, Dataset):
            raise TypeError(f"expected a Dataset to merge with, got a {type(other).__name__}")
        left_out = [clash.left_out for clash in (*self._clashes, *other._clashes)]
        return Dataset(*merged(self._store, other._store, left_out))

    def __or__(self, other: Dataset) -> Dataset:
        return self.merge(other) if isinstance(other, Dataset) else NotImplemented
