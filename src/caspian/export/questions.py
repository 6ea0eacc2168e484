"""The main questions as SQL, which SQLite, DuckDB and Spark answer as the library does."""

from collections.abc import Mapping
from functools import cache
from pkgutil import get_data
from types import MappingProxyType

__all__ = ["NAMES", "sql"]

NAMES = (
    "agreements_between",
    "events_between",
    "events_on",
    "members",
    "events_by_month",
    "events_by_month_and_party",
)
"""The names of the questions, which are those of the views."""


@cache
def sql() -> Mapping[str, str]:
    """The query of each question over the tables of `caspian.export.whole`.

    >>> sql()["members"].splitlines()[-1]
    'join organisations o on o.id = m.organisation'
    """
    return MappingProxyType(
        {name: (get_data(__package__, f"sql/{name}.sql") or b"").decode() for name in NAMES}
    )
