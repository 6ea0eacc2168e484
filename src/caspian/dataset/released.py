"""Which data these are, and how they are cited."""

from __future__ import annotations

import caspian
from caspian.catalogue.types import TYPES
from caspian.dataset.face import Face
from caspian.model.record import Record
from caspian.questions.asked import Reference
from caspian.store.store import Store

__all__ = ["Released"]


class Released(Face):
    """Version, day and checksum of the data."""

    __slots__ = ()

    @property
    def version(self) -> str | None:
        """The version of the data, year, month and number; None for data of one's own.

        >>> import caspian
        >>> caspian.load().version.count(".")
        2
        """
        release = self._store.release
        return release.version if release else None

    @property
    def as_of(self) -> caspian.When | None:
        """The day that "today" means: of a release, the day up to which its records were curated.

        A source may be newer, where it was read for what happened before. Of data that are no release it is the last day
        on which a dated source surely begins, a source of 2026 on the first day of it; None where no source has a date.

        "In force", "operates" and "still expected" are meant on this day, so that the same data give the same
        answer on any day.

        >>> import caspian
        >>> caspian.load().as_of.edtf >= "2026"
        True
        """
        return self._store.as_of

    @property
    def checksum(self) -> str:
        """The SHA-256 of all records in their canonical form: equal for equal data, whatever files they come from.

        >>> import caspian
        >>> len(caspian.load().checksum)
        64
        """
        return self._store.kept("checksum", self._checksum)

    def _checksum(self) -> str:
        from caspian.writing.checksum import checksum
        from caspian.writing.text import lists

        return checksum(lists({name: self._store.table(name) for name in TYPES}))

    def cite(
        self, x: Reference | caspian.Selection[caspian.Record] | None = None, *, style: str = "text"
    ) -> str:
        """How to cite the data; or a record with its sources, or the sources of all records of an answer.

        A record is cited by its title, its id and the version of the data, before its own sources; these alone are
        `record.bibliography()`; of a record itself the same is `record.cite()`. An agreement is cited by itself first: its parties, where and when it was signed, since when
        it is in force; its primary sources come first. A record of another dataset is cited as it stands there.

        Args:
            x: a record, a name that means one, or a selection; without it, the data as a whole. A style in its place is
                that of the data, if no record is called so.
            style: "text", "bibtex" or "csl" (CSL-JSON), and "markdown" for sources.

        Raises:
            NotFound: for another style, or where nothing is meant by the name.
            Ambiguous: where several records are.

        >>> import caspian
        >>> caspian.cite().startswith("The caspian contributors (2026): caspian")
        True
        >>> caspian.cite("bibtex") == caspian.cite(style="bibtex")
        True
        >>> caspian.cite("BTK").partition(" In: ")[0]
        'The caspian contributors (2026): “Baku–Tbilisi–Kars railway” (corridor btk).'
        >>> caspian.cite("BTK").endswith(caspian.corridor("BTK").bibliography())
        True
        """
        from caspian.citing import citation, is_style, of_record
        from caspian.display.names import home_of
        from caspian.export.bibliography import bibliography
        from caspian.questions.selection import Selection, cited

        if x is None:
            return citation(self._store.release, style)
        if is_style(x) and not self._store.types_named(x):
            return citation(self._store.release, x)
        if isinstance(x, Selection):
            return bibliography(x.citations(), self._store, style)
        store = self._store
        if isinstance(x, Record) and not store.holds(x) and isinstance(home := home_of(x), Store):
            store = home
        record = store.resolve(x, *TYPES)
        return of_record(record, tuple(cited(record)), store, style)
