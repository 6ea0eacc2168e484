"""Everything that is wrong with a data file: where, what, why, and the nearest valid value."""

import json
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any, get_args, get_origin

import attrs

from caspian.catalogue.types import TYPES, record_type
from caspian.errors import Fault
from caspian.model import rules
from caspian.model.fields import fields_of
from caspian.model.time.when import When
from caspian.names.folding import nearest
from caspian.names.iso import iso_country
from caspian.reading.makers import required, to_decimal

__all__ = ["line_of", "lines", "of_data", "of_text"]

_BAD = object()


def of_text(text: str, file: str | None) -> tuple[Fault, ...]:
    """The faults of a text that is not sound JSON: the first fault of form, or all doubled keys."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return (Fault("$", None, f"not JSON: {error.msg} at column {error.colno}", None, file, error.lineno),)
    except ValueError as error:
        return (Fault("$", None, f"not a data file: {error}", None, file, None),)
    except RecursionError:
        return (Fault("$", None, "not a data file: nested too deeply", None, file, None),)
    found = [
        Fault(path, None, reason, None, file, line)
        for path, line, reason in _scan(text)
        if reason is not None
    ]
    return tuple(found)


def of_data(raw: Any, text: str, file: str | None) -> tuple[Fault, ...]:
    """The faults of JSON values that do not make records."""
    found = list(_file_faults(raw))
    where = lines(text)
    return tuple(fault._replace(file=file, line=line_of(where, fault.path)) for fault in found)


def lines(text: str) -> dict[str, int]:
    """The line on which the value at each path begins."""
    return {path: line for path, line, reason in _scan(text) if reason is None}


def line_of(where: dict[str, int], path: str) -> int | None:
    """The line of `path`, or of the nearest thing around it that has one."""
    while path not in where and path:
        path = path[: max(path.rfind("."), path.rfind("["))] if path != "$" else ""
    return where.get(path)


def _file_faults(raw: Any) -> Iterator[Fault]:
    if type(raw) is not dict:
        yield Fault("$", raw, f"expected an object of types of records, got {_called(raw)}")
        return
    for kind, records in raw.items():
        path = f"$.{kind}"
        if kind not in TYPES:
            yield Fault(path, kind, f"no type of record is called {kind!r}", nearest(kind, TYPES))
        elif type(records) is not list:
            yield Fault(path, records, f"expected a list of records, got {_called(records)}")
        else:
            for index, record in enumerate(records):
                found: list[Fault] = []
                _explain(record, record_type(kind), f"{path}[{index}]", found)
                yield from found


def _explain(raw: Any, kind: Any, path: str, found: list[Fault]) -> Any:
    """The value that `raw` stands for, or `_BAD` with what is wrong with it added to `found`."""
    if raw is None and required(kind) is not kind:
        return None
    kind = required(kind)
    if get_origin(kind) is tuple:
        return _explain_list(raw, kind, path, found)
    if kind is When and type(raw) is str:
        raw = {"edtf": raw}
    elif kind is When and type(raw) is not dict:
        reason = f'expected a date as text such as "2024-03", or an object with "edtf", got {_called(raw)}'
        found.append(Fault(path, raw, reason))
        return _BAD
    if attrs.has(kind):
        return _explain_record(raw, kind, path, found)
    if isinstance(kind, type) and issubclass(kind, Enum):
        if type(raw) is str and raw in kind._value2member_map_:
            return kind(raw)
        words = [member.value for member in kind]
        near = nearest(raw, words) if type(raw) is str else None
        choice = "" if near else f", which has {', '.join(map(repr, words))}"
        found.append(Fault(path, raw, f"{_called(raw)} is no word of {kind.__name__}{choice}", near))
        return _BAD
    if kind is Decimal:
        try:
            return to_decimal(raw)
        except ValueError as error:
            found.append(Fault(path, raw, str(error)))
            return _BAD
    return raw


def _explain_list(raw: Any, kind: Any, path: str, found: list[Fault]) -> Any:
    if type(raw) is not list:
        found.append(Fault(path, raw, f"expected a list, got {_called(raw)}"))
        return _BAD
    item, *rest = get_args(kind)
    if rest != [Ellipsis]:
        return tuple(raw)
    values = tuple(_explain(part, item, f"{path}[{index}]", found) for index, part in enumerate(raw))
    return _BAD if _BAD in values else values


def _explain_record(raw: Any, kind: Any, path: str, found: list[Fault]) -> Any:
    if type(raw) is not dict:
        found.append(Fault(path, raw, f"expected an object, got {_called(raw)}"))
        return _BAD
    before = len(found)
    fields = {field.name: field for field in fields_of(kind)}
    hints = {each.name: each.type for each in attrs.fields(kind)}
    values = {}
    found += [
        Fault(f"{path}.{key}", raw[key], f"unknown key {key!r}", nearest(key, fields))
        for key in raw
        if key not in fields
    ]
    for name, field in fields.items():
        if name not in raw:
            if field.required:
                found.append(Fault(path, raw, f"the key {name!r} is missing"))
            continue
        values[name] = value = _explain(raw[name], hints[name], f"{path}.{name}", found)
        if value is not _BAD:
            try:
                field.validate(None, None, value)
            except (ValueError, TypeError) as error:
                names = field.rule in (rules.CODE, rules.REFERENCE)
                near = _code(raw[name]) if names else None
                found.append(Fault(f"{path}.{name}", raw[name], str(error), near))
    if len(found) > before:
        return _BAD
    try:
        return kind(**values)
    except (ValueError, TypeError) as error:
        found.append(Fault(path, raw, str(error)))
        return _BAD


def _code(value: object) -> str | None:
    country = iso_country(value) if type(value) is str else None
    return country.id if country else None


def _called(value: object) -> str:
    return (
        "nothing" if value is None else f"{type(value).__name__} {json.dumps(value, ensure_ascii=False)[:60]}"
    )


def _scan(text: str) -> Iterator[tuple[str, int, str | None]]:
    """Every value of a JSON text by its path with its line, and what doubled or odd things stand in it."""
    yield from _Scanner(text).value("$")


class _Scanner:
    """A reader of well-formed JSON that keeps track of where it is."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.line = 1
        self.counted = 0

    def value(self, path: str) -> Iterator[tuple[str, int, str | None]]:
        start = self.peek()
        yield path, self.here(), None
        if start == "{":
            self.at += 1
            seen = set()
            while self.peek() != "}":
                key, self.at = scanstring(self.text, self.at + 1, True)
                if key in seen:
                    yield f"{path}.{key}", self.here(), f"the key {key!r} stands twice"
                seen.add(key)
                self.peek()
                self.at += 1
                yield from self.value(f"{path}.{key}")
                if self.peek() == ",":
                    self.at += 1
                    self.peek()
            self.at += 1
        elif start == "[":
            self.at += 1
            index = 0
            while self.peek() != "]":
                yield from self.value(f"{path}[{index}]")
                index += 1
                if self.peek() == ",":
                    self.at += 1
            self.at += 1
        elif start == '"':
            _, self.at = scanstring(self.text, self.at + 1, True)
        else:
            begin = self.at
            while self.at < len(self.text) and self.text[self.at] not in ",]} \t\r\n":
                self.at += 1
            word = self.text[begin : self.at]
            if word in ("NaN", "Infinity", "-Infinity"):
                yield path, self.here(), f"{word} is not a number of JSON"

    def peek(self) -> str:
        while self.text[self.at] in " \t\r\n":
            self.at += 1
        return self.text[self.at]

    def here(self) -> int:
        self.line += self.text.count("\n", self.counted, self.at)
        self.counted = self.at
        return self.line
