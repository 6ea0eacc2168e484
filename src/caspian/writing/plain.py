"""Records as plain JSON values, as they stand in files."""

from decimal import Decimal
from enum import Enum
from functools import cache
from typing import overload

from cattrs import Converter
from cattrs.gen import (
    make_dict_unstructure_fn,
)  # by name: the package may lack it after an interrupted import

from caspian.model.record import SHARED, Claim, Record
from caspian.model.time.when import When

__all__ = ["unstructure"]


@overload
def unstructure(value: Record | Claim) -> dict[str, object]: ...
@overload
def unstructure(value: object) -> object: ...
def unstructure(value: object) -> object:
    """A record, or a part of one, as plain JSON values; fields at their default are left out.

    >>> from caspian import Place
    >>> unstructure(Place(id="baku", name="Baku", country="AZ"))
    {'id': 'baku', 'name': 'Baku', 'country': 'AZ'}
    """
    parts = _writer().unstructure(value)
    if isinstance(value, Record):
        for name in SHARED:
            if name in parts:
                parts[name] = parts.pop(name)
    return parts


def _is_enum(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


@cache
def _writer() -> Converter:
    write = Converter(omit_if_default=True, unstruct_collection_overrides={tuple: list})
    write.register_unstructure_hook(Decimal, lambda value: f"{value:f}")
    write.register_unstructure_hook_func(_is_enum, lambda value: value.value)
    parts = make_dict_unstructure_fn(When, write, _cattrs_omit_if_default=True)
    write.register_unstructure_hook(When, lambda value: _date(parts(value)))
    return write


def _date(parts: dict[str, object]) -> object:
    """The text alone where nothing else is said of a date."""
    return parts["edtf"] if len(parts) == 1 else parts
