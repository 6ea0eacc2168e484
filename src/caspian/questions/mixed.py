"""Selections that hold records of several types."""

from __future__ import annotations

from typing import ClassVar

import caspian  # noqa: F401  # in quotes
from caspian.questions.anew import OnADay
from caspian.questions.selection import Selection

__all__ = ["Parties", "Records"]


class Records(Selection["caspian.Record"]):
    """Records of several types, as a search finds them.

    >>> import caspian
    >>> caspian.search("middle corridor", type="corridors").ids[0]
    'titr'
    """

    __slots__ = ()

    collection: ClassVar[str] = "records"
    columns: ClassVar[tuple[str, ...]] = ("type", "when", "name", "id")


class Parties(OnADay["caspian.Country | caspian.Organisation"]):
    """Countries and organisations together, as members of an organisation.

    >>> import caspian
    >>> caspian.members_of("South Caucasus").sort_by("name")[0].name
    'Armenia'
    """

    __slots__ = ()

    collection: ClassVar[str] = "parties"
    columns: ClassVar[tuple[str, ...]] = ("id", "name")
