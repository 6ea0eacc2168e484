"""The dataset as a whole in the forms of others: databases, packages of files, entities."""

from __future__ import annotations

from collections.abc import Callable
from os import PathLike
from typing import Any

import caspian
from caspian.dataset.face import Face

__all__ = ["Exported"]


class Exported(Face):
    """Every table at once, with keys and with what refers to what."""

    __slots__ = ()

    def to_sqlite(
        self, path: str | PathLike[str], *, progress: bool | Callable[[int], object] = False
    ) -> caspian.Written:
        """A database of SQLite: a table for each type and each list, with keys, foreign keys and what columns mean.

        The main questions are views: ``agreements_between``, ``events_between``, ``events_on``, ``members``,
        ``events_by_month``, ``events_by_month_and_party``. A file that is there is replaced once the new one is whole.

        Args:
            path: the file.
            progress: True to show how far it is; or a function that is told how many records are done.

        Returns:
            What was written.

        >>> import caspian, tempfile, pathlib, sqlite3, contextlib
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder, "caspian.sqlite")
        ...     made = caspian.load().to_sqlite(path)
        ...     with contextlib.closing(sqlite3.connect(path)) as database:
        ...         asked = "select count(*) from agreements_between where a = 'AM' and b = 'GE'"
        ...         database.execute(asked).fetchone() == (len(caspian.agreements_between("AM", "GE")),)
        True
        """
        from caspian.export.sqlite import write

        write(self._store, path, progress)
        return self._written(path)

    def to_datapackage(
        self, folder: str | PathLike[str], *, progress: bool | Callable[[int], object] = False
    ) -> caspian.Written:
        """A data package: a file of comma-separated values for each table, described in ``datapackage.json``.

        Args:
            folder: the folder; it is made if there is none.
            progress: True to show how far it is; or a function that is told how many records are done.

        Returns:
            What was written.

        >>> import caspian, tempfile, pathlib
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     made = caspian.load().to_datapackage(folder)
        ...     pathlib.Path(folder, "events.csv").exists()
        True
        """
        from caspian.export.datapackage import write

        write(self._store, folder, progress)
        return self._written(folder)

    def to_parquet(
        self, folder: str | PathLike[str], *, progress: bool | Callable[[int], object] = False
    ) -> caspian.Written:
        """A folder of Parquet files, one folder a table, events and agreements parted by year.

        The queries of `caspian.export.questions` give the same answers over them as the library.

        Args:
            folder: the folder; it is made if there is none.
            progress: True to show how far it is; or a function that is told how many records are done.

        Returns:
            What was written.

        Raises:
            MissingExtra: if pyarrow is not installed.

        >>> import caspian, tempfile, pathlib
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     made = caspian.load().to_parquet(folder)
        ...     len(list(pathlib.Path(folder, "events", "first_year=2024").iterdir()))
        1
        """
        from caspian.export.layout import write

        write(self._store, folder, progress)
        return self._written(folder)

    def _written(self, path: str | PathLike[str]) -> caspian.Written:
        from caspian.catalogue.types import TYPES
        from caspian.writing.written import Written

        return Written(path, records=sum(len(self._store.lookup(name)) for name in TYPES))

    def to_ftm(self) -> list[dict[str, Any]]:
        """The entities of FollowTheMoney: states, bodies, people, memberships, offices, events and agreements.

        Each is a JSON object that the tools of investigators read; write one a line.

        >>> import caspian
        >>> caspian.load().to_ftm()[0]["schema"]
        'PublicBody'
        """
        from caspian.export.ftm import entities

        return list(entities(self._store))
