"""What a reader sees of an answer."""

from typing import Any

__all__ = ["lines"]


def lines(found: Any) -> list[str]:
    """What is shown, one text for each line, however its columns are spaced."""
    return [" ".join(line.split()) for line in found.to_text(width=600).splitlines() if line]
