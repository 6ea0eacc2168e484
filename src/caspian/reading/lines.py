"""What was computed of the bundled records when they were written, each key of it on a line of its own."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

__all__ = ["Lines"]

_DECODER = json.JSONDecoder()
_FEW = 32
"""How many keys are looked for one by one before all of them are read."""


class Lines(Mapping[str, Any]):
    r"""A JSON object with a key on a line, of which only the lines that are asked for are read.

    ``tools/prepare.py`` writes such files, and a test holds them against the data.

    >>> found = Lines(b'{\n"AZ":[1,2],\n"KZ":[3]\n}\n')
    >>> found["KZ"], "RU" in found, len(found)
    ([3], False, 2)
    """

    def __init__(self, text: bytes) -> None:
        self._text = text
        self._read: dict[str, object] = {}
        self._asked = 0
        self._whole: dict[str, object] | None = None

    def __getitem__(self, key: str) -> Any:
        if self._whole is None and key in self._read:
            return self._read[key]
        self._asked += 1
        if self._whole is not None or self._asked > _FEW:
            return self._all[key]
        mark = f"\n{json.dumps(key, ensure_ascii=False)}:".encode("utf-8", "surrogatepass")
        start = self._text.find(mark)
        if start < 0:
            raise KeyError(key)
        start += len(mark)
        line = self._text[start : self._text.find(b"\n", start)].decode()
        # Two threads may read the same line: setdefault lets one of them win for both.
        return self._read.setdefault(key, _DECODER.raw_decode(line)[0])

    @property
    def _all(self) -> dict[str, object]:
        if self._whole is None:
            self._whole = json.loads(self._text) | self._read
        return self._whole

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)
