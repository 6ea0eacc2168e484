"""What a user gives for a field, as the field has it: members of enumerations, ids, dates, numbers."""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import TypeVar, cast

from caspian.catalogue.types import SUBJECTS
from caspian.model.fields import EVERY
from caspian.model.parts import is_list
from caspian.model.record import Record
from caspian.model.rules import shown
from caspian.model.time.when import When
from caspian.names.words import is_word, word, words_in
from caspian.questions.asked import Moment
from caspian.questions.paths import Leaf
from caspian.store.store import Store

__all__ = ["alike", "as_held", "members", "several", "some"]

E = TypeVar("E", bound=Enum)


def several(value: object) -> tuple[object, ...]:
    """One value as a series of one: text is a series of letters otherwise.

    >>> several("talks"), several(["talks", "visit"])
    (('talks',), ('talks', 'visit'))
    """
    named = isinstance(value, tuple) and not is_list(value)
    if isinstance(value, (str, Record, When)) or named or not isinstance(value, Iterable):
        return (value,)
    return tuple(value)


def some(name: str, value: object) -> None:
    """Refuse a keyword that names nothing: who means all leaves it out.

    Raises:
        ValueError: for an empty list, or the like.

    >>> some("kind", ())
    Traceback (most recent call last):
        ...
    ValueError: kind= names nothing; leave it out to ask for all
    """
    if not several(value):
        raise ValueError(f"{name}= names nothing; leave it out to ask for all")


def members(name: str, words: type[E], value: object) -> tuple[E, ...]:
    """The members of an enumeration that a keyword names, each once.

    Raises:
        NotFound: for a word that it lacks.
        ValueError: for an empty list, or the like.

    >>> from caspian import Role
    >>> members("role", Role, ("guest", Role.HOST, "guest")) == (Role.GUEST, Role.HOST)
    True
    """
    given = several(value)
    some(name, given)
    return tuple(dict.fromkeys(word(words, each) for each in given))


def alike(value: object, leaf: Leaf) -> tuple[object, ...]:
    """All words of an enumeration that have a word in their names, where several have and it is none itself; else itself.

    Every one of "oil pipeline" and "gas pipeline" is a "pipeline".
    """
    words = leaf.type
    if not isinstance(value, str) or not isinstance(words, type) or not issubclass(words, Enum):
        return (value,)
    found = () if is_word(words, value) else words_in(words, value)
    return found if len(found) > 1 else (value,)


def as_held(value: object, leaf: Leaf, path: str, store: Store) -> object:
    """A value as the field at the end of a path holds it.

    Raises:
        NotFound: for a word that its enumeration lacks, and a name that no record has.
        TypeError: for a value that the field can never hold.
    """
    of = leaf.type
    if leaf.link is not None:
        targets = SUBJECTS if leaf.link.targets == EVERY else leaf.link.targets
        return store.resolve(value, *targets).id
    if not isinstance(of, type) or of is object:
        return value
    if issubclass(of, Enum):
        return word(of, value)
    if of is When:
        return When.of(cast("Moment", value))
    if of is Decimal and isinstance(value, (int, float, str)) and not isinstance(value, bool):
        try:
            return Decimal(str(value))
        except InvalidOperation:
            pass
    if of in (int, float) and isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    if not isinstance(value, of):
        raise TypeError(f"expected a value such as {path} has, of type {of.__name__}, got {shown(value)}")
    return value
