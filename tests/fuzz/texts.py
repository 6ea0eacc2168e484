"""The text of a data file, changed anywhere: it is refused with its faults, or read as `json` reads it."""

import json

import caspian
from tests.fuzz.draws import Draws
from tests.fuzz.held import OWN, check_error
from tests.fuzz.world import ROWS

__all__ = ["once"]

_FILES = (
    *tuple(json.dumps({kind: rows[:1]}, ensure_ascii=False).encode() for kind, rows in ROWS.items()),
    b'{"events": [',
    b'{"places": [{"id": "x-1", "name": ',
    b"[",
    b'{"amendments": [',
)
_BYTES = (
    b"NaN", b"-Infinity", b"1E+999999999", b"1" * 500, b"[" * 60, b"]", b'{"a":', b"}", b'"', b"\\ud800",
    b"\\u0000", b"\\u001b", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\x00", b",", b":", b'"id"', b'"id": "x-1",',
    b"null", b"true", b"-0", b"1.0", b"\r", b"\n", b"\xc2\x85", b"\xe2\x80\xa8", b"//", b"'", b'"__class__"', b"{}", b"[]",
)  # fmt: skip


def once(draws: Draws) -> None:
    """Read a text that was cut, doubled, and written into."""
    text = bytearray(draws.pick(_FILES))
    for _ in range(1 + draws.below(4)):
        at = draws.below(len(text) + 1)
        kind = draws.below(4)
        if kind == 0:
            text[at:at] = draws.pick(_BYTES)
        elif kind == 1:
            del text[at : at + draws.below(30)]
        elif kind == 2:
            text[at:at] = text[at : at + draws.below(200)]
        else:
            text[at : at + 1] = draws.raw(6).encode("utf-8", "surrogatepass")
    content = bytes(text)
    if content.lstrip()[:1] not in (b"{", b"["):
        content = b"{" + content
    try:
        loaded = caspian.load(content, alone=True)
    except OWN as error:
        check_error(error)
        return
    told = json.loads(content.decode("utf-8-sig"))
    assert {kind: len(rows) for kind, rows in told.items() if kind in loaded.types} == {
        kind: len(getattr(loaded, kind)) for kind in told if kind in loaded.types
    }
