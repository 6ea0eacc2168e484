"""JSON: what an answer is as plain values, as text or in a file."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os import PathLike

    from caspian.writing.written import Written

__all__ = ["put"]


def put(told: object, path: str | PathLike[str] | None) -> str | Written:
    r"""Plain values as the text of JSON, every letter as it is; or what was written, once it is in a file.

    Args:
        told: the values.
        path: the file to write, whole or not at all; without it, the text is returned.

    >>> put({"name": "Türkiye"}, None)
    '{\n "name": "Türkiye"\n}'
    """
    text = dumps(told, ensure_ascii=False, indent=1)
    if path is None:
        return text
    from caspian.writing.atomic import write
    from caspian.writing.written import Written

    write(path, text + "\n")
    return Written(path, len(told) if isinstance(told, list) else None)
