"""Plain JSON values to records, by one compiled function a type.

The fields of a type are the only rules: a value is brought to its field's type and judged by its field's
rule. A default is not judged again, and neither is a type that the making itself guarantees. What does not
fit raises at once, without explanation: `caspian.reading.explain` explains. Files that come with the library are
held to all the rules by tests, and are read by `caspian.reading.proved`.
"""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import Enum
from functools import cache
from types import CodeType
from typing import cast

import attrs

from caspian.model import rules
from caspian.model.fields import Field, Link, fields_of
from caspian.model.rules import Rule
from caspian.model.time.edtf import is_day, read
from caspian.model.time.when import When
from caspian.reading.met import K, Met, V, demanded, noted, telling_alike

__all__ = ["REFUSED", "Maker"]

REFUSED = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""What a maker raises for a value that does not fit."""

_CHECKED = 2
"""After so many fields that are seldom said a maker looks whether anything is left."""
_PLAIN = (str, int, float, bool, object)
_new: Callable[[type], object] = object.__new__


class Maker:
    """Makes records of JSON values; dates and ids that come again are the same object.

    >>> from caspian.model.person import Person
    >>> Maker().of(Person)({"id": "ilham-aliyev", "name": "Ilham Aliyev"}).name
    'Ilham Aliyev'
    """

    def __init__(self, *, calm: bool = False) -> None:
        self._calm = calm
        """Whether no value holds a control character of ASCII, so that fewer letters have to be looked at."""
        self._made: dict[object, Callable[[object], object]] = {}
        self._forgets: list[Callable[[], None]] = []
        self._dates = self._remembered(_noted)
        self.links: list[tuple[Link, Iterable[str]]] = []
        """Each link of which ids were made, with these ids."""
        self.sizes: list[int] = []
        """How many keys each object had of which something was made."""

    def forget(self) -> None:
        """Be as new, but for the functions."""
        self.sizes.clear()
        for forget in self._forgets:
            forget()

    def _remembered(self, make: Callable[[K], V]) -> Met[K, V]:
        met = Met(make)
        self._forgets.append(met.clear)
        return met

    def of(self, kind: object, like: object = None) -> Callable[[object], object]:
        """The function that makes values of an attrs class, an enumeration or `Decimal`.

        Args:
            kind: the class.
            like: the first value of which one will be made: it is quickest for those that say the same fields.
        """
        found = self._made.get(kind)
        if found is None:
            found = self._made[kind] = self._maker(kind, list(like) if type(like) is dict else [])
        return found

    def _maker(self, kind: object, usual: list[str]) -> Callable[..., object]:
        if kind is When:
            return _dates(self._dates, self.sizes)
        if kind is Decimal:
            return rules.number
        if isinstance(kind, type) and issubclass(kind, Enum):
            return {member.value: member for member in kind}.__getitem__
        if isinstance(kind, type) and attrs.has(kind):
            return self._compile(kind, usual)
        return tuple  # a point of a line, which its rule judges

    def _compile(self, kind: type, usual: list[str]) -> Callable[[object], object]:
        """A function of straight-line code, as attrs writes for `__init__`, that fills the slots itself.

        Going through `__init__` would judge every default and every part again. What is usually said comes
        first: when no key is left to look for, all other fields are at their defaults.
        """
        rank = {name: number for number, name in enumerate(usual)}
        fields = sorted(
            fields_of(kind), key=lambda each: (not demanded(each), rank.get(each.name, len(rank)))
        )
        said = sum(demanded(field) or field.name in rank for field in fields)
        names: dict[str, object] = {
            "new": _new,
            "kind": kind,
            "open_kind": _open(kind),
            "refuse": _refuse,
            "counted": self.sizes.append,
            "allowed": frozenset(each.name for each in fields),
        }
        lines = ["size = len(raw)", "counted(size)"]
        lines += ["get = raw.get", *self._known_parts(kind, names)]
        lines += ["made = new(open_kind)", f"left = size - {said}"]
        judged = hasattr(kind, "__attrs_post_init__")
        end = ["made.__class__ = kind", *(["made.__attrs_post_init__()"] if judged else []), "return made"]
        if "parts" in names:
            end.insert(-1, "if key is not None: parts[key] = made")
        looks = range(said, len(fields), _CHECKED)
        for number, field in enumerate(fields):
            if number in looks:
                lines += ["if not left:", *_deeper([*_at_defaults(fields[number:], number), *end])]
            lines += self._lines(field, number, names, usual=number < said)
        # What is left is no field, or a field that says its default.
        lines.append("if left and not raw.keys() <= allowed: refuse()")
        source = "\n ".join(["def make(raw):", *lines, *end])
        exec(_code(source, kind.__name__), names)
        # A function among its own globals is a cycle.
        return cast("Callable[[object], object]", names.pop("make"))

    def _known_parts(self, kind: type, names: dict[str, object]) -> list[str]:
        """The lines that look for a part that says the same, where it says ids, dates and words only.

        Of some parties, roles and days there are many parts, as of those who take part in events: they are one object.
        """
        again = telling_alike(kind)
        if not again:
            return []
        names["parts"] = parts = dict[object, object]()
        self._forgets.append(parts.clear)
        taken = [f"raw[{each.name!r}]" if demanded(each) else f"get({each.name!r})" for each in again]
        if len(again) == 1 and again[0].type is not When:
            return [f"key = {taken[0]} if size == 1 else None", "if key in parts: return parts[key]"]
        dates = [f" or type(key[{number}]) is dict" for number, each in enumerate(again) if each.type is When]
        return [
            f"key = ({', '.join(taken)},)",
            f"if size + key.count(None) != {len(again)}{''.join(dates)}: key = None",
            "elif key in parts: return parts[key]",
        ]

    def _lines(self, field: Field, number: int, names: dict[str, object], *, usual: bool) -> list[str]:
        """The lines that take the value of a field out of `raw`, make it, judge it and set it.

        Of what is usually said `left` counts those that are not, and of the rest those that are.
        """
        making = self._many(field, number, names) if field.many else self._one(field, number, names)
        value, put = (
            ("value", [f"made.{field.name} = value"]) if making else (f"made.{field.name} = value", [])
        )
        if demanded(field):
            return [f"{value} = raw[{field.name!r}]", *making, *put]
        default, take = "None", f"get({field.name!r})"
        if not field.optional:
            default = f"default_{number}"
            names[default] = field.default
            take = f"get({field.name!r}, {default})"
        if usual:
            count = [f"if value is {default}: left += 1", *(["else:"] if making else []), *_deeper(making)]
        else:
            take = f"{take} if left else {default}"
            count = [f"if value is not {default}:", *_deeper(["left -= 1", *making])]
        return [f"{value} = {take}", *count, *put]

    def _one(self, field: Field, number: int, names: dict[str, object]) -> list[str]:
        if field.link:
            return [f"value = {self._known(field, field.link, number, names)}(value)"]
        lines = []
        if field.type not in _PLAIN:
            names[f"make_{number}"] = self._making(field.type, number, names)
            lines.append(f"value = make_{number}(value)")
        if field.type is When:
            names[f"date_{number}"] = self._dates.__getitem__
            lines = [f"value = date_{number}(value) if type(value) is str else make_{number}(value)"]
        if not field.rule.typed:
            lines.append(self._judging(field.rule, number, names))
        if field.optional and field.type is str:
            return self._again(lines, number, names)
        return lines

    def _again(self, lines: list[str], number: int, names: dict[str, object]) -> list[str]:
        """The lines for a text that often says what the one before it said: then it is judged, and is the same."""
        last = f"last_{number}"
        names[last] = None
        self._forgets.append(lambda: names.update({last: None}))
        return [
            f"global {last}",
            f"if value == {last}: value = {last}",
            "else:",
            *_deeper([*lines, f"{last} = value"]),
        ]

    def _many(self, field: Field, number: int, names: dict[str, object]) -> list[str]:
        if field.type not in _PLAIN:
            names[f"make_{number}"] = self._making(field.type, number, names)
        if attrs.has(field.type) and field.least <= 1:
            # One, as most have, is neither too few nor out of order, and what is no list has no first.
            several = self._several(field, number, names)
            return [f"if len(value) == 1: value = (make_{number}(value[0]),)", "else:", *_deeper(several)]
        return self._several(field, number, names)

    def _several(self, field: Field, number: int, names: dict[str, object]) -> list[str]:
        rule = field.rule
        lines = ["if type(value) is not list: refuse()"]
        if field.link:
            lines.append(f"value = tuple(map({self._known(field, field.link, number, names)}, value))")
        elif field.type in _PLAIN:
            lines.append("value = tuple(value)")
        elif isinstance(field.type, type) and issubclass(field.type, Enum):
            names[f"words_{number}"] = self._remembered(_words(self.of(field.type))).__getitem__
            lines.append(f"value = words_{number}(tuple(value))")
        else:
            lines.append(f"value = tuple(map(make_{number}, value))")
        if not field.link and not rule.typed:
            lines += [
                "whole = value",
                "for value in whole:",
                f" {self._judging(rule, number, names)}",
                "value = whole",
            ]
        if rule.distinct:
            same = "value[0] == value[1] if many == 2 else len(set(value)) < many"
            lines += ["many = len(value)", f"if many > 1 and ({same}): refuse()"]
        if field.least:
            lines.append(
                "if not value: refuse()" if field.least == 1 else f"if len(value) < {field.least}: refuse()"
            )
        if field.in_order:
            names[f"judge_all_{number}"] = field.judge
            lines.append(f"if len(value) > 1: judge_all_{number}(value)")
        return lines

    def _making(self, kind: type, number: int, names: dict[str, object]) -> Callable[[object], object]:
        """The function for a value of a field; that for a part is compiled when one is met, as few records have all."""
        if kind in self._made or kind is When or not attrs.has(kind):
            return self.of(kind)

        def first(raw: object) -> object:
            names[f"make_{number}"] = made = self.of(kind, raw)
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


def _judged(judge: Callable[[object], None]) -> Callable[[str], str]:
    def judged(value: str) -> str:
        judge(value)
        return value

    return judged


def _words(word: Callable[[object], object]) -> Callable[[tuple[object, ...]], tuple[object, ...]]:
    return lambda values: tuple(map(word, values))


def _dates(known: Met[str, When], sizes: list[int]) -> Callable[[object], When]:
    """The function that makes dates: of EDTF text, or of an object where more is known than the text."""

    def make(value: object) -> When:
        if type(value) is str:
            return known[value]
        if type(value) is not dict:
            raise TypeError
        sizes.append(len(value))
        return When(**value)

    return make


def _noted(edtf: str) -> When:
    """A date of which no more is known than its notation, which is judged."""
    made = noted(edtf)
    if not is_day(edtf):
        object.__setattr__(made, "days", read(edtf))
    return made


def _deeper(lines: Iterable[str]) -> list[str]:
    """Lines in a block of their own."""
    return [f" {line}" for line in lines]


def _at_defaults(fields: list[Field], first: int) -> list[str]:
    """The lines that set fields of which nothing is said, those with the same default in one."""
    lines: dict[int, str] = {}
    for number, field in reversed([*enumerate(fields, first)]):
        default, value = (None, "None") if field.optional else (field.default, f"default_{number}")
        lines[id(default)] = f"made.{field.name} = {lines.get(id(default), value)}"
    return list(lines.values())


@cache
def _open(kind: type) -> type:
    """A class under a frozen one whose values can be set: what is made in it then becomes one of the frozen class.

    The interpreter sets a slot of such a class several times as fast as by the slot of a frozen one. It has no slots
    of its own, else each change of class would compare the names of all.
    """
    own = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(kind.__name__, (kind,), own)


@cache
def _code(source: str, name: str) -> CodeType:
    return compile(source, f"<maker of {name}>", "exec")


def _refuse() -> object:
    raise ValueError
