"""Words of the model's enumerations, as people write them."""

from collections.abc import Collection
from enum import Enum
from typing import TypeVar

from caspian.errors import NotFound

__all__ = ["is_word", "unknown", "word"]

W = TypeVar("W", bound=Enum)


def word(kind: type[W], value: object) -> W:
    """The member of an enumeration that a word means, in any case and with any white space.

    Raises:
        NotFound: with all the words that there are, and the nearest of them.

    >>> from caspian import Topic
    >>> word(Topic, "Human  Rights").value
    'human rights'
    """
    found = _member(kind, value)
    if found is not None:
        return found
    raise unknown(value, kind.__name__, [str(member.value) for member in kind])


def unknown(
    value: object, what: str, valid: Collection[str], *, written: object = None, mark: str = ", "
) -> NotFound:
    """The error for a value that is none of the valid ones: it names them all, and the nearest.

    Args:
        value: the value.
        what: what it should have been.
        valid: the valid values.
        written: what was written, if the value is a part of it.
        mark: what stands between the valid values.

    >>> print(unknown("bibtx", "style", ("text", "bibtex")))
    no style (text, bibtex) is known as 'bibtx'; did you mean 'bibtex'?
    """
    from caspian.names.folding import nearest

    near = nearest(value, valid)
    sought = str(value if written is None else written)
    return NotFound(sought, f"{what} ({mark.join(valid)})", (near,) if near else ())


def is_word(kind: type[Enum], value: object) -> bool:
    """Whether an enumeration has a member of that word."""
    return _member(kind, value) is not None


def _member(kind: type[W], value: object) -> W | None:
    try:
        return kind(" ".join(str(value).lower().split()) if type(value) is str else value)
    except ValueError:
        return None
