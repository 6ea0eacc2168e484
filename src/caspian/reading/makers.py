"""Plain JSON values to records, by one compiled function a type.

The fields of a type are the only rules: a value is brought to its field's type and judged by its field's
rule. A default is not judged again, and neither is a type that the making itself guarantees. Files that
come with the library are held to all the rules by tests: of them nothing is judged, which is the same
code with the judging left out. What does not fit raises at once, without explanation:
`caspian.reading.explain` explains.
"""

import gc
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from enum import Enum
from functools import cache
from types import CodeType
from typing import Any, TypeVar

import attrs

from caspian.model import rules
from caspian.model.fields import Field, Link, Part, fields_of
from caspian.model.rules import Rule
from caspian.model.time.edtf import read
from caspian.model.time.when import When

__all__ = ["REFUSED", "Maker", "collector_at_rest", "judging"]

REFUSED = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""What a maker raises for a value that does not fit."""

_CHECKED = 2
"""After so many fields that may be left out a maker looks whether anything is left."""
_PLAIN = (str, int, float, bool, object)
_new: Callable[[type], Any] = object.__new__
K = TypeVar("K")
V = TypeVar("V")
_SPARE: dict[bool, list["Maker"]] = {True: [], False: []}
"""Those that nobody uses now, for calm texts and for others: as many as have read at the same time."""


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
        gc.enable()


@contextmanager
def judging(*, calm: bool = False) -> Iterator["Maker"]:
    """A maker for one reading of data that nobody has judged; its functions serve the next one too.

    Args:
        calm: whether it is known that no value holds a control character of ASCII.
    """
    try:
        maker = _SPARE[calm].pop()
    except IndexError:
        maker = Maker(calm=calm)
    yield maker
    maker.forget()
    _SPARE[calm].append(maker)


class Maker:
    """Makes records of JSON values; dates and ids that come again are the same object.

    >>> from caspian.model.person import Person
    >>> Maker().of(Person)({"id": "ilham-aliyev", "name": "Ilham Aliyev"}).name
    'Ilham Aliyev'
    """

    def __init__(self, *, trusted: bool = False, calm: bool = False) -> None:
        self._trusted = trusted
        """Whether values of the right types may pass unjudged: those of files that tests have proved."""
        self._calm = calm
        """Whether no value holds a control character of ASCII, so that fewer letters have to be looked at."""
        self._made: dict[object, Callable[[object], object]] = {}
        self._forgets: list[Callable[[], None]] = []
        self._dates = self._remembered(_noted)
        self.links: list[tuple[Link, Iterable[str]]] = []
        """Each link of which ids were made, with these ids."""
        self.keys: list[int] = [0]
        """How many keys the objects had of which something was made."""

    def forget(self) -> None:
        """Be as new, but for the functions."""
        self.keys[0] = 0
        for forget in self._forgets:
            forget()

    def _remembered(self, make: Callable[[K], V]) -> "_Met[K, V]":
        met = _Met(make)
        self._forgets.append(met.clear)
        return met

    def of(self, kind: object) -> Callable[[object], Any]:
        """The function that makes values of an attrs class, an enumeration or `Decimal`."""
        found = self._made.get(kind)
        if found is None:
            found = self._made[kind] = self._maker(kind)
        return found

    def _maker(self, kind: object) -> Callable[[Any], object]:
        if kind is When:
            return _dates(self._dates, self.keys)
        if kind is Decimal:
            return Decimal if self._trusted else rules.number
        if isinstance(kind, type) and issubclass(kind, Enum):
            return {member.value: member for member in kind}.__getitem__
        if isinstance(kind, type) and attrs.has(kind):
            return self._compile(kind)
        return tuple  # a point of a line, which its rule judges

    def _compile(self, kind: type) -> Callable[[object], object]:
        """A function of straight-line code, as attrs writes for `__init__`, that fills the slots itself.

        Going through `__init__` would judge every default and every part again.
        """
        fields = sorted(fields_of(kind), key=lambda field: field.optional or not field.required)
        names: dict[str, Any] = {"new": _new, "kind": kind, "open_kind": _open(kind)}
        required = sum(field.required and not field.optional for field in fields)
        # How many keys are left to look for: when there are none, all other fields are at their defaults.
        lines = ["size = len(raw)"]
        if not self._trusted:
            names |= {
                "refuse": _refuse,
                "keys": self.keys,
                "allowed": frozenset(each.name for each in fields),
            }
            lines.append("keys[0] += size")
        alone = fields[0].link is not None and required == 1 and issubclass(kind, Part)
        if alone:  # as most citations: those that say the same are the same object
            lines.append(f"if size == 1: return alone(raw[{fields[0].name!r}])")
        lines += ["get = raw.get", "made = new(open_kind)", f"left = size - {required}"]
        judged = not self._trusted and hasattr(kind, "__attrs_post_init__")
        end = ["made.__class__ = kind", *(["made.__attrs_post_init__()"] if judged else []), "return made"]
        for number, field in enumerate(fields):
            if not self._trusted and number > required and (number - required) % _CHECKED == 0:
                rest = _at_defaults(fields[number:], number)
                lines += ["if not left:", *(f" {line}" for line in (*rest, *end))]
            lines += self._lines(field, number, names)
        if not self._trusted:  # what is left is no field, or a field that says its default
            lines.append("if left and not raw.keys() <= allowed: refuse()")
        source = "\n ".join(["def make(raw):", *lines, *end])
        exec(_code(source, kind.__name__), names)
        if alone:
            names["alone"] = self._remembered(self._alone(fields, names)).__getitem__
        make: Callable[[object], object] = names.pop("make")  # a function among its own globals is a cycle
        return make

    def _alone(self, fields: list[Field], names: dict[str, Any]) -> Callable[[object], object]:
        """The function for a part of which only the id of its one required link is said."""
        first = "value" if self._trusted else "known_0(value)"
        lines = ["made = new(open_kind)", f"made.{fields[0].name} = {first}", *_at_defaults(fields[1:], 1)]
        source = "\n ".join(["def make_alone(value):", *lines, "made.__class__ = kind", "return made"])
        exec(_code(source, names["kind"].__name__), names)
        make: Callable[[object], object] = names.pop("make_alone")
        return make

    def _lines(self, field: Field, number: int, names: dict[str, object]) -> list[str]:
        """The lines that take the value of a field out of `raw`, make it, judge it and set it."""
        take, guard = f"raw[{field.name!r}]", ""
        if field.optional:
            take, guard = f"get({field.name!r}) if left else None", "if value is not None:"
        elif not field.required:
            names[f"default_{number}"] = field.default
            take = f"get({field.name!r}, default_{number}) if left else default_{number}"
            guard = f"if value is not default_{number}:"
        making = self._many(field, number, names) if field.many else self._one(field, number, names)
        if not making:
            return [f"made.{field.name} = {take}"]
        if guard:
            making = [guard, *(f" {line}" for line in ("left -= 1", *making))]
        return [f"value = {take}", *making, f"made.{field.name} = value"]

    def _one(self, field: Field, number: int, names: dict[str, object]) -> list[str]:
        if field.link:
            return (
                [] if self._trusted else [f"value = {self._known(field, field.link, number, names)}(value)"]
            )
        lines = []
        if field.type not in _PLAIN:
            names[f"make_{number}"] = self._making(field.type, number, names)
            lines.append(f"value = make_{number}(value)")
        if field.type is When:
            names[f"date_{number}"] = self._dates.__getitem__
            lines = [f"value = date_{number}(value) if type(value) is str else make_{number}(value)"]
        if not self._trusted and not field.rule.typed:
            lines.append(self._judging(field.rule, number, names))
        return lines

    def _many(self, field: Field, number: int, names: dict[str, object]) -> list[str]:
        rule = field.rule
        if field.type not in _PLAIN:
            names[f"make_{number}"] = self._making(field.type, number, names)
        if self._trusted:
            return [f"value = tuple({'value' if field.type in _PLAIN else f'map(make_{number}, value)'})"]
        lines = ["if type(value) is not list: refuse()"]
        if field.link:
            lines.append(f"value = tuple(map({self._known(field, field.link, number, names)}, value))")
        elif field.type in _PLAIN:
            lines.append("value = tuple(value)")
        elif isinstance(field.type, type) and issubclass(field.type, Enum):
            names[f"words_{number}"] = self._remembered(_words(self.of(field.type))).__getitem__
            lines.append(f"value = words_{number}(tuple(value))")
        else:
            one = f"(make_{number}(value[0]),) if len(value) == 1"  # as most have, several times as fast
            lines.append(f"value = {one} else tuple(map(make_{number}, value))")
        if not field.link and not rule.typed:
            lines += [
                "whole = value",
                "for value in whole:",
                f" {self._judging(rule, number, names)}",
                "value = whole",
            ]
        if rule.distinct:
            same = "value[0] == value[1] if len(value) == 2 else len(set(value)) < len(value)"
            lines.append(f"if len(value) > 1 and ({same}): refuse()")
        if field.least:
            lines.append(f"if len(value) < {field.least}: refuse()")
        if field.in_order:
            names[f"judge_all_{number}"] = field.judge
            lines.append(f"if len(value) > 1: judge_all_{number}(value)")
        return lines

    def _making(self, kind: type, number: int, names: dict[str, object]) -> Callable[[object], object]:
        """The function for a value of a field; that for a part is compiled when one is met, as few records have all."""
        if kind in self._made or kind is When or not attrs.has(kind):
            return self.of(kind)

        def first(raw: object) -> object:
            names[f"make_{number}"] = made = self.of(kind)
            return made(raw)

        return first

    def _judging(self, rule: Rule, number: int, names: dict[str, object]) -> str:
        """The line that judges a value, which calls the rule only where a quick look does not do."""
        names[f"judge_{number}"] = rule.judge
        if rule.pattern:
            names[f"full_{number}"] = re.compile(rule.pattern, re.ASCII).fullmatch
            return f"if not full_{number}(value): judge_{number}(value)"
        sound = rule.calm if self._calm and rule.calm else rule.sound
        return f"if not ({sound}): judge_{number}(value)" if sound else f"judge_{number}(value)"

    def _known(self, field: Field, link: Link, number: int, names: dict[str, object]) -> str:
        """The name of the function for an id: judged when it is first met, and ever after the same object."""
        known = self._remembered(_judged(field.rule.judge))
        self.links.append((link, known))
        names[f"known_{number}"] = known.__getitem__
        return f"known_{number}"


class _Met(dict[K, V]):
    """What was made of each value, when it was first met."""

    def __init__(self, make: Callable[[K], V]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, value: K) -> V:
        made = self[value] = self._make(value)
        return made


def _judged(judge: Callable[[object], None]) -> Callable[[str], str]:
    def judged(value: str) -> str:
        judge(value)
        return value

    return judged


def _words(word: Callable[[object], object]) -> Callable[[tuple[object, ...]], tuple[object, ...]]:
    return lambda values: tuple(map(word, values))


def _dates(known: _Met[str, When], keys: list[int]) -> Callable[[object], When]:
    """The function that makes dates: of EDTF text, or of an object where more is known than the text."""

    def make(value: object) -> When:
        if type(value) is str:
            return known[value]
        if type(value) is not dict:
            raise TypeError
        keys[0] += len(value)
        return When(**value)

    return make


def _noted(edtf: str) -> When:
    """A date of which no more is known than its notation, which `read` judges."""
    made = _new(_open(When))
    made.edtf, made.wording, made.window, made.days = edtf, None, False, read(edtf)
    made.__class__ = When
    found: When = made  # it was of the open class
    return found


def _at_defaults(fields: list[Field], first: int) -> list[str]:
    """The lines that set fields of which nothing is said, those with the same default in one."""
    lines: dict[int, str] = {}
    for number, field in reversed([*enumerate(fields, first)]):
        default, value = (None, "None") if field.optional else (field.default, f"default_{number}")
        lines[id(default)] = f"made.{field.name} = {lines.get(id(default), value)}"
    return list(lines.values())


@cache
def _open(kind: type) -> type:
    """A class of the same slots whose values can be set: what is made in it then becomes one of the frozen class.

    The interpreter sets a slot of such a class several times as fast as by the slot of a frozen one.
    """
    own = {
        "__slots__": vars(kind)["__slots__"],
        "__setattr__": object.__setattr__,
        "__delattr__": object.__delattr__,
    }
    return type(kind.__name__, kind.__bases__, own)


@cache
def _code(source: str, name: str) -> CodeType:
    return compile(source, f"<maker of {name}>", "exec")


def _refuse() -> object:
    raise ValueError
