"""What was computed of the bundled records when they were written, each key of it on a line of its own."""

import json
from collections.abc import ItemsView, Iterator, Mapping
from typing import Any

from caspian.errors import CaspianError

__all__ = ["Lines", "damaged"]

_DECODER = json.JSONDecoder()
_HEAD = b'{"":'
_FEW = 32
"""How many keys are looked for one by one before all of them are read."""


class Lines(Mapping[str, Any]):
    r"""A JSON object with a key on a line, of which only the lines that are asked for are read.

    ``tools/prepare.py`` writes such files, and a test holds them against the data. Under the key ``""``, which is none of
    them, stands how many bytes follow: what is not there at all and what was cut off are told apart by it.

    Args:
        text: the text of the file.
        path: the folders and the name of the file in the library, for an error.

    Raises:
        CaspianError: for a file that is not as it was written.

    >>> found = Lines(b'{"":25,\n"AZ":[1,2],\n"KZ":[3]\n}\n')
    >>> found["KZ"], "RU" in found, len(found)
    ([3], False, 2)
    """

    def __init__(self, text: bytes, *path: str) -> None:
        size = text[len(_HEAD) : text.find(b"\n")].rstrip(b",")
        if not (
            text.startswith(_HEAD) and size.isdigit() and len(_HEAD) + len(size) + int(size) == len(text)
        ):
            raise damaged(*path)
        self._text = text
        self._path = path
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
        try:
            found, _ = _DECODER.raw_decode(self._text[start : self._text.find(b"\n", start)].decode())
        except ValueError:
            raise damaged(*self._path) from None
        # Two threads may read the same line: setdefault lets one of them win for both.
        return self._read.setdefault(key, found)

    @property
    def _all(self) -> dict[str, object]:
        if self._whole is None:
            try:
                whole = json.loads(self._text) | self._read
            except ValueError:
                raise damaged(*self._path) from None
            del whole[""]
            self._whole = whole
        return self._whole

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def items(self) -> ItemsView[str, Any]:
        """All keys with their values, which are read at once."""
        return self._all.items()

    def __len__(self) -> int:
        return len(self._all)


def damaged(*path: str) -> CaspianError:
    """The error for a file of the library that is not as it was installed.

    >>> print(damaged("prepared", "events.json"))
    caspian/prepared/events.json is not as it was installed; install the library again: pip install --force-reinstall --no-deps caspian-atlas
    """
    from caspian.intact import DISTRIBUTION

    return CaspianError(
        f"{'/'.join(('caspian', *path))} is not as it was installed; "
        f"install the library again: pip install --force-reinstall --no-deps {DISTRIBUTION}"
    )
