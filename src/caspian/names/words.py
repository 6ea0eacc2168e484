"""Words of the model's enumerations, as people write them."""

from enum import Enum
from typing import TypeVar

from caspian.errors import NotFound

__all__ = ["is_word", "word"]

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
    from caspian.names.folding import nearest

    valid = [str(member.value) for member in kind]
    near = nearest(value, valid)
    raise NotFound(str(value), f"{kind.__name__} ({', '.join(valid)})", (near,) if near else ())


def is_word(kind: type[Enum], value: object) -> bool:
    """Whether an enumeration has a member of that word."""
    return _member(kind, value) is not None


def _member(kind: type[W], value: object) -> W | None:
    try:
        return kind(" ".join(str(value).lower().split()) if type(value) is str else value)
    except ValueError:
        return None
