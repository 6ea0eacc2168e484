"""A JSON text as values with the place of each, and everything that its form gets wrong.

The fast way in is `json`; this is the way by which faults are explained. It goes through the text
without recursion, so that no depth of nesting ends it, and keeps the last of two equal keys as `json` does.
"""

import re
from bisect import bisect_right
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Final, NamedTuple

from caspian.model.rules import shown

__all__ = ["DEEPEST", "Place", "Scan", "Slip", "scan"]

DEEPEST: Final = 40
"""How deep values may lie in each other; records need six levels."""
_LONGEST_NUMBER = 400
_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_WORDS = {"true": True, "false": False, "null": None}
_ODD = ("NaN", "Infinity", "-Infinity")


class Place(NamedTuple):
    """Where a value begins, and where those within it do."""

    at: int
    within: "dict[str, Place] | list[Place] | None" = None
    """For an object places by key, for a list places in order."""

    def inner(self, key: str | int) -> "Place | None":
        """The place of what stands at a key or a position."""
        if isinstance(self.within, dict):
            return self.within.get(key) if isinstance(key, str) else None
        held = self.within or ()
        return held[key] if isinstance(key, int) and key < len(held) else None


class Slip(NamedTuple):
    """Something wrong with the form of a text."""

    path: tuple[str | int, ...]
    at: int
    reason: str


class Scan(NamedTuple):
    """What a text holds."""

    value: object
    place: Place
    slips: tuple[Slip, ...]
    breaks: tuple[int, ...]
    """Where its lines end."""

    def line(self, path: tuple[str | int, ...]) -> int:
        """The line of what stands at a path, or of the nearest thing around it."""
        place = self.place
        for key in path:
            inner = place.inner(key)
            if inner is None:
                break
            place = inner
        return self.line_at(place.at)

    def line_at(self, at: int) -> int:
        """The line of a letter."""
        return bisect_right(self.breaks, at - 1) + 1


def scan(text: str) -> Scan:
    r"""The values of a JSON text, with the places and the slips.

    Raises:
        JSONDecodeError: if it is no JSON at all.

    >>> found = scan('{"people":\n [{"id": "a", "id": "b"}]}')
    >>> found.value, found.slips[0].path, found.line(("people", 0, "id"))
    ({'people': [{'id': 'b'}]}, ('people', 0, 'id'), 2)
    """
    breaks = tuple(match.start() for match in re.finditer("\n", text))
    scanner = _Scanner(text)
    value, place = scanner.document()
    return Scan(value, place, tuple(scanner.slips), breaks)


class _Open(NamedTuple):
    """An object or a list of which the end has not been seen."""

    value: dict[str, object] | list[object]
    place: Place
    keys: list[str]
    """The key whose value comes next, in an object."""


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.slips: list[Slip] = []
        self.open: list[_Open] = []

    def document(self) -> tuple[object, Place]:
        """The one value of the text; each turn reads one value and closes what ends behind it."""
        at = self.skip(0)
        while True:
            begun, at = self.begin(at)
            if begun is None:
                continue
            value, place = begun
            while self.open:
                self.attach(value, place)
                at = self.skip(at)
                if self.text[at : at + 1] == ",":
                    at = self.next(self.skip(at + 1), at)
                    break
                value, place = self.closed(at)
                at += 1
            else:
                at = self.skip(at)
                if at < len(self.text):
                    raise JSONDecodeError("Extra data", self.text, at)
                return value, place

    def begin(self, at: int) -> tuple[tuple[object, Place] | None, int]:
        """The value that begins at a letter, with its end; None for an object or a list that is not empty."""
        start = self.text[at : at + 1]
        if start not in ("{", "["):
            value, end = self.plain(at, start)
            return (value, Place(at)), end
        opened = _Open({}, Place(at, {}), []) if start == "{" else _Open([], Place(at, []), [])
        end = self.skip(at + 1)
        if self.text[end : end + 1] == ("}" if start == "{" else "]"):
            return (opened.value, opened.place), end + 1
        if len(self.open) == DEEPEST:
            self.slips.append(Slip(self.path(), at, "nested too deeply"))
        self.open.append(opened)
        return None, self.key(end) if start == "{" else end

    def plain(self, at: int, start: str) -> tuple[object, int]:
        """Text, a number or a word."""
        if start == '"':
            found: tuple[str, int] = scanstring(self.text, at + 1, True)
            return found
        match = _NUMBER.match(self.text, at)
        if match:
            whole, part, exponent = match.groups()
            if len(match[0]) > _LONGEST_NUMBER:
                self.slips.append(Slip(self.path(), at, f"a number of {len(match[0])} digits"))
                return 0, match.end()
            return (float(match[0]) if part or exponent else int(whole)), match.end()
        for word, value in _WORDS.items():
            if self.text.startswith(word, at):
                return value, at + len(word)
        for word in _ODD:
            if self.text.startswith(word, at):
                self.slips.append(Slip(self.path(), at, f"{word} is not a number of JSON"))
                return float(word), at + len(word)
        raise JSONDecodeError("Expecting value", self.text, at)

    def attach(self, value: object, place: Place) -> None:
        """Put a value into the object or list around it, unless that lies too deep."""
        around = self.open[-1]
        if len(self.open) > DEEPEST:
            return
        held, places = around.value, around.place.within
        if isinstance(held, dict) and isinstance(places, dict):
            held[around.keys[0]] = value
            places[around.keys[0]] = place
        elif isinstance(held, list) and isinstance(places, list):
            held.append(value)
            places.append(place)

    def next(self, at: int, comma: int) -> int:
        """Behind a comma: where the next value begins."""
        if not self.open[-1].keys:
            return at
        if self.text[at : at + 1] == "}":
            raise JSONDecodeError("Illegal trailing comma before end of object", self.text, comma)
        return self.key(at)

    def key(self, at: int) -> int:
        """Read a key with its colon; where its value begins."""
        if self.text[at : at + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", self.text, at)
        key, end = scanstring(self.text, at + 1, True)
        around = self.open[-1]
        around.keys[:] = [key]
        if key in around.value:
            self.slips.append(Slip(self.path(), at, f"the key {shown(key)} stands twice"))
        end = self.skip(end)
        if self.text[end : end + 1] != ":":
            raise JSONDecodeError("Expecting ':' delimiter", self.text, end)
        return self.skip(end + 1)

    def closed(self, at: int) -> tuple[object, Place]:
        """The innermost open object or list, which must end here."""
        around = self.open[-1]
        if self.text[at : at + 1] != ("}" if around.keys else "]"):
            raise JSONDecodeError("Expecting ',' delimiter", self.text, at)
        self.open.pop()
        return around.value, around.place

    def path(self) -> tuple[str | int, ...]:
        """Where in the text the scanner is, as keys and positions."""
        return tuple(each.keys[0] if each.keys else len(each.value) for each in self.open[: DEEPEST + 1])

    def skip(self, at: int) -> int:
        """The next letter that is no white space."""
        found = _SPACE.match(self.text, at)
        return found.end() if found else at
