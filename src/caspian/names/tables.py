"""The tables of names and codes that come with the library, read when first asked for."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal, TypedDict, overload

from caspian.packaged import packaged

__all__ = ["table"]


if TYPE_CHECKING:

    class Words(TypedDict):
        """Words that say little of what is meant."""

        small: list[str]
        offices: list[str]
        lands: list[str]
        generic: dict[str, list[str]]


@overload
def table(name: Literal["words"]) -> "Words": ...
@overload
def table(name: Literal["codes"]) -> Mapping[str, Mapping[str, str | int]]: ...
@overload
def table(name: Literal["states", "countries"]) -> Mapping[str, Sequence[str]]: ...
@overload
def table(name: Literal["synonyms"]) -> Mapping[str, Sequence[Sequence[str]]]: ...
@cache
def table(name: str) -> object:
    """A table of ``names/data``.

    >>> table("codes")["KZ"]["gw"]
    705
    """
    return json.loads(packaged("names", "data", f"{name}.json"))
