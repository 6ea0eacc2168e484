"""Why JSON values are no record: cattrs structures them once more, with everything it finds told apart.

The converter takes the rules from the fields, as the compiled makers do, and collects every error of a
record in a tree, which is walked here. A test holds both ways to one verdict.
"""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import GenericAlias
from typing import Annotated, Any, TypeVar, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import (
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from cattrs.gen import make_dict_structure_fn, override

from caspian.catalogue.types import SUBJECTS
from caspian.errors import InvalidDate
from caspian.model import rules
from caspian.model.fields import EVERY, Field, fields_of
from caspian.model.time.when import When
from caspian.reading.content import Finding
from caspian.reading.said import dated

__all__ = ["called", "explained", "explained_field", "explained_part"]


T = TypeVar("T")
_ANNOTATED: Any = Annotated
"""A hint that is made of values, which type checkers cannot follow."""


class _Of:
    """The field whose rule a value is judged by, as a mark that cattrs can keep hooks by."""

    __slots__ = ("field",)

    def __init__(self, field: Field) -> None:
        self.field = field


class _Wrong(ValueError):
    """A value that cannot be, with what may help to find what was meant."""

    def __init__(
        self,
        reason: str,
        sought: object = None,
        words: tuple[str, ...] = (),
        targets: tuple[str, ...] = (),
        otherwise: str = "",
    ) -> None:
        self.finding = Finding((), None, reason, sought, words, targets, otherwise)
        super().__init__(reason)


def explained(raw: object, kind: type) -> tuple[object, list[Finding]]:
    """The record, or the part of one, that JSON values stand for; or the values, with what is wrong with them."""
    return _told(raw, lambda: _converter().structure(raw, kind))


def explained_part(raw: object, field: Field) -> tuple[object, list[Finding]]:
    """One part of the list that a field holds, likewise."""
    return _told(raw, lambda: _converter().structure(raw, _hint(field)))


def explained_field(raw: object, field: Field) -> tuple[object, list[Finding]]:
    """The whole value of a field, likewise."""
    return _told(raw, lambda: _field(field, _converter())(raw, None))


def _told(raw: object, make: Callable[[], object]) -> tuple[object, list[Finding]]:
    try:
        return make(), []
    except Exception as error:  # a tree of all kinds of errors, which the walk tells apart
        return raw, list(_walk(error, raw, ()))


def called(value: object) -> str:
    """A value as JSON writes it, for an error, cut if it is long."""
    if value is None:
        return "nothing"
    return f"{type(value).__name__} {json.dumps(_short(value), ensure_ascii=False, default=str)[:60]}"


def _short(value: object, depth: int = 4) -> object:
    """As much of a value as an error can show."""
    if type(value) is str:
        return value[:60]
    if type(value) is int and abs(value) >= 10**60:
        return rules.shown(value)
    if type(value) in (dict, list) and depth == 0:
        return "..."
    if type(value) is dict:
        return {str(key)[:60]: _short(inner, depth - 1) for key, inner in list(value.items())[:9]}
    return [_short(inner, depth - 1) for inner in value[:9]] if type(value) is list else value


def _walk(error: BaseException, raw: object, path: tuple[str | int, ...]) -> Iterator[Finding]:
    if isinstance(error, ClassValidationError) and isinstance(raw, dict):
        inner, rest = error.group_exceptions()
        for each in rest:
            if isinstance(each, ForbiddenExtraKeysError):
                yield from _unknown(each, raw, path)
        for problem, note in inner:
            if isinstance(problem, KeyError) and note.name not in raw:
                yield Finding(path, raw, f"the key {note.name!r} is missing")
            else:
                yield from _walk(problem, raw[note.name], (*path, note.name))
        for each in rest:
            if not isinstance(each, ForbiddenExtraKeysError):
                yield Finding(path, raw, str(each))
    elif isinstance(error, IterableValidationError) and isinstance(raw, list):
        for problem, place in error.group_exceptions()[0]:
            index = int(place.index)
            yield from _walk(problem, raw[index], (*path, index))
    elif isinstance(error, _Wrong):
        yield error.finding._replace(path=path, value=raw)
    else:
        yield Finding(path, raw, str(error))


def _unknown(
    error: ForbiddenExtraKeysError, raw: dict[str, object], path: tuple[str | int, ...]
) -> Iterator[Finding]:
    known = tuple(field.name for field in fields_of(error.cl))
    for key in raw:
        if key in error.extra_fields:
            yield Finding((*path, key), raw[key], f"unknown key {rules.shown(key)}", key, known)


@cache
def _converter() -> Converter:
    found = Converter(forbid_extra_keys=True, detailed_validation=True)
    found.register_structure_hook_factory(_is_marked, _judged)
    found.register_structure_hook_factory(attrs.has, _record)
    for plain in (str, int, float, bool):
        found.register_structure_hook(plain, lambda value, _: value)
    found.register_structure_hook(StrEnum, _word)
    found.register_structure_hook(Decimal, lambda value, _: rules.number(value))
    found.register_structure_hook(When, _date)
    return found


def _is_marked(hint: object) -> bool:
    return get_origin(hint) is Annotated


def _record(kind: type[T], converter: Converter) -> Callable[[object, object], T]:
    """How a record is made: each field by a hook of its own, which judges it by the field's rule."""
    hooks: dict[str, Any] = {
        field.name: override(struct_hook=_field(field, converter)) for field in fields_of(kind)
    }
    make = make_dict_structure_fn(
        kind, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True, **hooks
    )

    def of_object(raw: object, _: object) -> T:
        if type(raw) is not dict:
            raise _no_object(raw, kind)
        return make(raw, kind)

    return of_object


def _no_object(raw: object, kind: type) -> _Wrong:
    """What is wrong with a value in the place of an object: of a name, the object that it would be."""
    first = next((field for field in fields_of(kind) if field.required), None)
    if type(raw) is str and first is not None and first.link:
        reason = f'expected an object such as {{"{first.name}": "..."}}, got {called(raw)}'
        return _Wrong(reason, raw, (), SUBJECTS if first.link.targets == EVERY else first.link.targets)
    return _Wrong(f"expected an object, got {called(raw)}")


def _hint(field: Field) -> Any:
    """The type of one value of a field, with the field as a mark."""
    return _ANNOTATED[field.type, _Of(field)]


def _field(field: Field, converter: Converter) -> Callable[[object, object], object]:
    item = _hint(field)

    def one(raw: object, _: object) -> object:
        return None if raw is None and field.optional else converter.structure(raw, item)

    many_of: Any = GenericAlias(tuple, (item, ...))

    def many(raw: object, _: object) -> object:
        if type(raw) is not list:
            raise _Wrong(f"expected a list, got {called(raw)}")
        value: object = converter.structure(raw, many_of)
        field.judge(value)
        return value

    return many if field.many else one


def _judged(hint: object, converter: Converter) -> Callable[[object, object], object]:
    """How one value is made and judged; what should be an id tells of which types."""
    kind, mark = get_args(hint)
    field = mark.field
    # A point of a line is judged by its rule; what an amendment adds by the field that it is for.
    plain = get_origin(kind) is tuple or kind is object
    make = _plain if plain else converter.get_structure_hook(kind)

    def judge(raw: object, _: object) -> object:
        value = make(raw, kind)
        try:
            field.rule.judge(value)
        except (ValueError, TypeError) as error:
            targets = field.link.targets if field.link else ()
            targets = ("countries",) if field.rule is rules.CODE else targets
            raise _Wrong(str(error), raw, (), SUBJECTS if targets == EVERY else targets) from None
        return value

    return judge


def _plain(raw: object, _: object) -> object:
    return tuple(raw) if type(raw) is list else raw


def _word(raw: object, kind: type[StrEnum]) -> StrEnum:
    words = tuple(member.value for member in kind)
    if type(raw) is str and raw in words:
        return kind(raw)
    choice = f", which has {', '.join(map(repr, words))}"
    raise _Wrong(f"{called(raw)} is no word of {kind.__name__}", raw, words, (), choice)


def _date(raw: object, _: object) -> When:
    if type(raw) is str:
        try:
            return When(raw)
        except InvalidDate as error:
            said = dated(raw)
            raise _Wrong(
                f"{error}; write {called(said).partition(' ')[2]}" if said != raw else str(error)
            ) from None
    if type(raw) is not dict:
        raise _Wrong(
            f'expected a date as text such as "2024-03", or an object with "edtf", got {called(raw)}'
        )
    return _record(When, _converter())(raw, When)
