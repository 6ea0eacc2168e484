"""The dataset: every record, and every question that can be asked in one call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from os import PathLike
from typing import TYPE_CHECKING, Literal

import caspian
from caspian.catalogue.types import TYPES, singular
from caspian.dataset.agreements import OfAgreements
from caspian.dataset.briefs import OfBriefs
from caspian.dataset.countries import OfCountries
from caspian.dataset.events import OfEvents
from caspian.dataset.exported import Exported
from caspian.dataset.figures import OfFigures
from caspian.dataset.memberships import OfMemberships
from caspian.dataset.overview import Overview
from caspian.dataset.released import Released
from caspian.dataset.ways import OfWays
from caspian.misnamed import Caller, misnamed
from caspian.questions.asked import Reference

__all__ = ["Dataset"]


class Dataset(
    OfCountries,
    OfAgreements,
    OfEvents,
    OfMemberships,
    OfFigures,
    OfWays,
    Overview,
    OfBriefs,
    Released,
    Exported,
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
            if name[0] == "_":
                raise AttributeError(name)
            # A type without questions of its own: all of its records, and the one that a name means.
            if name in TYPES:
                from caspian.questions.plain import selection_of

                return self._all(selection_of(name))
            for each in TYPES:
                if name == singular(each) and not hasattr(type(self), each):
                    return partial(self._of_type, each)
            raise misnamed(f"{type(self).__name__!r} object", name, self._instead)

    def _instead(self, name: str, caller: Caller) -> str:
        """What is said of a name that it, or the library, does not have."""
        from caspian.questions.called import of_dataset

        return of_dataset(self, name, caller)

    def __repr__(self) -> str:
        from caspian.dataset.holding import holding

        return f"<Dataset of {holding(self._store)}>"

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
    def own(self) -> caspian.Records:
        """Your own records: what the dataset holds besides the bundled ones, or in the place of one of them.

        >>> import caspian
        >>> caspian.load({"people": [{"id": "ada", "name": "Ada Testova"}]}).own.ids
        ('ada',)
        >>> len(caspian.load().own)
        0
        """
        from caspian.questions.conditions.own import Own
        from caspian.questions.mixed import Records

        return Records(self._store, None)._keep(Own())

    @property
    def clashes(self) -> tuple[caspian.Clash, ...]:
        """What differed when this dataset was merged of others.

        >>> import caspian
        >>> caspian.load().clashes
        ()
        """
        return self._clashes

    @property
    def notes(self) -> tuple[caspian.Note, ...]:
        """What `from_rows` found worth knowing: near doubles of other records, and what stayed as it was.

        >>> import caspian
        >>> caspian.load().notes
        ()
        """
        return self._notes

    def save(
        self, path: str | PathLike[str], *, progress: bool | Callable[[int], object] = False
    ) -> caspian.Written:
        """Write all records into a file, or into a folder with a file for each type; `load` reads them again.

        The version and the day of the data are written too, with a seal over all that is saved; what is changed by hand
        counts as own records.

        What was there before is replaced whole, or stays as it was if something goes wrong.

        Args:
            path: the file, if it ends in ``.json`` or is there already, else the folder.
            progress: True to show how far it is; or a function that is told how many records are done.

        Returns:
            What was written.

        Raises:
            ValueError: if the folder holds other JSON files, which would be read with these; for a path that is
                empty, or has another ending and is not there.
            OSError: if something cannot be written.

        >>> import caspian, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     made = caspian.load().save(f"{folder}/mine.json")
        ...     again = caspian.load(f"{folder}/mine.json", alone=True)
        >>> again == caspian.load(), again.version == caspian.version
        (True, True)
        """
        from caspian.writing.save import save

        store = self._store
        save(
            {name: store.table(name) for name in TYPES},
            path,
            store.withdrawn.values(),
            store.release,
            progress,
        )
        return self._written(path)

    def only(self, *what: caspian.Selection[caspian.Record] | Reference) -> Dataset:
        """A dataset of some records, with all that they refer to, so that it stands alone.

        It has the version and the day of this one. Saved, it can be loaded with ``alone=True``.

        Args:
            what: selections, records, or names that mean one.

        Raises:
            NotFound: if nothing is meant by a name, or a record is none of this dataset.
            Ambiguous: if several records are.

        >>> import caspian
        >>> part = caspian.load().only(caspian.agreements_between("Armenia", "Georgia"), "BTK")
        >>> part.corridor("BTK").id, len(part.agreements) < len(caspian.agreements)
        ('btk', True)
        """
        from caspian.extracting import extracted
        from caspian.questions.selection import Selection

        store = self._store
        asked = (each for some in what for each in (some if isinstance(some, Selection) else (some,)))
        part = extracted(store, (store.resolve(each, *TYPES) for each in asked))
        return Dataset(part, tuple(each for each in self._clashes if part.find(each.id)))

    def merge(
        self,
        other: Dataset,
        *,
        prefer: Literal["left", "right", "newest"]
        | Callable[[caspian.Record, caspian.Record], caspian.Record] = "left",
        clashes: Literal["keep", "claim", "refuse"] = "keep",
    ) -> Dataset:
        """Both datasets as one, with one of two different records that have one id.

        What was left out is in `clashes` of the result, so that nothing is lost in silence. A record that one has and
        the other withdrew stays; only where the newest is kept it goes, unless a record that stays names it.

        Args:
            other: the other dataset.
            prefer: which record is kept: "left", that of this dataset; "right"; "newest", that of the dataset with
                the later version; or what a function gives of the two, this dataset's first.
            clashes: what becomes of the other: "keep" it in `clashes`; "claim", then besides every date, number, sum,
                word or id that differs is a claim of each side on the record that is kept, where both cite something,
                and other names and the citations of both add up; or "refuse" to merge.

        Raises:
            InvalidData: if an id means records of different types, to which links would lead astray; for different
                records that are refused; or for what a function chose that cannot stand together.
            ValueError: if the newest shall be kept and one of both has no version, or the function gives another record.
            NotFound: for another word.
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
        return Dataset(*merged(self._store, other._store, left_out, prefer, clashes))

    def __or__(self, other: Dataset) -> Dataset:
        return self.merge(other) if isinstance(other, Dataset) else NotImplemented
