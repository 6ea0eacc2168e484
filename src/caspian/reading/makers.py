"""Plain JSON values to records: for users' files strictly, by one compiled function a type.

The fields of a type and their validators are the only rules. A value that is in the file is brought
to its field's type and judged by the field's validator; a default is not judged again, and neither is
a type that the making itself guarantees. What does not fit raises at once, without explanation:
`caspian.reading.faults` explains. Files that tests have proved may be trusted: then nothing is judged.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from enum import Enum
from functools import cache
from types import CodeType, GenericAlias, NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import attrs

from caspian.model import rules
from caspian.model.fields import Field, fields_of
from caspian.model.time.edtf import read
from caspian.model.time.when import When

__all__ = ["REFUSED", "Maker", "collector_at_rest", "required", "to_decimal"]

REFUSED = (ValueError, TypeError, KeyError, AttributeError)
"""What a maker raises for a value that does not fit."""

NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?", re.ASCII)


def to_decimal(value: object) -> Decimal:
    """A decimal number from its text."""
    if type(value) is not str or not NUMBER.fullmatch(value):
        raise ValueError(f'expected a number written as text, such as "38.35", got {value!r}')
    return Decimal(value)


def required(kind: Any) -> Any:
    """The type of a field without the None that stands for nothing.

    >>> required(str | None), required(str)
    (<class 'str'>, <class 'str'>)
    """
    if get_origin(kind) in (Union, UnionType):
        return next(part for part in get_args(kind) if part is not NoneType)
    return kind


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Records hold no cycles: while many are made, looking for cycles only costs time."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():
            # What was made goes to the oldest generation at once, not by being searched as young twice.
            gc.freeze()
            gc.unfreeze()
        gc.enable()


class Maker:
    """Makes records of JSON values; dates and ids that come again are the same object.

    >>> from caspian.model.person import Person
    >>> Maker().of(Person)({"id": "ilham-aliyev", "name": "Ilham Aliyev"}).name
    'Ilham Aliyev'
    """

    def __init__(self, *, trusted: bool = False) -> None:
        self._trusted = trusted
        """Whether values of the right types may pass unjudged: those of files that tests have proved."""
        self._made: dict[Any, Callable[[Any], Any]] = {When: self._when}
        self._dates: dict[str, When] = {}
        self._known: dict[str, str] = {}
        self.keys: list[int] = [0]
        """How many keys the objects had of which something was made."""

    def of(self, kind: Any) -> Callable[[Any], Any]:
        """The function that makes values of an attrs class, an enumeration, `Decimal` or a tuple."""
        if kind not in self._made:
            self._made[kind] = self._maker(kind)
        return self._made[kind]

    def _maker(self, kind: Any) -> Callable[[Any], Any]:
        if attrs.has(kind):
            return self._fill(kind) if self._trusted else self._compile(kind)
        if kind is Decimal:
            return to_decimal
        if isinstance(kind, type) and issubclass(kind, Enum):
            return {member.value: member for member in kind}.__getitem__
        item, *rest = get_args(kind)
        if item is str or rest != [Ellipsis]:
            return _tuple
        make = self.of(item)

        def many(value: Any) -> Any:
            if type(value) is not list:
                raise TypeError
            return tuple([make(part) for part in value])

        return many

    def _when(self, value: Any) -> When:
        if type(value) is not str:
            if type(value) is not dict or not value.keys() <= _WHEN:
                _refuse()
            self.keys[0] += len(value)
            return When(**value)
        found = self._dates.get(value)
        if found is None:
            # Its notation is all that can be wrong with a date that is only text, and `read` judges that.
            days = read(value)
            found = object.__new__(When)
            _SET_EDTF(found, value)
            _SET_WORDING(found, None)
            _SET_WINDOW(found, False)
            _SET_DAYS(found, days)
            self._dates[value] = found
        return found

    def _fill(self, kind: Any) -> Callable[[Any], Any]:
        """A function that fills the slots from values of the right types and judges nothing.

        For some hundred records compiling a function of their own would take longer than it saves.
        """
        plan = [
            (getattr(kind, field.name).__set__, field.name, self._converter(field), field.default)
            for field in fields_of(kind)
        ]

        def make(raw: Any) -> Any:
            made = object.__new__(kind)
            for put, name, convert, default in plan:
                value = raw.get(name)
                put(made, default if value is None else convert(value) if convert else value)
            return made

        return make

    def _converter(self, field: Field) -> Callable[[Any], Any] | None:
        if field.type in (str, int, float, bool):
            return tuple if field.many else None
        return self.of(_hint(field))

    def _compile(self, kind: Any) -> Callable[[Any], Any]:
        """A function of straight-line code, as attrs writes for `__init__`, that fills the slots itself.

        Going through `__init__` would judge every default and every part again.
        """
        names: dict[str, Any] = {
            "new": object.__new__,
            "kind": kind,
            "refuse": _refuse,
            "known": self._known,
            "learn": self._learn,
            "keys": self.keys,
        }
        lines = [
            "if type(raw) is not dict: refuse()",
            "left = len(raw); keys[0] += left",
            "made = new(kind)",
        ]
        for field in fields_of(kind):
            name = field.name
            names[f"default_{name}"] = field.default
            names[f"set_{name}"] = getattr(kind, name).__set__
            missing = "refuse()" if field.required else f"set_{name}(made, default_{name})"
            lines += [
                f"if {name!r} in raw:",
                f" value = raw[{name!r}]; left -= 1",
                *(f" {line}" for line in self._field(field, names)),
                f" set_{name}(made, value)",
                f"else: {missing}",
            ]
        lines.append("if left: refuse()")
        if hasattr(kind, "__attrs_post_init__"):
            lines.append("made.__attrs_post_init__()")
        source = "\n ".join(["def make(raw):", *lines, "return made"])
        exec(_code(source, kind.__name__), names)
        return names["make"]  # type: ignore[no-any-return]

    def _field(self, field: Field, names: dict[str, Any]) -> list[str]:
        """The lines that bring `value` to the type of a field and judge it."""
        name, rule = field.name, field.rule
        guard = "if value is not None: " if field.optional else ""
        if rule is rules.REFERENCE:
            if not field.many:
                return [f"{guard}value = known.get(value) or learn(value)"]
            return [
                "if type(value) is not list: refuse()",
                "value = tuple([known.get(part) or learn(part) for part in value])",
                "if len(value) > 1 and len(set(value)) < len(value): refuse()",
            ]
        names[f"judge_{name}"] = rule.judge
        if rule.sound and not field.many:
            nothing = " and value is not None" if field.optional else ""
            return [f"if not ({rule.sound}){nothing}: judge_{name}(value)"]
        lines = []
        if field.many or field.type not in (str, int, float, bool):
            names[f"make_{name}"] = self.of(_hint(field))
            lines.append(f"{guard}value = make_{name}(value)")
        if field.many and (not rule.typed or field.least or field.in_order):
            names[f"validate_{name}"] = field.validate
            lines.append(f"validate_{name}(made, None, value)")
        elif not rule.typed and not field.many:
            lines.append(f"{guard}judge_{name}(value)")
        return lines

    def _learn(self, value: Any) -> str:
        rules.REFERENCE.judge(value)
        self._known[value] = value
        return value  # type: ignore[no-any-return]


_SET_EDTF, _SET_WORDING, _SET_WINDOW, _SET_DAYS = (
    getattr(When, name).__set__ for name in ("edtf", "wording", "window", "days")
)


def _hint(field: Field) -> Any:
    return GenericAlias(tuple, (field.type, ...)) if field.many else field.type


@cache
def _code(source: str, name: str) -> CodeType:
    return compile(source, f"<maker of {name}>", "exec")


_WHEN = {"edtf", "wording", "window"}


def _tuple(value: Any) -> Any:
    if type(value) is not list:
        raise TypeError
    return tuple([tuple(part) if type(part) is list else part for part in value])


def _refuse() -> Any:
    raise ValueError
