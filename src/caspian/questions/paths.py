"""Paths to the fields of a record and of its parts: ``history.stage``, ``when.precision``."""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any, NamedTuple, get_args, get_type_hints

import attrs

from caspian.catalogue.types import singular
from caspian.errors import NotFound
from caspian.model.fields import Link
from caspian.model.parts import is_list
from caspian.model.record import Record
from caspian.model.time.when import When

__all__ = ["Leaf", "leaf", "path_of_any", "read", "spoken", "values_at"]


class Leaf(NamedTuple):
    """What stands at the end of a path."""

    type: Any
    """The type of a value; `object` where that is not known."""
    link: Link | None
    """The link, if it holds ids of other records."""


def read(record: Record, path: str) -> object:
    """What stands at a path: a tuple if it leads through or to several values, None if to none."""
    if "." not in path:
        return getattr(record, path, None)
    value: object = record
    for name in path.split("."):
        if is_list(value):
            inner = [getattr(part, name, None) for part in value if part is not None]
            value = tuple(part for each in inner for part in (each if is_list(each) else (each,)))
        else:
            value = None if value is None else getattr(value, name, None)
    return value


def values_at(record: Record, path: str) -> Iterator[tuple[object, str]]:
    """Each value at a path, with the exact place where it stands."""
    return _walk(record, path.split("."), "")


def _walk(value: object, names: list[str], where: str) -> Iterator[tuple[object, str]]:
    if value is None:
        return
    if is_list(value):  # and no named one, which is one value
        for number, item in enumerate(value):
            yield from _walk(item, names, f"{where}[{number}]")
    elif names:
        place = f"{where}.{names[0]}" if where else names[0]
        yield from _walk(getattr(value, names[0], None), names[1:], place)
    else:
        yield value, where


def leaf(cls: type, path: str, collection: str, besides: Iterable[str] = ()) -> Leaf:
    """What stands at the end of a path from the records of a class.

    Raises:
        NotFound: if there is no such field, with the names of those there are, and of what there is `besides`.
    """
    at = Leaf(cls, None)
    for name in path.split("."):
        if at.type is object:
            break
        found = _step(at.type, name)
        if found is None:
            from caspian.names.words import unknown

            known = sorted({*_names(at.type), *(besides if at.type is cls else ())})
            what = f"field of {collection}" if at.type is cls else f"field of {_article(at.type)}"
            raise unknown(name, what, known, written=path)
        at = found
    return at


def path_of_any(classes: Iterable[type], path: str, collection: str, besides: Iterable[str] = ()) -> Leaf:
    """What stands at the end of a path that one of some classes has; errors as of `leaf`."""
    error: NotFound | None = None
    for cls in classes:
        try:
            return leaf(cls, path, collection, besides)
        except NotFound as missing:
            error = error or missing
    if error is not None:
        raise error
    return Leaf(object, None)


def _step(cls: type, name: str) -> Leaf | None:
    attribute = attrs.fields_dict(cls).get(name) if attrs.has(cls) else None
    if attribute is not None:
        field = attribute.metadata.get("field")
        return Leaf(field.type, field.link) if field else Leaf(_value(attribute.type), None)
    found = getattr(cls, name, None)
    if type(found) is not property or name.startswith("_"):
        return None
    try:
        return Leaf(_value(get_type_hints(found.fget)["return"]), None)
    except NameError:
        return Leaf(object, None)


def _value(hint: object) -> object:
    """The class of a value, without the None that stands for nothing and the tuple around several."""
    parts = [part for part in get_args(hint) if part not in (type(None), Ellipsis)]
    if len(parts) == 1:
        return _value(parts[0])
    return hint if isinstance(hint, type) and not parts else object


def _names(cls: type) -> set[str]:
    fields = {field.name for field in attrs.fields(cls)} if attrs.has(cls) else set()
    return fields | {name for name in dir(cls) if name[0] != "_" and type(getattr(cls, name)) is property}


def _article(cls: type) -> str:
    word = cls.__name__
    return singular(f"{word.lower()}s") if issubclass(cls, Record) else word


def spoken(value: object) -> str:
    """A value as it stands in a question: the word of an enumeration, the date, the id."""
    if isinstance(value, When):
        return value.edtf
    return str(value.value) if isinstance(value, Enum) else str(value)
