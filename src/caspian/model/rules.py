"""Validators shared by the records: each says in a few words what it expected.

They are plain functions because attrs' own validators put the whole attribute into the message,
which tells a reader of a data file nothing.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from typing import Any

Validator = Callable[[Any, Any, Any], None]

_ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
_CODE = re.compile(r"[A-Z]{2}")


def _named(value: object) -> str:
    return "nothing" if value is None else f"{type(value).__name__} {value!r}"


def text(instance: Any, attribute: Any, value: Any) -> None:
    """A string with something in it and no white space at its ends."""
    if type(value) is not str:
        raise TypeError(f"expected text, got {_named(value)}")
    if not value or value[0].isspace() or value[-1].isspace():
        raise ValueError("expected text without white space at its ends, got " + repr(value))
    if not value.isprintable() and any(
        letter < " " or letter == "\x7f" or "\ud800" <= letter <= "\udfff" for letter in value
    ):
        raise ValueError("expected text without control characters, got " + repr(value))


def maybe_text(instance: Any, attribute: Any, value: Any) -> None:
    """As `text`, or nothing."""
    if value is not None:
        text(instance, attribute, value)


def address(instance: Any, attribute: Any, value: Any) -> None:
    """A web address, or nothing."""
    maybe_text(instance, attribute, value)
    if value is not None and not str(value).startswith(("https://", "http://")):
        raise ValueError(f"expected an address that begins with https:// or http://, got {value!r}")


def texts(instance: Any, attribute: Any, value: Any) -> None:
    """A tuple of different texts."""
    _tuple(value)
    for item in value:
        text(instance, attribute, item)
    _distinct(value)


def slug(instance: Any, attribute: Any, value: Any) -> None:
    """An id: words of lower-case letters and digits joined by `-` or `.`."""
    if type(value) is not str or not _ID.fullmatch(value):
        raise ValueError(f"expected an id such as 'ilham-aliyev', got {_named(value)}")


def code(instance: Any, attribute: Any, value: Any) -> None:
    """The id of a country: two capital letters."""
    if type(value) is not str or not _CODE.fullmatch(value):
        raise ValueError(f"expected a code of two capital letters such as 'KZ', got {_named(value)}")


def ref(instance: Any, attribute: Any, value: Any) -> None:
    """The id of another record: a slug, or a country's code."""
    if type(value) is not str or not (_ID.fullmatch(value) or _CODE.fullmatch(value)):
        raise ValueError(f"expected the id of a record, got {_named(value)}")


def maybe_ref(instance: Any, attribute: Any, value: Any) -> None:
    """As `ref`, or nothing."""
    if value is not None:
        ref(instance, attribute, value)


def refs(instance: Any, attribute: Any, value: Any) -> None:
    """A tuple of different ids."""
    _tuple(value)
    for item in value:
        ref(instance, attribute, item)
    _distinct(value)


def flag(instance: Any, attribute: Any, value: Any) -> None:
    """True or False."""
    if type(value) is not bool:
        raise TypeError(f"expected true or false, got {_named(value)}")


def count(instance: Any, attribute: Any, value: Any) -> None:
    """A whole number above nought, or nothing."""
    if value is not None and (type(value) is not int or value < 1):
        raise ValueError(f"expected a whole number above nought, got {_named(value)}")


def finite(instance: Any, attribute: Any, value: Any) -> None:
    """A finite decimal number."""
    if type(value) is not Decimal or not value.is_finite():
        raise ValueError(f"expected a finite decimal number, got {_named(value)}")


def maybe_finite(instance: Any, attribute: Any, value: Any) -> None:
    """As `finite`, or nothing."""
    if value is not None:
        finite(instance, attribute, value)


def typed(validator: Validator) -> Validator:
    """Mark a validator that judges nothing but types, and so has nothing to say of a value made to its type."""
    setattr(validator, "typed", True)  # noqa: B010
    return validator


def one(kind: type[Any]) -> Validator:
    """One value of `kind`."""

    def check(instance: Any, attribute: Any, value: Any) -> None:
        if not isinstance(value, kind):
            raise TypeError(f"expected {_kind(kind)}, got {_named(value)}")

    return typed(check)


def maybe(kind: type[Any]) -> Validator:
    """One value of `kind`, or nothing."""

    def check(instance: Any, attribute: Any, value: Any) -> None:
        if value is not None and not isinstance(value, kind):
            raise TypeError(f"expected {_kind(kind)} or nothing, got {_named(value)}")

    return typed(check)


def many(kind: type[Any], *, least: int = 0) -> Validator:
    """A tuple of values of `kind`."""

    def check(instance: Any, attribute: Any, value: Any) -> None:
        _tuple(value)
        for item in value:
            if not isinstance(item, kind):
                raise TypeError(f"expected {_kind(kind)}, got {_named(item)}")
        if len(value) < least:
            raise ValueError(f"expected at least {least} of {_kind(kind)}, got {len(value)}")

    return check if least else typed(check)


def in_order(kind: type[Any], date: str, *, least: int = 0) -> Validator:
    """A tuple of values of `kind` whose dates, where they have one, follow each other."""
    tuples = many(kind, least=least)

    def check(instance: Any, attribute: Any, value: Any) -> None:
        tuples(instance, attribute, value)
        dated = [part for part in value if getattr(part, date)] if len(value) > 1 else []
        for earlier, later in pairwise(dated):
            if getattr(earlier, date).after(getattr(later, date)):
                raise ValueError(
                    f"expected what is dated in order, got {getattr(later, date).edtf} "
                    f"behind {getattr(earlier, date).edtf}"
                )

    return check


def _kind(kind: type[Any]) -> str:
    if issubclass(kind, Enum):
        return "one of " + ", ".join(repr(member.value) for member in kind)
    article = "an" if kind.__name__[0] in "AEIOU" else "a"
    return f"{article} {kind.__name__}"


def _tuple(value: object) -> None:
    if type(value) is not tuple:
        raise TypeError(f"expected a tuple, got {_named(value)}")


def _distinct(value: Any) -> None:
    if len(value) > 1 and len(set(value)) != len(value):
        twice = next(item for item in value if value.count(item) > 1)
        raise ValueError(f"expected no repetition, got {twice!r} twice")
