"""People, and what can be asked of them."""

from __future__ import annotations

from typing import ClassVar

import caspian  # noqa: F401  # in quotes
from caspian.questions.linked import Linked

__all__ = ["People"]


class People(Linked["caspian.Person"]):
    """People who acted for a country or an organisation.

    >>> import caspian
    >>> caspian.officeholders("President of Kazakhstan", on="2024").ids
    ('kassym-jomart-tokayev',)
    """

    __slots__ = ()

    collection: ClassVar[str] = "people"
    columns: ClassVar[tuple[str, ...]] = ("name", "offices", "id")
